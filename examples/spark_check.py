"""A folder of raw reports -> findings, statistics and series as Parquet, on Spark.

    spark-submit examples/spark_check.py REPORTS OUTPUT

REPORTS and OUTPUT are paths as Spark sees them: local, hdfs://, s3a://.  OUTPUT gets
findings/ (by severity), statistics/ and series/ (by year and province), and errors/: a
row for each file that could not be read, with its sentence.  See docs/scale.md.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as f
from pyspark.sql.pandas.types import from_arrow_schema

from lawgov_cli.batches import check_batches, schema, statistics_batches
from lawgov_cli.reading.kinds import readable_suffixes

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

NAMES = f"*{{{','.join(readable_suffixes())},.yaml,.yml}}"
"""What is a report, by its name."""

FILES_A_TASK = 50
"""A report takes about a tenth of a second: a task some seconds."""


def files(spark: SparkSession, folder: str) -> DataFrame:
    """The files of a folder, in depth, as ``path`` and ``content``."""
    found = (
        spark.read.format("binaryFile")
        .option("recursiveFileLookup", "true")
        .option("pathGlobFilter", NAMES)
        .load(folder)
        .select("path", "content")
    )
    tasks = max(1, found.select("path").count() // FILES_A_TASK)
    return found.repartition(max(tasks, spark.sparkContext.defaultParallelism))


def rows(given: DataFrame, name: str, function: Any) -> DataFrame:  # noqa: ANN401
    """What one of the functions of ``lawgov_cli.batches`` makes of the files."""
    return given.mapInArrow(function, from_arrow_schema(schema(name)))


def series(statistics: DataFrame) -> DataFrame:
    """Each figure of a report's own year beside the same one of the year before.

    One indicator, unit, scope and body of one place; what was planned is no observation.
    """
    one = Window.partitionBy("name", "base_unit", "scope", "body", "province", "place").orderBy(
        "year", "report"
    )
    own = statistics.where("error IS NULL AND period = '' AND nature = ''")
    before = f.lag("base_value").over(one)
    return (
        own.withColumn("previous_year", f.lag("year").over(one))
        .withColumn("previous", before)
        .withColumn("change", f.col("base_value") - before)
        .withColumn("change_percent", f.expr("try_divide(change * 100, previous)"))
    )


def main(folder: str, output: str) -> None:
    """Read, check, write."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.appName("lawgov").getOrCreate()
    given = files(spark, folder)
    findings = rows(given, "findings", check_batches).cache()
    statistics = rows(given, "statistics", statistics_batches).cache()

    def write(frame: DataFrame, name: str, *by: str) -> None:
        if "province" in by:  # pandas cannot read a folder without a name
            frame = frame.withColumn("province", f.expr("ifnull(nullif(province, ''), '未知')"))
        frame.write.mode("overwrite").partitionBy(*by).parquet(f"{output}/{name}")

    write(findings.where("error IS NULL").drop("error"), "findings", "severity")
    write(statistics.where("error IS NULL").drop("error"), "statistics", "year", "province")
    write(series(statistics).drop("error"), "series", "year", "province")
    errors = statistics.where("error IS NOT NULL").select("path", "error")
    errors.write.mode("overwrite").parquet(f"{output}/errors")
    print(f"{findings.where('error IS NULL').count()} findings, {errors.count()} files unread")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])

"""The file itself: canonical form, the generated schema, nothing left to do."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING, Any

import jsonschema
import yaml

from lawgov_cli.curated import dump_report
from lawgov_cli.curated.load import read_report
from lawgov_cli.curated.schema import json_schema, schema_text

from .places import REPORT, SCHEMA, none

if TYPE_CHECKING:
    from collections.abc import Hashable

    from lawgov_cli.model import Report

CANONICAL = (
    "data/report.yaml is not in canonical form; write it with "
    "lawgov_cli.curated.dump_report(load_report(path))"
)


class _Loader(yaml.SafeLoader):
    """Reads a date as a string, as editors do, and every key."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and form are PyYAML's
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 - PyYAML's
        """A mapping whose keys are strings, as JSON's are: the numbers of items."""
        return {str(key): value for key, value in super().construct_mapping(node, deep).items()}


def test_the_file_loads_without_a_defect() -> None:
    none(map(str, read_report(REPORT)[1]))


def test_the_file_is_its_own_canonical_form(report: Report) -> None:
    stored, written = REPORT.read_text(encoding="utf-8"), dump_report(report)
    difference = difflib.unified_diff(
        stored.splitlines(), written.splitlines(), "as stored", "canonical", lineterm="", n=0
    )
    assert stored == written, CANONICAL + "\n" + "\n".join(list(difference)[:20])


def test_the_file_validates_against_its_schema() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    data = yaml.load(REPORT.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - it is safe
    none(
        f"data/report.yaml: {error.json_path}: {error.message}"
        for error in jsonschema.Draft202012Validator(schema).iter_errors(data)
    )


def test_the_schema_refuses_what_the_loader_refuses() -> None:
    validator = jsonschema.Draft202012Validator(json_schema())
    data = yaml.load(REPORT.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - it is safe
    statistic = data["chapters"][0]["measures"][0]["statistics"][0]
    for broken in ({"valeu": 3}, {"value": "三"}, {"unit": None}, {"nature": "目标"}):
        assert not validator.is_valid(_with(data, {**statistic, **broken})), broken
    assert not validator.is_valid({**data, "chapter": []})


def _with(data: dict[str, object], statistic: dict[str, object]) -> dict[str, object]:
    """A report of one chapter whose one statistic is ``statistic``."""
    measure = {"title": "", "text": "", "statistics": [statistic]}
    return {**data, "chapters": [{"number": 0, "title": "", "measures": [measure]}]}


def test_the_schema_is_generated_from_the_model() -> None:
    stored = SCHEMA.read_text(encoding="utf-8")
    assert stored == schema_text(), "data/report.schema.json is stale; run: make schema"


def test_nothing_is_left_to_do(report: Report) -> None:
    left = [(report.line, report.todo)]
    left += [(measure.line, measure.todo) for _, measure in report.measures()]
    left += [(statistic.line, statistic.todo) for _, statistic in report.statistics()]
    left += [(citation.line, citation.todo) for _, citation in report.citations()]
    none(f"data/report.yaml:{line}: todo: {todo}" for line, todo in left if todo)

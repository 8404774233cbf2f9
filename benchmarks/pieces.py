"""Seconds and memory for a megabyte of one repeated piece: no text may cost more than its length.

Each piece is repeated to the size asked for, and `check` and `draft` run on it, each in
a process of its own; `draft` refuses what is no report before its work.  Prints the
seconds of the processor and the largest memory, and what is over the goal.

    python -m benchmarks.pieces [--size 1.0] [PIECE…]
    python -m benchmarks.pieces --random 300 --seed 1 --size 0.3

``--random`` makes pieces of up to three fragments: words of the reports of our tests,
figures with units, the pieces below, with marks between.  The same seed makes the same.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

GOAL_SECONDS, GOAL_MIB = 5.0, 300.0
"""At most so much for a megabyte."""

LAWGOV = (sys.executable, "-c", "from lawgov_cli.cli import main; main()")

PIECES = (
    *("受理100件，", "受理100件。", "12件,", "12件", "1 ", "1", "1,", "12,345", "-1", "5%", "5%、"),
    *("12件其中3件。\n", "受理100件，其中办结96件。", "收到30件（其中正职22件，副职8件）。"),
    *(
        "受理120件，占12.5%。",
        "受理120件，同比增长10%。\n",
        "办结23件，同比增长10%，",
        "增加了4倍，",
    ),
    *("受理、办结分别为12件、10件。", "12件、3件、5件、7件，", "3件、4件，共7件；", "合计12件，"),
    *("培训12期、1860人次，平均每期155人次。", "受理100件，办结96件，办结率96%。", "办结率98.5%，"),
    *(
        "较上年的46件增长18.8%，",
        "2022年受理12件，2023年受理13件。",
        "排查3处，整改2处。尚有1处未整改。",
    ),
    *("一是完善机制。二是办结3件。\n", "一、总体情况\n", "（一）主要做法。受理12件。\n", "# 一\n"),
    *("第一条 为了规范。\n", "第1条", "第3名，", "前10名，", "印发《实施办法》3件。", "《办法》"),
    *(
        "《中华人民共和国行政复议法》第12条，",
        "国发〔2020〕3号，",
        "2023年5月6日，",
        "2023年",
        "12:30，",
    ),
    *("受理\t12\t13\t14\n", "项目\t数量\n受理\t12\n", "合计\t12\n受理\t3\n", "1\t"),
    *("办结率\t1%\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\n", "| 受理 | 12 | 13 |\n"),
    *("“受理”12件，", "“", "（", "（）", "，", "。", "、", "：", "—", "   ", "受理 12 件 ", "\n"),
    *(
        "的",
        "的的",
        "和",
        "一",
        "三个",
        "九十六件、",
        "九成，",
        "百分之九十，",
        "１２件，",
        "学习学习",
    ),
    *("受理1.2万件，", "3亿2000万元，", "100余件，", "不少于3次，", "3-5天，", "3至5年。", "3:7，"),
    # Found at random, each the only one of its kind: rates without an end, parts of parts,
    # a bracket or a title that never closes, tables of two rows, a clause without a mark.
    *(
        "和分别\n\t特种设备使用单位６，》",
        "等17341%由等；9312%，其中",
        "其中省级1215件、占其中10234月：）",
    ),
    *(
        "；16235次共”",
        "至12084月》。办结５，\n其中19 \t",
        "公共法律服务。分别\t520人比，",
        "《15775%至《基本建成52\t比3565次\t，",
    ),
    *("同比\t1%\t2\t3\t4\t5\t6\t7\t8\t9\n", "\n至", "\n《", "）", "科学立法、严格执法。"),
    *(
        "http://www.gov.cn/a?b=1 ",
        "abc ",
        "A",
        "<b>",
        ">",
        "*",
        "&nbsp;",
        "😀",
        "县人民政府办公室，",
    ),
    "全年受理行政复议案件120件，审结96件，其中维持60件、撤销30件、终止6件，办结率80%。\n",
    "全年共组织开展各类法治宣传教育活动，受理群众法律咨询服务共计120件次，得到社会各界好评。",
)
"""Figures with every sort of word, lists, brackets, headings, tables, marks, single characters."""

REPORTS = Path(__file__).parents[1] / "tests" / "check" / "reports"
MARKS = "，、；。（）：“”《》 \t\n"
JOINTS: tuple[str, ...] = ("", *MARKS, "其中", "共", "和", "等", "占", "比", "由", "至", "分别")
UNITS = ("件", "人", "次", "个", "万元", "年", "月", "%", "")
MOST_FRAGMENTS, LONGEST_FRAGMENT, LARGEST_NUMBER = 3, 20, 20_000


class Cost(NamedTuple):
    """What one run cost: seconds of the processor, and the largest memory in MiB."""

    seconds: float
    peak: float


def main() -> None:
    """Run every piece and print what it cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=float, default=1.0, help="megabytes of each text")
    parser.add_argument("--random", type=int, default=0, help="so many random pieces")
    parser.add_argument("--seed", type=int, default=1, help="of the random pieces")
    parser.add_argument("pieces", nargs="*", default=PIECES)
    arguments = parser.parse_args()
    pieces = arguments.pieces
    if arguments.random:
        pieces = random_pieces(arguments.seed, arguments.random)
    seconds = max(1.0, GOAL_SECONDS * arguments.size)  # a run alone takes a fifth of one
    with tempfile.TemporaryDirectory() as folder:
        for piece, command in product(pieces, ("check", "draft")):
            cost = measure(command, piece, arguments.size, Path(folder))
            over = "" if cost.seconds <= seconds and cost.peak <= GOAL_MIB else "  over the goal"
            shown = f"{cost.seconds:7.2f} s {cost.peak:6.0f} MiB  {command}  {piece!r}{over}"
            print(shown, flush=True)


def random_pieces(seed: int, number: int) -> Iterator[str]:
    """So many pieces put together at random; a seed always makes the same."""
    chance = random.Random(seed)  # noqa: S311 - a seed must make the same pieces again
    texts = [file.read_text(encoding="utf-8") for file in sorted(REPORTS.glob("*.txt"))]
    fragments = [one for text in texts for one in re.split(r"(?<=[，。；、\n])", text) if one]

    def fragment() -> str:
        words = chance.choice(fragments)[: chance.randint(1, LONGEST_FRAGMENT)]
        figure = f"{chance.randint(1, LARGEST_NUMBER)}{chance.choice(UNITS)}"
        figure = chance.choice(JOINTS) + figure + chance.choice(JOINTS)
        chosen = chance.choice((words, figure, chance.choice(PIECES)))
        return chosen + chance.choice(JOINTS)

    for _ in range(number):
        yield "".join(fragment() for _ in range(chance.randint(1, MOST_FRAGMENTS)))


def measure(command: str, piece: str, size: float, folder: Path) -> Cost:
    """What a command costs for so many megabytes of a piece."""
    data, text = piece.encode(), folder / "text.txt"
    text.write_bytes(data * max(1, round(size * 1_000_000 / len(data))))
    line = [*LAWGOV, command, str(text)]
    process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Cost(usage.ru_utime + usage.ru_stime, kilobytes / 1024)


if __name__ == "__main__":
    main()

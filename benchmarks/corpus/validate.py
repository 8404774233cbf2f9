"""Whether the annotated texts of the corpus are sound: pairs, places, arithmetic.

    python benchmarks/corpus/validate.py [FOLDER…]

A folder (default: those of ``claims`` beside this file) holds pairs of ``NN-style.txt`` and
``NN-style.json``.  Every offset must lie on digits or Chinese numerals
inside a piece of its quote, every list must hold the items that its expression counts, and
every expression is computed anew, exactly and half up at the printed digits of what is
stated, and must come out as ``holds`` says.  Without a FOLDER the figures of ``names`` must
stand in their quotes and the places of ``pairs`` on numerals or on equal words.  Prints each
defect and a table of what there is; exit status 1 when there is a defect.
"""

from __future__ import annotations

import ast
import json
import operator
import re
import sys
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
FOLDERS = tuple(HERE / "claims" / name for name in ("work", "held", "blind"))

KINDS = ("sum", "rate", "share", "average", "change", "restated", "list", "completion", "bound")
STRENGTHS = ("strict", "interpretive")
NUMERAL = re.compile(r"[0-9０-９〇零一二两三四五六七八九十百千万亿半双翻倍]")
LITERAL = re.compile(r"−?[0-9.]+%?")
COUNT = re.compile(r"n\(([^()]*)\)")
LEAST_TRAPS = 5

OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: lambda base, exponent: Fraction(base**exponent),
}
"""What an expression may do; a power with a broken exponent is a float, good to 15 digits."""

COMPARISONS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt,
    "≤": operator.le,
    ">": operator.gt,
    "≥": operator.ge,
}


def value(side: str) -> Fraction:
    """The exact value of one side of an equation; ``n(甲/乙)`` counts its items."""
    text = COUNT.sub(lambda match: str(len(match[1].split("/"))), side)
    text = re.sub(r"([0-9.]+)%", r"(\1/100)", text)
    for printed, python in (("−", "-"), ("×", "*"), ("÷", "/"), ("^", "**")):
        text = text.replace(printed, python)
    # Numbers become strings of themselves so that 0.1 stays a tenth.
    text = re.sub(r"[0-9]+(?:\.[0-9]+)?", r"'\g<0>'", text)
    return computed(ast.parse(text, mode="eval").body)


def computed(node: ast.expr) -> Fraction:
    """The exact value of a parsed expression; a ValueError for what no expression may hold."""
    match node:
        case ast.Constant(value=str() as printed):
            return Fraction(printed)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -computed(operand)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
            return OPERATORS[type(op)](computed(left), computed(right))
    raise ValueError(ast.dump(node))


def rounded(number: Fraction, like: str) -> Fraction:
    """A number, rounded half up at the printed digits of a literal such as ``12.5%``."""
    digits = len(like.rstrip("%").partition(".")[2]) + 2 * like.endswith("%")
    scaled = number * 10**digits
    whole = (Decimal(scaled.numerator) / Decimal(scaled.denominator)).quantize(
        Decimal(1), ROUND_HALF_UP
    )
    return Fraction(int(whole), 10**digits)


def true(equation: str) -> bool:
    """Whether one equation or comparison holds."""
    left, sign, right = re.split(r"([=<≤>≥])", equation, maxsplit=1)
    if sign != "=":
        return COMPARISONS[sign](value(left), value(right))
    if LITERAL.fullmatch(left) and not LITERAL.fullmatch(right):
        left, right = right, left
    found = value(left)
    return value(right) == (rounded(found, right) if LITERAL.fullmatch(right) else found)


def places(text: str, record: dict[str, Any]) -> Iterator[str]:
    """The defects of the offsets and the quote of one relation or trap."""
    spans: list[tuple[int, int]] = []
    for piece in record["quote"].split("……"):
        starts = [match.start() for match in re.finditer(re.escape(piece), text)]
        if not starts:
            yield f"引文不在文中：{piece}"
        spans += [(start, start + len(piece)) for start in starts]
    for start, length in record["offsets"]:
        printed = text[start : start + length]
        if not NUMERAL.search(printed):
            yield f"位置{start}没有数字：{printed}"
        if not any(first <= start and start + length <= last for first, last in spans):
            yield f"位置{start}（{printed}）不在引文中：{record['quote']}"


def relation(text: str, record: dict[str, Any]) -> Iterator[str]:
    """The defects of one relation beside those of its places."""
    if record["kind"] not in KINDS or record["strength"] not in STRENGTHS:
        yield f"没有这种类别或强度：{record['kind']} {record['strength']}"
    if record["stated"] not in text:
        yield f"文中没有：{record['stated']}"
    if "list" in record:
        start, length = record["list"]
        listed = text[start : start + length]
        for counted in COUNT.findall(record["expression"]):
            yield from (f"列举中没有：{item}" for item in counted.split("/") if item not in listed)
    try:
        holds = all(true(equation) for equation in record["expression"].split("；"))
    except (ValueError, SyntaxError, ZeroDivisionError) as error:
        yield f"算不出：{record['expression']}（{error}）"
        return
    if holds != record["holds"]:
        yield f"重算为{holds}：{record['expression']}"


def defects(path: Path) -> Iterator[str]:
    """The defects of one annotated text, given the path of its annotation."""
    text = path.with_suffix(".txt").read_bytes().decode()
    data = json.loads(path.read_text(encoding="utf-8"))
    if Path(data["file"]).name != path.with_suffix(".txt").name:
        yield f"file 不是同名的文本：{data['file']}"
    if len(data["traps"]) < LEAST_TRAPS:
        yield f"只有{len(data['traps'])}处陷阱"
    for record in data["relations"]:
        yield from places(text, record)
        yield from relation(text, record)
    for record in data["traps"]:
        yield from places(text, record)
        figures = {tuple(span) for span in record["offsets"]}
        for other in data["relations"]:
            taking_part = {tuple(span) for span in other["offsets"]}
            if figures <= taking_part or taking_part <= figures:
                yield f"陷阱与关系相同：{record['quote']}——{other['expression']}"


def named(folder: Path) -> Iterator[str]:
    """The defects of the annotated excerpts of one folder of ``names``."""
    best: dict[str, str] = {}
    for path in sorted(folder.glob("*.json")):
        text = path.with_suffix(".txt").read_bytes().decode()
        data = json.loads(path.read_text(encoding="utf-8"))
        for figure in data["figures"]:
            first, last = figure["start"], figure["start"] + figure["length"]
            quote, at = figure["quote"], figure["quote_start"]
            where = f"{path}: 位置{first}（{text[first:last]}）"
            if not text.startswith(quote, at) or not at <= first < last <= at + len(quote):
                yield f"{where}不在引文中：{quote}"
            if not NUMERAL.search(text[first:last]):
                yield f"{where}没有数字"
            if best.setdefault(figure["names"][0], figure["concept"]) != figure["concept"]:
                yield f"{where}的首选名称属于另一指标：{figure['names'][0]}"


def paired(folder: Path) -> Iterator[str]:
    """The defects of the answers of one folder of ``pairs``."""
    for path in sorted(folder.glob("*/answers.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        sides = {
            side: path.with_name(f"{name}.txt").read_bytes().decode()
            for side, name in (("prev", "previous"), ("cur", "current"))
        }
        same = [{"prev": row[:2], "cur": row[2:]} for row in data["same"]]
        for row in [*same, *data["restated"], *data["changes"], *data["jumps"]]:
            for side in row.keys() & {"prev", "cur", "of"}:
                start, length = row[side]
                printed = sides["prev" if side == "prev" else "cur"][start : start + length]
                if not NUMERAL.search(printed):
                    yield f"{path}: 位置{start}没有数字：{printed}"
        for row in data["jumps"]:
            if row not in same:
                yield f"{path}: 跳变不在同一指标之列：{row}"
        for row in [*data["stale"], *data["moved"]]:
            start = row["cur"][0] if "cur" in row else row["start"]
            for text, first in ((sides["cur"], start), (sides["prev"], row["prev"][0])):
                if not text.startswith(row["quote"], first):
                    yield f"{path}: 位置{first}不是：{row['quote']}"


def main(arguments: list[str]) -> int:
    """The exit status after printing every defect and the counts."""
    faults = 0
    counts: Counter[tuple[str, str, bool]] = Counter()
    sizes: Counter[str] = Counter()
    if not arguments:
        others = [*map(named, HERE.glob("names/*/")), *map(paired, HERE.glob("pairs/*/"))]
        for defect in (defect for found in others for defect in found):
            faults += 1
            print(defect)
    for folder in [Path(argument) for argument in arguments] or FOLDERS:
        stems = {path.stem for path in folder.iterdir()}
        for stem in sorted(stems):
            path = folder / f"{stem}.json"
            missing = [p for p in (path, path.with_suffix(".txt")) if not p.is_file()]
            found = [f"没有{lost.name}" for lost in missing] or list(defects(path))
            faults += len(found)
            for defect in found:
                print(f"{path}: {defect}")
            if missing:
                continue
            data = json.loads(path.read_text(encoding="utf-8"))
            counts.update((r["kind"], r["strength"], r["holds"]) for r in data["relations"])
            sizes["文本"] += 1
            sizes["陷阱"] += len(data["traps"])
            sizes["字"] += len("".join(path.with_suffix(".txt").read_text("utf-8").split()))
    for (kind, strength, holds), count in sorted(counts.items()):
        print(f"{kind:11} {strength:14} {'成立' if holds else '不成立':4} {count:5}")
    total, wrong = counts.total(), sum(n for key, n in counts.items() if not key[2])
    print(f"关系{total}，其中不成立{wrong}；" + "，".join(f"{k}{v}" for k, v in sizes.items()))
    print(f"缺陷{faults}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

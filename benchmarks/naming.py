"""How the names that ``lawgov draft`` gives stand beside those that a reader would accept.

    python benchmarks/naming.py FOLDER [--wrong] [--false] [--scopes]
    python benchmarks/naming.py RAW.txt CURATED.yaml [--wrong]

FOLDER holds texts with their annotations as ``benchmarks/corpus/README.md`` tells.
Drafted figures are laid beside the annotated ones by value, in the order of the text.
A name is usable when it is one of the acceptable names, its parts in whatever order, or
when it says at least four fifths of one and whatever it says more stands in the figure's
own clause; a last part that the unit says anyway (人次, 件数) counts for neither.
It is silently wrong when it is not usable and carries no ``todo``.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese.indicators import names_alike, without_last
from lawgov_cli.chinese.lexicon import words
from lawgov_cli.curated import load_report
from lawgov_cli.draft import draft, load_vocabulary
from lawgov_cli.extract import parse
from lawgov_cli.made import builtin_data
from lawgov_cli.reading import read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lawgov_cli.model import Report, Statistic

_ENOUGH = 0.8
_COUNTED = frozenset(words("人次 人数 次数 件数 场次 户数 批次 轮次 数量 案件 办件 事项 活动"))


class Answer(NamedTuple):
    """One annotated figure."""

    text: str
    quote: str
    value: str
    concept: str
    names: tuple[str, ...]
    scope: str
    body: str
    nature: str
    others: frozenset[str] = frozenset()


class Pair(NamedTuple):
    """An annotated figure and the drafted one that stands for it."""

    answer: Answer
    drafted: Statistic


def main() -> None:
    """Print the measures of a folder, or of one text and its curated file."""
    paths = [Path(a) for a in sys.argv[1:] if not a.startswith("--")]
    if len(paths) == 2:
        answers = [_curated(paths[1])]
        texts = [paths[0]]
    else:
        files = sorted(paths[0].glob("*.json"))
        texts = [file.with_suffix(".txt") for file in files]
        answers = [_annotated(file) for file in files]
    pairs: list[Pair] = []
    found = false = 0
    for path, rows in zip(texts, _apart(answers), strict=True):
        mine, more = _laid(rows, _drafted(path))
        pairs += mine
        found += len(mine)
        false += more
    _figures(pairs, sum(map(len, answers)), false)
    if len(paths) == 1:
        _meetings(pairs)


def _figures(pairs: Sequence[Pair], annotated: int, false: int) -> None:
    usable = [_is_usable(p) for p in pairs]
    silent = [not ok and not p.drafted.todo for p, ok in zip(pairs, usable, strict=True)]
    exact = sum(p.drafted.name in p.answer.names for p in pairs)
    print(_share("figures found", len(pairs), annotated))
    print(f"{'figures that are none':<32} {false:>4}")
    print(_share("  names acceptable letter by letter", exact, len(pairs)))
    print(_share("  names usable", sum(usable), len(pairs)))
    print(_share("  names silently wrong", sum(silent), len(pairs)))
    print(_share("  names with todo", sum(bool(p.drafted.todo) for p in pairs), len(pairs)))
    print(_share("  scopes right", sum(_scope_is(p) for p in pairs), len(pairs)))
    for key in ("body", "nature"):
        same = sum(_short(getattr(p.answer, key)) == _short(getattr(p.drafted, key)) for p in pairs)
        print(_share(f"  {key} right", same, len(pairs)))
    if "--wrong" in sys.argv:
        for pair, ok, quiet in zip(pairs, usable, silent, strict=True):
            if not ok:
                mark = "!" if quiet else "~"
                names = " / ".join(pair.answer.names[:2])
                print(f"{mark} {pair.drafted.name}  <>  {names}  | {pair.answer.quote}")
    if "--scopes" in sys.argv:
        for pair in pairs:
            if not _scope_is(pair):
                print(f"{pair.drafted.scope}  <>  {pair.answer.scope}  | {pair.answer.quote}")


def _meetings(pairs: Sequence[Pair]) -> None:
    """Figures of two texts that count the same thing, and those that only share a name."""
    same = _couples(pairs, lambda pair: pair.answer.concept)
    met = sum(_plain(a) == _plain(b) for a, b in same)
    alike = _couples(pairs, _plain)
    wrong = Counter(
        (_plain(a), *sorted((a.answer.concept, b.answer.concept)))
        for a, b in alike
        if a.answer.concept != b.answer.concept
    )
    print(_share("pairs that meet", met, len(same)))
    texts = len({p.answer.text for p in pairs})
    couples = max(1, texts * (texts - 1) // 2)
    total = sum(wrong.values())
    print(f"false meetings                   {total:>4}, {total / couples:.2f} a pair of texts")
    if "--false" in sys.argv:
        for (name, first, second), count in wrong.most_common():
            print(f"{count:>4} {name}: {first} <> {second}")
        for name in sorted(
            {f"{_plain(a)} <> {_plain(b)}" for a, b in same if _plain(a) != _plain(b)}
        ):
            print(f"apart {name}")


def _couples(pairs: Sequence[Pair], key: Callable[[Pair], str]) -> list[tuple[Pair, Pair]]:
    """The pairs of two texts that have one key."""
    groups: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        groups[key(pair)].append(pair)
    couples = (c for rows in groups.values() for c in combinations(rows, 2))
    return [(a, b) for a, b in couples if a.answer.text != b.answer.text]


def _is_usable(pair: Pair) -> bool:
    """Whether a name is an acceptable one, or says nearly all of one and nothing from elsewhere."""
    name = _plain(pair)
    if any(names_alike(name, accepted) for accepted in pair.answer.names):
        return True
    if name in pair.answer.others:
        return False
    letters = Counter(_without_unit(name))
    clause = set(pair.answer.quote)
    for accepted in pair.answer.names:
        wanted = Counter(_without_unit(accepted))
        shared = sum((letters & wanted).values())
        more = set(letters - wanted) - clause
        if shared >= _ENOUGH * sum(wanted.values()) and not more:
            return True
    return False


def _plain(pair: Pair) -> str:
    """The drafted name without the nature or period that its record says: 法律明白人·计划."""
    name = pair.drafted.name
    for said in (pair.answer.nature, pair.drafted.period):
        name = without_last(name, said)
    return name


def _short(body: str) -> str:
    """A government by its short name; all else as it is."""
    return body.replace("人民政府", "政府")


def _without_unit(name: str) -> str:
    """The letters of a name without a last part that only says the unit."""
    first, between, last = name.rpartition("·")
    return (first if between and last in _COUNTED else name).replace("·", "")


def _scope_is(pair: Pair) -> bool:
    return pair.drafted.scope == pair.answer.scope


def _annotated(file: Path) -> list[Answer]:
    data = json.loads(file.read_text(encoding="utf-8"))
    return [
        Answer(
            file.stem,
            row["quote"],
            row["value"],
            row["concept"],
            tuple(row["names"]),
            row["scope"],
            row["body"],
            row["nature"],
        )
        for row in sorted(data["figures"], key=lambda row: int(row["start"]))
    ]


def _curated(file: Path) -> list[Answer]:
    """The figures of a curated report as answers: each has one acceptable name."""
    rows = []
    for measure, s in load_report(file).statistics():
        at = f"{measure.title}\n{measure.text}".find(s.quote) + len(s.quote)
        answer = Answer(
            file.stem, s.quote, f"{s.value}", s.name, (s.name,), s.scope, s.body, s.nature
        )
        rows.append((*map(int, measure.id.split(".")), at, answer))
    return [row[-1] for row in sorted(rows, key=lambda row: row[:-1])]  # type: ignore[misc]


def _apart(texts: Sequence[Sequence[Answer]]) -> list[list[Answer]]:
    """The answers, each with the names that belong to other concepts."""
    best = {row.names[0]: row.concept for rows in texts for row in rows}
    return [
        [
            row._replace(others=frozenset(n for n, c in best.items() if c != row.concept))
            for row in rows
        ]
        for rows in texts
    ]


def _drafted(path: Path) -> Report:
    source = read_source(path)
    return draft(parse(source.text, source.name), load_vocabulary(builtin_data()))


def _laid(answers: Sequence[Answer], report: Report) -> tuple[list[Pair], int]:
    """The pairs of annotated and drafted figures, and how many drafted ones are left."""
    drafted = [statistic for _, statistic in report.statistics()]
    ours = [_value(s.value) for s in drafted]
    theirs = [_value_of(a.value) for a in answers]
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    pairs = [
        Pair(answers[a + i], drafted[b + i])
        for a, b, size in matcher.get_matching_blocks()
        for i in range(size)
    ]
    return pairs, len(drafted) - len(pairs)


def _value(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _value_of(printed: str) -> str:
    return _value(Decimal(printed))


def _share(label: str, part: int, whole: int) -> str:
    return f"{label:<36} {part:>4} of {whole:<4} {100 * part / whole if whole else 0:5.1f} %"


if __name__ == "__main__":
    main()

"""Names of indicators as reports share them: topic·object·action·part."""

from __future__ import annotations

from functools import lru_cache

from lawgov_cli.chinese.lexicon import COUNTS, words

BETWEEN = "·"
"""What stands between the parts of a name."""

# What a unit says anyway: 受众·人次 in 人次 is 受众.
_COUNTED = frozenset((*COUNTS, *words("批次 轮次 总数 金额 案件")))


# What reports, and the people who name their figures, write in several ways.
_WRITTEN = (
    ("村(社区)", "村居"), ("村（社区）", "村居"), ("村(居)", "村居"), ("村（居）", "村居"),
    ("政务热线", "12345热线"), ("双随机、一公开", "双随机一公开"),
)  # fmt: skip

# One indicator stands in a hundred thousand reports.
_SEVERAL = lru_cache(maxsize=4096)


@_SEVERAL
def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a name in order: 行政复议, 审结, 上年结转."""
    return tuple(part for part in name.split(BETWEEN) if part)


def joined(first: str, second: str) -> str:
    """Two parts of a name; the second may repeat the first, and one letter is no part.

    A part that stands in the one before says nothing more: 案卷 of 行政执法案卷评查.
    """
    more = second.removeprefix(first).strip(BETWEEN)
    if len(more) > 1 and more == second and more in first:
        return first
    if len(more) == 1:
        return second if more != second or not first else first  # 查结, 查结率; 局|公职律师
    more = more if second != first else ""
    return f"{first}{BETWEEN}{more}" if first and more else first or more


def names_alike(first: str, second: str) -> bool:
    """Whether two names say the same of a figure.

    The order of the parts, where one is cut from the next, and a last part that
    only says what the unit says anyway make no difference: 行政复议·受理 is
    受理·行政复议, 法律援助·案件 is 法律援助; nor does in which way a topic is written.
    """
    return first == second or _letters(first) == _letters(second)


def without_last(name: str, said: str) -> str:
    """A name without a last part that its record says anyway: its period, its nature."""
    return name.removesuffix(f"{BETWEEN}{said}") if said else name


def _letters(name: str) -> list[str]:
    for printed, plain in _WRITTEN:
        name = name.replace(printed, plain)
    parts = parts_of(name)
    told = parts[:-1] if len(parts) > 1 and parts[-1] in _COUNTED else parts
    return sorted("".join(told))


LEVELS = words("本级 省级 市级 县级 乡级 村级")
"""The levels that a name may have as a part, relative to the government that reports."""


def level_of(name: str, scope: str, place: str) -> str:
    """The level or the part of a place that a figure covers; empty for the whole of ``place``."""
    named = next((part for part in parts_of(name) if part in LEVELS), "")
    whole = scope.startswith("全") or (bool(place) and (scope in place or place in scope))
    return named or ("" if whole else scope)


@_SEVERAL
def key_of(name: str) -> str:
    """What is equal for two names that are alike."""
    return "".join(_letters(name))

"""The words that widen or bound a figure, each in one place: 约, 余, 不少于, 以上.

The sets are named by what they say of the figure; where a word may stand (before
or behind it) and which way it opens are made of them.
"""

from __future__ import annotations

from typing import Literal

from lawgov_cli.chinese.lexicon import words

ABOUT = words("大约 约 大概 大致")
NEARLY = words("将近 接近 近乎 近")
SHORT = words("不足 不到")
ABOVE = words("超过 超出 超 逾 突破 高于 多于 大于")
BELOW = words("低于 少于 小于")
AT_LEAST = words("不得少于 不少于 不得低于 不低于 不小于 不下 至少 起码")
AT_MOST = words("不得超过 不超过 未超过 不超 未超 不得高于 不高于 不多于 不大于 至多 最多")
EXTREME = words("最高 最低 最多 最少")
"""What picks one figure among several, and does not say that it moved."""

BEFORE = (*ABOUT, *NEARLY, *SHORT, *ABOVE, *BELOW, *AT_LEAST, *AT_MOST)
"""What stands before a figure."""

MORE = words("余 多")
"""What stands between a number and its unit."""

ROUGHLY = words("来")
"""What stands there only behind a round number: 十来个, 四千来件."""

AROUND = words("左右 上下")
UPWARDS = words("以上 以外 之多")
WITHIN = words("以内 以下 之内")
BEHIND = (*AROUND, *UPWARDS, *WITHIN)
"""What stands behind a figure's unit."""

Opening = Literal["both", "up", "down", ""]

_OPENS: dict[str, Opening] = {
    **dict.fromkeys((*ABOUT, *AROUND, *ROUGHLY), "both"),
    **dict.fromkeys((*ABOVE, *AT_LEAST, *MORE, "以上", "之多"), "up"),
    **dict.fromkeys((*NEARLY, *SHORT, *BELOW, *AT_MOST, *WITHIN), "down"),
}


def opening(qualifier: str) -> Opening:
    """Where a figure with that qualifier may lie besides at its digits; 不少于 is not 少于."""
    held = [_OPENS[word] for said in qualifier.split("、") if (word := _longest(said))]
    return next((way for way in ("both", "down", "up") if way in held), "")


def _longest(said: str) -> str:
    return max((word for word in _OPENS if word in said), key=len, default="")

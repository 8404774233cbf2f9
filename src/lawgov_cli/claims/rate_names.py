"""What rates are called by: the outcomes that their names count, and words that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.labels import NO, are_contrary, han, kinds_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.claims.mentions import Mention

_TOGETHER = {
    "纠错": lexicon.words("撤销 变更 确认违法 责令"),
    "合格": lexicon.words("合格 达标 优秀 优良 良好"),
    "优良": lexicon.words("优秀 良好"),
}
"""What a rate of a name counts together: a case is put right by any of these decisions."""
SYNONYMS = tuple(
    row.split()
    for row in (
        "办结 结案 审结 核处 处结",
        "化解 调处 调解 成功",
        "满意 好评",
        "整改 完成 办结",
        "出庭 应诉",
        "合格 及格 通过",
        "纠错 " + " ".join(_TOGETHER["纠错"]),
        "履行 行使 使用",
        "参与 参加 参赛 参考 实考 到考",
        "持证 持有 取证 取得执法 取得行政执法",
    )
)
"""Words that say one thing of a case."""
OF_PART = frozenset(("成功",))
"""What a rate says of what it follows, where that does not say so itself."""
OF_DUE = frozenset(("出庭",))
"""What not all cases call for: a rate is of those in which it was due."""
DUE = ("应", "应当")
"""What says that it was."""
_RATE_NAME = pattern(r"(?P<stem>\w{0,14})(?:率|比例|进度)[^率]{0,6}$")


def says(mention: Mention, word: str) -> bool:
    """Whether a word stands at a figure, and not its contrary: 合格, not 不合格."""
    said = mention.before + mention.after[:6]
    at = said.find(word)
    return at != -1 and said[at - 1 : at] not in NO


def has_outcomes(stem: str) -> bool:
    """Whether a rate of this name counts several outcomes together."""
    return stem[-2:] in _TOGETHER


def counts_as(mention: Mention, stem: str) -> bool:
    """Whether a figure counts one of the outcomes that a rate is of: 责令履行 of 纠错率."""
    return any(says(mention, word) for word in _TOGETHER.get(stem[-2:], ()))


def are_halves(parts: Sequence[Mention]) -> bool:
    """Whether figures make up a whole by their words: 出庭 and 未出庭, 现场 and 非现场."""
    labels = [part.label for part in parts]
    return kinds_apart(labels) in {"complete", "firm"} or are_contrary(labels)


def stem_of(rate: Mention) -> str:
    """What a rate is of, at its end: 化解 of 化解率, 出庭 of 行政机关负责人出庭应诉率."""
    named = _RATE_NAME.search(han(rate.before))
    if named is None:
        return ""
    stem = named["stem"]
    return stem.removesuffix("应诉") if stem.endswith("出庭应诉") else stem

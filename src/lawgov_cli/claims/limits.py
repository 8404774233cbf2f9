"""Rates that no count can give: more than 100 %."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Equation, Number
from lawgov_cli.claims.claim import Claim, name
from lawgov_cli.claims.labels import has
from lawgov_cli.claims.likeness import is_rate
from lawgov_cli.claims.sorts import LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mentions


_NEVER_MORE = (
    "成功率", "出庭率", "应诉率", "覆盖率", "合格率", "报备率", "备案率", "审查率", "网办率",
    "可办率", "满意率", "采纳率", "知晓率", "参考率", "及格率", "优良率", "优秀率", "败诉率",
    "答复率", "公开率", "公示率", "纠错率", "即办率", "持证率", "达标率", "占比", "比重",
)  # fmt: skip
# With cases carried over from the year before these may be more than 100 %.
_SELDOM_MORE = (
    "审结率", "办结率", "结案率", "化解率", "调解率", "办理率", "受理率", "办复率", "回复率",
    "整改率", "履行率", "参与率", "通过率", "压缩率", "登记率", "录入率", "签约率", "建档率",
)  # fmt: skip
_TARGET = ("毛入", "完成", "超额", "计划", "目标", "任务", "序时", "收比")
_FILLERS = r"[为达到至约均是高已仅\s]+$"


def limits(found: Mentions) -> Iterator[Claim]:
    """Rates of parts that are stated as more than the whole."""
    for mention in found.rows:
        if not is_rate(mention) or mention.figure.value <= 100 or mention.figure.unit == "‰":
            continue
        words = re.sub(_FILLERS, "", mention.before)
        never = words.endswith(_NEVER_MORE)
        if has(words, _TARGET) or not (never or words.endswith(_SELDOM_MORE)):
            continue
        equation = Equation(name(mention), "<=", Number(Decimal(100), "%"))
        yield Claim(LIMIT, equation, "error" if never else "warning")

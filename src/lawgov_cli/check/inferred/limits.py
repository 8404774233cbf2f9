"""Rates that no count can give: more than 100 %."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.check.equation import Equation, Number
from lawgov_cli.check.inferred.claims import Claim, name
from lawgov_cli.check.inferred.kinds import is_rate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.inferred.mentions import Mentions

LIMIT = "rate-above-hundred"

_NEVER_MORE = re.compile(
    r"(?:成功|出庭|应诉|覆盖|合格|报备|备案|审查|网办|可办|满意|采纳|知晓|参考|及格|优良|优秀|败诉|答复"
    r"|公开|公示|纠错|即办|持证|达标)率$|(?:占比|比重)$|占[\u4e00-\u9fff]{1,12}的$"
)
# With cases carried over from the year before these may be more than 100 %.
_SELDOM_MORE = re.compile(
    r"(?:审结|办结|结案|化解|调解|办理|受理|办复|回复|整改|履行|参与|通过|压缩|登记|录入|签约|建档)率$"
)
_TARGET = re.compile(r"毛入|完成|超额|计划|目标|任务|序时|收比")
_FILLERS = re.compile(r"[为达到至约均是高已仅\s]+$")


def limits(found: Mentions) -> Iterator[Claim]:
    """Rates of parts that are stated as more than the whole."""
    for mention in found.rows:
        if not is_rate(mention) or mention.figure.value <= 100 or mention.figure.unit == "‰":
            continue
        words = _FILLERS.sub("", mention.before)
        never = _NEVER_MORE.search(words)
        if _TARGET.search(words) or not (never or _SELDOM_MORE.search(words)):
            continue
        equation = Equation(name(mention), "<=", Number(Decimal(100), "%"))
        yield Claim(LIMIT, equation, "error" if never else "warning")

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
    r"(?:审结|办结|结案|成功|出庭|应诉|覆盖|合格|化解|调解|报备|备案|审查|网办|可办|办理|满意|采纳|普及|受理"
    r"|知晓|参考|及格|优良|优秀|胜诉|败诉|办复|答复|回复|整改|公开|公示|纠错|履行|执行|参与|通过|即办|压缩"
    r"|持证|达标|登记|录入|签约|建档|拥有|入学|巩固)率$|(?:占比|比重)$|占[\u4e00-\u9fff]{1,12}的$"
)
_TARGET = re.compile(r"毛入|完成|超额|为?年[度初]?计划|目标")
_FILLERS = re.compile(r"[为达到至约均是高已仅\s]+$")


def limits(found: Mentions) -> Iterator[Claim]:
    """Rates of parts that are stated as more than the whole."""
    for mention in found.rows:
        if not is_rate(mention) or mention.figure.value <= 100 or mention.figure.unit == "‰":
            continue
        words = _FILLERS.sub("", mention.before)
        if _NEVER_MORE.search(words) and not _TARGET.search(words):
            hundred = Number(Decimal(100), "%")
            yield Claim(LIMIT, Equation(name(mention), "<=", hundred), "error")

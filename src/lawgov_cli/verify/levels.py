"""The levels of government that words name: 2 for 州级 or 市本级, 全 for 全州."""

from __future__ import annotations

from functools import lru_cache

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.verify.words import UNSEEN

_LEVEL = pattern(
    "((?:(?<![\u4e00-\u9fff])|(?<=其中))[省市州县乡镇](?=里的)"
    "|[省市州盟县区旗乡镇村](?=本级|一?级|直))(?:本级|一?级|直|里)|(各县|县[(（]?市|乡镇)|(全[国省市州县区盟旗])"
    "|((?:[省市州县区乡镇村]、)+[省市州县区乡镇村])(?:各|[两三四五0])?级"
    "|([省市州县区乡镇村]{2,5})[两三四五0]级"
    "|(?:(?<![\u4e00-\u9fff])|(?<=[全各从在由对与和]))((?:[省市州县区乡镇村]、)+[省市州县区乡镇村])"
)
_KINDS_BY_RANK = ("国", "省", "市州盟", "县区旗", "乡镇", "村")
RANKS = {kind: rank for rank, kinds in enumerate(_KINDS_BY_RANK) for kind in kinds}
"""How far down each kind of place stands."""
_WHOLE = "全"
ROUGHLY = {"各县": "3", "乡镇": "4"}
EVERY = "各级"
"""All levels together, as a level."""


def without_levels(text: str) -> str:
    """A text without the words that name levels: 网上办理率 of 州本级网上办理率."""
    return _LEVEL.sub("", text)


def ranks_in(text: str) -> frozenset[str]:
    """The single levels that a text names, 3 for 各县 as well."""
    found = levels_in(text)
    return frozenset(ROUGHLY.get(level, level) for level in found) - {_WHOLE, EVERY}


@lru_cache(maxsize=4096)
def levels_in(text: str) -> frozenset[str]:
    """The levels that a text names: 2 for 州级 or 市本级, 全 for 全州, 各级 for all of them."""
    found: set[str] = set()
    for match in _LEVEL.finditer(text.replace(UNSEEN, "")):
        if match[1]:
            found.add(str(RANKS[match[1]]))
        elif match[2]:
            found.add("乡镇" if match[2] == "乡镇" else "各县")
        elif match[3]:
            found.add(_WHOLE)
        else:
            found.update(str(RANKS[c]) for c in match[4] or match[5] or match[6] if c in RANKS)
    # 州、县、乡各级 names them.
    return frozenset(found | {EVERY} if EVERY in text and found <= {_WHOLE} else found)

"""Document numbers (文号) and numbered orders, found loosely, with their parts.

``黔府办发〔2020〕24号`` is what GB/T 9704 asks for; in print the brackets come in
many shapes, in half (``州组通2020〕3号``) or not at all (``中法委发20205``).  All of
these are found here; whether one is well formed is for the rules to judge.
"""

from __future__ import annotations

import re

from lawgov_cli.chinese.lexicon import DOCUMENT_VERBS, words
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.widths import half_width
from lawgov_cli.tuples import NamedTuple


class DocumentNumber(NamedTuple):
    """One 文号 as printed at ``start``..``end``, and its parts.

    ``code`` is the issuing body's code (黔府办发), ``opening`` and ``closing``
    the printed brackets (empty where lost), ``number`` the serial number's
    digits, ``tail`` what follows them (``号``, or empty where lost).  An order
    (国务院令第722号) has no year.
    """

    start: int
    end: int
    code: str
    opening: str
    year: int | None
    closing: str
    number: str
    tail: str


_OPEN = frozenset("〔[［（(〈<＜【﹝｛{〖「")
_CLOSE = frozenset("〕]］）)〉>＞】﹞｝}〗」")
_YEAR = "(?:19|20)[0-9]{2}"

_SERIAL = "第?[ ]?(?P<number{n}>[0-9]{{1,5}})[ ]?(?P<tail{n}>号{lost})"

# Which marks are brackets, and what may stand around a year without any, is looked up.
_NUMBER = pattern(
    rf"""
    (?P<opening>[^\w\s])[ ]?(?P<year>{_YEAR})年?[ ]?(?P<closing>[^\w\s]?)[ ]?
      {_SERIAL.format(n="", lost="?")}
  | (?P<year2>{_YEAR})年?(?P<closing2>[^\w\s]){_SERIAL.format(n=2, lost="")}
  | (?P<year3>{_YEAR})(?P<joint>[^0-9]{{0,2}})(?P<number3>[0-9]{{1,4}})(?P<tail3>号?)
  | (?<=[令告])[ ]?(?:[（(]?{_YEAR}年?[)）]?)?第(?P<order>[^\W号]{{1,6}})号
    """,
    re.VERBOSE,
)
# The first characters of all of these: looking for them alone is faster.
_OPENS_NUMBER = pattern("[" + re.escape("".join(sorted(_OPEN))) + "12第 ]")
_OPENS_WITHOUT_SPACE = pattern("[" + re.escape("".join(sorted(_OPEN))) + "12第]")
_SECOND = {mark: frozenset(" 12") for mark in _OPEN}
_SECOND |= {"1": frozenset("9"), "2": frozenset("0"), " ": frozenset("（(12第")}
"""What follows each of them, so that most need no pattern; what follows 第 is open."""
_ORDERS = frozenset("令告")
_SQUARE, _GOES_ON = frozenset("〔〕[]［］"), frozenset("、至和及/~～—－- ")
_JOINTS = frozenset(["年", " ", "-", "第", "年第", " 第", "-第"])
_BEFORE_BARE = frozenset("发函通办字")
_BEFORE_BRACKETED = _BEFORE_BARE | frozenset("令议规法财综监建农教环税")
_BRACKETED = frozenset(")）〕]］")
# （司规20225号）: a code alone in its brackets; orders and announcements are numbered like that.
_CODE_IN_BRACKETS = r"[（(〔\[［][^\W0-9_]{2,10}$"
_NO_CODE_END = frozenset("令告号第版证约共达计为")
_CODE = pattern(r"(?:(?![0-9_])[\w·/]){1,24}$")
# What stands before a code and is not part of it.  印发, 转发 … end in 发 as codes do.
_LEAD_IN = (
    *DOCUMENT_VERBS,
    *words(
        "以及 通过 关于 同时 其中 包括 文件 文号为 文号是 文号 号为 见"
        " 发出 签发 报送 抄送 收到 下达 引用 援引 参照"
    ),
)
_OPENS_CODE, _PARTICLES = frozenset("按以和及与由对经将把在"), frozenset("了的是以")


def find_document_numbers(text: str) -> list[DocumentNumber]:
    """Every document number of ``text`` in order."""
    plain = half_width(text)
    found: list[DocumentNumber] = []
    done = 0
    opens = _OPENS_NUMBER if "令 " in plain or "告 " in plain else _OPENS_WITHOUT_SPACE
    for opening in opens.finditer(plain):
        start = opening.start()
        first, second = plain[start], plain[start + 1 : start + 2]
        if start < done or (first != "第" and second not in _SECOND[first]):
            continue
        match = _number_at(plain, start)
        if match is None:
            continue
        done = match.end()
        floor = found[-1].end if found else 0
        code = _code(plain, max(floor, match.start() - 24), match.start())
        if not _plausible(match, code):
            continue
        parts = match.groupdict()
        year = parts["year"] or parts["year2"] or parts["year3"]
        number = next(v for k, v in parts.items() if v and k.startswith(("number", "order")))
        tail = "号" if parts["order"] else _first(parts, "tail")
        start = match.start() - len(code)
        found.append(
            DocumentNumber(
                start,
                match.end(),
                text[start : match.start()],
                parts["opening"] or "",
                int(year) if year else None,
                parts["closing"] or parts["closing2"] or "",
                number,
                tail,
            )
        )
    return found


def _number_at(plain: str, start: int) -> re.Match[str] | None:
    """The year with its serial number, or the order, that begins at ``start``."""
    if plain[start] in " 第" and plain[start - 1 : start] not in _ORDERS:
        return None
    match = _NUMBER.match(plain, start)
    if match is None or match["order"]:
        return match
    return match if (_is_bare if match["year3"] else _is_bracketed)(plain, match) else None


def _is_bracketed(plain: str, match: re.Match[str]) -> bool:
    """Whether a year in brackets, or in half of them, is that of a document number."""
    closing = match["closing"] or match["closing2"]
    whole = match["tail"] or match["tail2"] or _has_lost_sign(plain, match)
    return bool(whole) and (not closing or closing in _CLOSE)


def _is_bare(plain: str, match: re.Match[str]) -> bool:
    """Whether a year without brackets is: what stands around it tells."""
    before, following = (
        plain[match.start() - 1 : match.start()],
        plain[match.end() : match.end() + 1],
    )
    joint = match["joint"]
    if joint and joint not in _JOINTS:
        return False
    if match["tail3"] and before in _BEFORE_BARE:
        return True
    if following not in _BRACKETED:
        return False
    if before in _BEFORE_BRACKETED and not joint:
        return True
    alone = match["tail3"] and before not in _NO_CODE_END
    low = max(0, match.start() - 11)
    return bool(alone and re.compile(_CODE_IN_BRACKETS).search(plain, low, match.start()))


def _has_lost_sign(plain: str, match: re.Match[str]) -> bool:
    """Whether 〔2020〕3 can only have lost its 号: not 〔2020〕3—5号, not (2020)3."""
    brackets = match["opening"] in _SQUARE and match["closing"] in _SQUARE
    following = plain[match.end() : match.end() + 1]
    return brackets and not following.isdigit() and following not in _GOES_ON


def _first(parts: dict[str, str | None], prefix: str) -> str:
    return next((v for k, v in parts.items() if v and k.startswith(prefix)), "")


def _code(plain: str, low: int, high: int) -> str:
    """The body's code that ends at ``high``, without words that only lead to it."""
    match = _CODE.search(plain, low, high)
    if match is None:
        return ""
    code, start, at = match[0], 0, 0
    while at < len(code) - 2:
        lead = _lead(code, at)
        at += lead or 1
        start = at if lead and len(code) - at >= 2 else start
    return code[start:]


def _lead(code: str, at: int) -> int:
    """The length of what stands at ``at`` and only leads to a code, 0 where nothing does."""
    if code.startswith(_LEAD_IN, at):
        return next(len(word) for word in _LEAD_IN if code.startswith(word, at))
    return int(code[at] in _PARTICLES or (at == 0 and code[at] in _OPENS_CODE))


def _plausible(match: re.Match[str], code: str) -> bool:
    """Whether a match without whole brackets stands where only a document number can."""
    if match["order"]:
        value = parse_numeral(match["order"])
        return len(code) >= 2 and (match["order"].isdigit() or value is not None)
    return len(code) >= 2

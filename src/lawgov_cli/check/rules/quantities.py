"""Rules on how figures are worded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import is_han, occurrences
from lawgov_cli.check.subject import figures
from lawgov_cli.chinese.lexicon import words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.qualifiers import (
    ABOUT,
    ABOVE,
    AROUND,
    AT_LEAST,
    AT_MOST,
    BELOW,
    MORE,
    NEARLY,
    SHORT,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject
    from lawgov_cli.chinese.figures import Figure

_CLASHES = (
    ((*ABOUT, *NEARLY), (*MORE, *AROUND, "以上", "以内")),
    ((*ABOVE, *AT_LEAST), (*MORE, "以上")),
    ((*BELOW, *AT_MOST), ("以内", "以下")),
    (SHORT, (*AROUND, "以下", "以内", *MORE)),
)
_TIMES = frozenset("年月天日周")
_DROP = pattern(
    r"(?:下降|减少|降低|缩减|缩短|压缩|下滑)了?(?:近|约|超过?|逾)?"
    r"(?:[0-9.]{1,9}|[一二两三四五六七八九十]{1,3})[多余]?倍"
)
# Two words before one figure that say the same: 至少不低于, 约占近.
_SAME_BEFORE = ((*ABOUT, *NEARLY), (*AT_LEAST, "最少"))
_LEAST, _CLAUSE = ("至少", "不少于", "不低于"), 16
_LEADS = ("占", "为", "达", "有")
_TWICE_MORE = words("多余 余多")
_DIGITS = frozenset("0123456789十百千万亿")
# Marks that no number has at that place, each with the signs without which there is none.
_STOPPED, _PARTED = (tuple(mark + digit for digit in "0123456789") for mark in "。,")
_MISPLACED = (
    (("..",), pattern(r"[0-9]+\.\.+[0-9]+"), "有两个小数点"),
    ((".%", ".％"), pattern(r"[0-9]+(?:\.[0-9]+)?\.(?=[%％])"), "后面多了小数点"),
    (("%%", "％％", "%％", "％%"), pattern(r"[0-9.]+[%％]{2,}"), "有两个百分号"),
    (_STOPPED, pattern(r"[0-9]+。[0-9]+(?=[%％万亿])"), "的小数点写成了句号"),
    (
        _PARTED,
        pattern(r"(?<![0-9,，.、])[0-9]{1,3},(?:[0-9]{1,2}(?=[万亿])|[0-9]{4,5}(?![0-9,年]))"),
        "的逗号不在千位",
    ),
)
_FULL_WIDTH = "０１２３４５６７８９"
_NUMBER = pattern(r"[0-9０-９][0-9０-９.．]*")


@rule(
    id="exact-with-remainder",
    title="确数后面加“余”“多”",
    explanation=(
        "“余”“多”表示零头，只跟在整数后面（1400余件、280余万元）。"
        "个位数已经确定的数后面再加“余”“多”自相矛盾。确数删去“余”“多”，约数改为整数。"
    ),
    severity="warning",
    family="文字",
    fails="全年提供法律服务1465余件。\n",
    passes="全年提供法律服务1400余件，涉及金额235余万元，惠及群众16.5万余人。\n",
)
def exact_with_remainder(subject: Subject) -> Iterator[Mark]:
    """余 or 多 (and some more) behind a figure that is exact, such as 1465余件."""
    text = subject.text
    for figure in figures(subject):
        after = text[figure.number_end : figure.number_end + 1]
        if after not in MORE or figure.scale != 1 or not figure.digits.isdigit():
            continue
        # 25余 is said of some more than twenty-five; 37余 is not.
        last = int(figure.digits[-1])
        if len(figure.digits) >= 2 and last != 0 and (len(figure.digits), last) != (2, 5):
            end = max(figure.end, figure.number_end + 1)
            yield Mark(
                figure.number_start,
                end,
                f"{figure.digits}是确数，后面又加“{after}”。",
                hint=f"删去“{after}”，或者改为整数",
            )


@rule(
    id="doubled-qualifier",
    title="约数词语重复",
    explanation=(
        "一个数前后都有表示约数的词，意思重复或者矛盾，例如“约300余件”“近百人左右”"
        "“超过500件以上”。保留一个。"
    ),
    severity="warning",
    family="文字",
    fails="全年调解纠纷约300余件。\n",
    passes="全年调解纠纷约300件，平均每月20件以上，近30多年来从未间断。\n",
)
def doubled_qualifier(subject: Subject) -> Iterator[Mark]:
    """Two words of approximation on one figure, such as 约300余件."""
    for figure in figures(subject):
        words = figure.qualifier.split("、")
        clash = _clash(words, figure)
        if clash is not None:
            start, end = _with_words(subject.text, figure, *clash)
        elif (clash := _twice_before(subject.text, figure, words[0])) is not None or (
            clash := _twice_around(subject.text, figure, words[-1])
        ) is not None:
            start, end = subject.text.rfind(clash[0], 0, figure.start), figure.end
            end += len(clash[1]) if subject.text.startswith(clash[1], end) else 0
        else:
            continue
        printed = subject.text[start:end]
        message = f"“{printed}”里“{clash[0]}”与“{clash[1]}”重复。"
        yield Mark(start, end, message, hint=f"保留“{clash[0]}”或者“{clash[1]}”")
    for twice in _TWICE_MORE:
        for at in occurrences(subject.text, twice, *subject.body):
            if subject.text[at - 1 : at] in _DIGITS:
                printed = subject.text[at - 1 : at + 2]
                message = f"“{printed}”里“余”与“多”重复。"
                yield Mark(at - 1, at + 2, message, hint="保留“余”或者“多”")


def _twice_before(text: str, figure: Figure, word: str) -> tuple[str, str] | None:
    """Two words before a figure that say the same, as 至少不低于 does."""
    before = text[max(0, figure.start - 10) : figure.start]
    if not word or not before.endswith(word):
        return None
    before = before.removesuffix(word)
    before = before.removesuffix(next((lead for lead in _LEADS if before.endswith(lead)), ""))
    same = next((group for group in _SAME_BEFORE if word in group), ())
    first = next((other for other in same if before.endswith(other)), "")
    return (first, word) if first else None


def _clash(words: list[str], figure: Figure) -> tuple[str, str] | None:
    """The word before and the word after a figure that say the same."""
    if len(words) < 2 or (words[0] == "近" and figure.base_unit[:1] in _TIMES):
        return None
    clashing = {word for befores, afters in _CLASHES if words[0] in befores for word in afters}
    after = next((word for word in words[1:] if word in clashing), None)
    return None if after is None else (words[0], after)


def _with_words(text: str, figure: Figure, before: str, after: str) -> tuple[int, int]:
    """The figure's span with its qualifiers."""
    start = text.rfind(before, max(0, figure.start - 6), figure.start)
    end = text.find(after, figure.number_end, figure.end + 4)
    return (
        figure.start if start == -1 else start,
        figure.end if end == -1 else max(figure.end, end + len(after)),
    )


def _twice_around(text: str, figure: Figure, word: str) -> tuple[str, str] | None:
    """至少 at the beginning of a clause and 以上 behind its figure: 至少开展巡查4次以上."""
    if word != "以上":
        return None
    start = figure.start
    while start > 0 and figure.start - start < _CLAUSE and is_han(text[start - 1]):
        start -= 1
    first = next((least for least in _LEAST if least in text[start : figure.start]), "")
    return (first, word) if first else None


@rule(
    id="drop-by-multiple",
    title="“减少几倍”",
    explanation=(
        "减少、下降、降低、缩短不能用倍数表示，“减少一倍”就等于零。改用百分数或者分数，例如“减少一半”。"
    ),
    severity="warning",
    family="文字",
    fails="办理时间比上年缩短了2倍。\n",
    passes="办理时间比上年缩短了一半，办件量增加了2倍。\n",
)
def drop_by_multiple(subject: Subject) -> Iterator[Mark]:
    """A fall told in multiples, such as 减少2倍: by two times its size."""
    if "倍" not in subject.text:
        return
    for match in _DROP.finditer(subject.text, *subject.body):
        message = f"“{match[0]}”：减少不能用倍数表示。"
        yield Mark(match.start(), match.end(), message, hint="改用百分数或者分数")


@rule(
    id="mixed-width-number",
    title="一个数里全角、半角数字混用",
    explanation="同一个数里既有全角数字又有半角数字，检索和计算时会被当成两个数。统一为半角。",
    severity="warning",
    family="文字",
    fails="全年受理申请1２6件。\n",
    passes="全年受理申请126件，办结１２０件。\n",
)
def mixed_width_number(subject: Subject) -> Iterator[Mark]:
    """Full-width and half-width digits in one number."""
    if not any(digit in subject.text for digit in _FULL_WIDTH):
        return
    for match in _NUMBER.finditer(subject.text, *subject.body):
        digits = match[0].replace(".", "").replace("．", "")
        if not digits.isascii() and any(c.isascii() for c in digits):
            yield Mark(
                match.start(),
                match.end(),
                f"“{match[0]}”里全角、半角数字混用。",
                hint="统一为半角数字",
            )


@rule(
    id="number-marks",
    title="数里的小数点、百分号、逗号有误",
    explanation=(
        "数里多了小数点或者百分号（12..5%、100.%、35%%），或者分节的逗号不在千位（1,2万、1,2560），"
        "读不出是多少。对照原件改正。"
    ),
    severity="error",
    family="文字",
    fails="全年办件量增长12..5%。\n",
    passes="全年办件量增长12.5%，共3,500件，版本为2.0.1。\n",
)
def number_marks(subject: Subject) -> Iterator[Mark]:
    """Points, commas and signs where no number has them, such as 12..5%."""
    text = subject.text
    for signs, misplaced, fault in _MISPLACED:
        if not any(sign in text for sign in signs):
            continue
        for match in misplaced.finditer(text, *subject.body):
            yield Mark(*match.span(), f"“{match[0]}”{fault}。", hint="对照原件改正")


@rule(
    id="mixed-unit",
    title="同一数量用了两个单位",
    explanation=(
        "同一个名称、同一个数，前后用了不同的量词，例如前面写“调解员8458人”，后面写“调解员8458名”。"
        "不影响数据，统一为一个更好。"
    ),
    severity="info",
    family="文字",
    fails="全市共有人民调解员1458人。组织人民调解员1458名参加培训。\n",
    passes="全市共有人民调解员1458人。组织人民调解员1458人参加培训1458场。\n",
)
def mixed_unit(subject: Subject) -> Iterator[Mark]:
    """The same noun and number with two measure words, such as 8458人 and 8458名."""
    text = subject.text
    seen: dict[tuple[str, str], Figure] = {}
    for figure in figures(subject):
        noun = text[max(0, figure.start - 3) : figure.start]
        named = len(noun) == 3 and all(map(is_han, noun))
        if not named or not figure.unit or figure.qualifier or len(figure.digits) < 3:
            continue
        first = seen.setdefault((noun, figure.digits), figure)
        if first.unit != figure.unit and first.scale == figure.scale:
            what = f"{noun}{figure.digits}"
            message = f"“{what}{figure.unit}”在前文写作“{what}{first.unit}”。"
            hint = f"统一为“{first.unit}”或者“{figure.unit}”"
            yield Mark(figure.start, figure.end, message, hint=hint)


RULES = (
    exact_with_remainder,
    doubled_qualifier,
    drop_by_multiple,
    mixed_width_number,
    number_marks,
    mixed_unit,
)

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.program import TOY

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.verify import run
from lawgov_cli.verify.reader import find_claims
from lawgov_cli.verify.run import Verifier, by_sentence

from .held import REPORT, held

if TYPE_CHECKING:
    from collections.abc import Callable

    from lawgov_cli.library.library import Library

CORPUS = Path(__file__).parents[2] / "benchmarks" / "corpus"
READ = ("verify.json", "verify-held.json", "verify-rival.json", "verify-third.json")
SENTENCES = [
    *Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines(),
    *(
        row["sentence"]
        for name in READ
        for row in json.loads((CORPUS / name).read_text(encoding="utf-8"))
    ),
]


@pytest.fixture(scope="module")
def toy_library() -> Library:
    return open_library([TOY])


def test_a_verdict_names_its_place_in_the_text() -> None:
    first, second = held("一、概况\n受理行政复议申请96件；\n 州本级收到行政复议申请104件。")
    assert (first.line, first.column, first.figure) == (2, 9, "96件")
    assert (second.line, second.column, second.figure) == (3, 13, "104件")
    assert second.claim == "州本级收到行政复议申请104件。"


def test_a_verdict_names_the_place_in_the_report() -> None:
    (verdict,) = held("州本级收到行政复议申请104件。")
    assert (verdict.report, verdict.measure) == ("qianxinan-2020", "5.3")
    assert verdict.quote == "州本级收到行政复议申请104件"
    assert 0.5 < verdict.score <= 1


def test_what_a_report_does_not_say_has_no_place() -> None:
    (verdict,) = held("全州开展应急演练126场。")
    assert verdict.verdict == "查无"
    assert (verdict.report, verdict.measure, verdict.name, verdict.stated) == ("", "", "", "")


def test_a_sentence_says_which_of_several_reports_it_speaks_of(toy_library: Library) -> None:
    verifier = Verifier(toy_library, ReportFilter())
    years = {r.report: r.year for r in verifier.reports}
    for statistic in toy_library.statistics():
        if statistic.report != "qingshi-2022" or statistic.period:
            continue
        (verdict, *_) = verifier.verify(f"青石县{years[statistic.report]}年{statistic.quote}。")
        assert verdict.report in {"qingshi-2022", ""}


def test_reports_are_chosen_by_the_filter(toy_library: Library) -> None:
    verifier = Verifier(toy_library, ReportFilter(years=(2022,)))
    assert [r.report for r in verifier.reports] == ["qingshi-2022"]
    with pytest.raises(LawgovError, match="没有符合条件的报告"):
        Verifier(toy_library, ReportFilter(years=(1999,)))


def test_too_many_reports_are_refused(
    toy_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "MOST_REPORTS", 3)
    assert len(Verifier(toy_library, ReportFilter()).reports) == 3
    monkeypatch.setattr(run, "MOST_REPORTS", 2)
    with pytest.raises(LawgovError, match="库里有 3 份报告，请用 --report"):
        Verifier(toy_library, ReportFilter())


def test_sentences_that_agree_and_that_nearly_do(golden: Callable[[str, str], None]) -> None:
    said = []
    for sentence in SENTENCES:
        said.append(sentence)
        for verdict in held(sentence):
            place = f"{verdict.measure} {verdict.name}".strip()
            likeliest = verdict.stated.partition("；")[0]  # of what is doubtful
            said.append(f"    {verdict.figure} {verdict.verdict} {place}: {likeliest}")
    golden("verdicts.txt", "".join(f"{line}\n" for line in said))


def test_the_reports_own_words_and_those_with_another_last_digit(
    golden: Callable[[str, str], None],
) -> None:
    said = []
    for statistic in open_library([REPORT]).statistics()[::2]:
        quote = statistic.quote.replace("\n", "")
        said.append(quote)
        for sentence in dict.fromkeys((f"{quote}。", f"{turned(quote)}。")):
            told = [f"{v.figure} {v.verdict} {v.name}" for v in held(sentence)]
            said.append(f"    {'；'.join(told)}")
    golden("quotes.txt", "".join(f"{line}\n" for line in said))


def turned(quote: str) -> str:
    """A quote whose last digit is the next one."""
    last = max((at for at, c in enumerate(quote) if c in "0123456789"), default=-1)
    return quote if last < 0 else f"{quote[:last]}{(int(quote[last]) + 1) % 10}{quote[last + 1 :]}"


def told(library: Library, text: str) -> list[tuple[str, str, str]]:
    found = Verifier(library, ReportFilter()).verify(text)
    return [(v.report.removeprefix("qingshi-"), v.verdict, v.stated) for v in found]


@pytest.mark.parametrize(
    ("text", "report", "verdict", "stated"),
    [
        ("2022年收到行政复议申请54件。", "2022", "相符", "54件"),
        ("2023年收到行政复议申请54件。", "2023", "不符", "66件"),
        ("青石县2022年收到行政复议申请55件。", "2022", "不符", "54件"),
        # Named in another sentence; and a place that tells nothing of it.
        ("2022年的情况。\n收到行政复议申请54件。", "2022", "相符", "54件"),
        ("白鹭市收到行政复议申请54件。", "", "查无", ""),
        ("白鹭市办理行政复议案件310件。", "白鹭市-2023", "相符", "310件"),
        # The sentence itself says it before the text does.
        ("白鹭市与青石县比较。\n青石县2023年收到行政复议申请66件。", "2023", "相符", "66件"),
        ("全年植树1000亩。", "", "查无", ""),
    ],
)
def test_which_report_a_sentence_is_held_against(
    toy_library: Library, text: str, report: str, verdict: str, stated: str
) -> None:
    assert told(toy_library, text) == [(report, verdict, stated)]


def test_where_reports_differ_all_are_told(toy_library: Library) -> None:
    both = "qingshi-2022 行政复议·收到申请 54件；qingshi-2023 行政复议·收到申请 66件"
    assert told(toy_library, "青石县收到行政复议申请54件。") == [("2022", "存疑", both)]
    # One that says it agree or differ in all of them is told of the best.
    assert told(toy_library, "青石县收到行政复议申请99件。")[0][1] == "不符"


def test_what_a_text_says_is_told_in_its_order() -> None:
    text = "2020年1月2日，州司法局、州信访局印发州司通〔2020〕1号文件。\n受理行政复议申请96件。"
    found = held(text)
    assert [(v.figure, v.line, v.column) for v in found] == [
        ("2020年1月2日", 1, 1),
        ("州司通〔2020〕1号", 1, 22),
        ("96件", 2, 9),
    ]
    assert [0 <= v.score <= 1 for v in found] == [True] * 3
    assert held("\n受理行政复议申请96件。")[0].line == 2
    assert held("全州植树1000亩。")[0].score == 0


def test_the_figures_of_one_sentence_are_taken_together() -> None:
    claims = find_claims("受理96件，不予受理8件。审结92件。\n另有3件。")
    assert [[c.said[0] for c in row] for row in by_sentence(claims)] == [[96, 8], [92], [3]]
    assert list(by_sentence([])) == []


def test_so_many_reports_are_held_against_at_most() -> None:
    class Reports:
        def reports(self, _: ReportFilter, *, limit: int) -> list[int]:
            return list(range(min(self.many, limit)))

        def count(self, _: ReportFilter) -> int:
            return self.many

        many = 20

    library: Any = Reports()
    assert len(Verifier(library, ReportFilter()).reports) == 20
    library.many = 25
    with pytest.raises(LawgovError, match="库里有 25 份报告"):
        Verifier(library, ReportFilter())

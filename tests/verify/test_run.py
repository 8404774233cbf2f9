from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.program import TOY

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.verify import run
from lawgov_cli.verify.run import Verifier

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

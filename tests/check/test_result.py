"""What a check gives: counts that add up, and the parts of a text that are shown."""

from __future__ import annotations

from lawgov_cli.check.finding import Finding
from lawgov_cli.check.result import FigureCounts, Result, Text, together
from lawgov_cli.extract import parse

FOUND = Finding("a", "error", "x", 1, 1, "<引>", "说。", measure="1.1")


def test_several_runs_are_one() -> None:
    one = Result(
        (FOUND,), (FOUND,), FigureCounts(3, 1, 1, 1), 2, ("p",), {("x", 1): "甲"}, refused=("r",)
    )
    two = Result(
        (FOUND,), figures=FigureCounts(2, 1, 1, 0, 1), wording=1, headings={("y", 1): "乙"}
    )
    both = together([one, two])
    assert (len(both.findings), len(both.ignored), both.wording) == (2, 1, 3)
    assert both.figures == FigureCounts(5, 2, 2, 1, 1)
    assert (both.problems, both.refused) == (("p",), ("r",))
    assert dict(both.headings) == {("x", 1): "甲", ("y", 1): "乙"}
    assert together([]) == Result()


def test_what_holds_can_be_left_out() -> None:
    found = Result((FOUND, FOUND._replace(severity="ok"), FOUND._replace(severity="info")))
    assert [f.severity for f in found.without_ok().findings] == ["error", "info"]


def test_in_a_session_and_in_a_notebook() -> None:
    found = Result((FOUND,), figures=FigureCounts(3, 2, 1))
    assert repr(found) == "<Result: 1 个问题，3 个数据，相符 2>"
    assert "<td>不符</td><td>1.1</td><td>&lt;引&gt;</td><td>说。</td><td>a</td>" in (
        found._repr_html_()
    )


def test_only_some_measures_with_their_headings_are_shown() -> None:
    document = parse("一、甲\n子事。做了子。\n丑事。做了丑。\n二、乙\n寅事。做了寅。\n")
    whole = Text(document, "", ())
    some = whole.only(["1.2"])
    shown = {word: some.shows(document.text.index(word)) for word in ("甲", "子", "丑", "乙", "寅")}
    assert shown == {"甲": True, "子": False, "丑": True, "乙": False, "寅": False}
    assert all(whole.shows(at) for at in range(len(document.text)))

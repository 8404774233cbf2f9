"""Expressions are read as Python reads them where both can, and never take long."""

from __future__ import annotations

import re
from time import process_time

import pytest

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.regex import Expression

TEXT = fold(
    "一是收到行政复议申请54件，审结48件，审结率98.60%。\n"
    "二是《白鹭市便民服务规范（试行）》印发 App_1·乙"
)


@pytest.mark.parametrize(
    "expression",
    [
        "审结[率的]",
        r"[0-9]{2,}件",
        "^一是",
        "复议|应诉",
        r"率\d+\.\d+%",
        r"\w+",
        r"\W",
        r"[\w·]+",
        r"[^\w]+",
        r"申请\s*[\d]+",
        "(?P<数>[0-9]+)件".replace("数", "n"),
        r"[\u4e00-\u9fa5]+",
        "APP",
        r"\.",
        r"[\]是]",
        "a{0,3}",
        "印发$|乙$",
    ],
)
def test_matches_are_those_of_python(expression: str) -> None:
    wanted = [m.span() for m in re.finditer(expression, TEXT, re.IGNORECASE)]
    got = [m.span() for m in Expression(expression).finditer(TEXT)]
    assert [s for s in got if s[0] < s[1]] == [s for s in wanted if s[0] < s[1]]


def test_a_full_width_mark_is_itself() -> None:
    (match,) = Expression("（试行）").finditer(TEXT)
    assert match[0] == "(试行)"
    assert Expression("调撥").finditer("调拨")
    assert Expression(r"\复").finditer("复议")


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("(", "圆括号没有配对"),
        ("复议)", "圆括号没有配对"),
        ("[复", "方括号没有配对"),
        ("*", "重复号前没有内容"),
        ("a**", "重复号连用"),
        ("[z-a]", "字符范围颠倒"),
        ("\\", "反斜杠后没有内容"),
        ("(?<=a)b", "不支持环视"),
        ("(?=a)", "不支持环视"),
        (r"(a)\1", "不支持反向引用"),
        ("((.{0,99}){0,99}){0,99}Q", "重复次数太多"),
        ("[" * 500, "方括号没有配对"),
    ],
)
def test_what_is_wrong_or_not_supported_is_told(expression: str, words: str) -> None:
    with pytest.raises(LawgovError) as error:
        Expression(expression)
    assert error.value.message.startswith("正则表达式有误")
    assert words in error.value.message
    assert error.value.message.isprintable()
    assert len(error.value.message) < 160


@pytest.mark.parametrize(
    "expression",
    [
        "(.*)*x",
        "(.+)+Z",
        r"(\w+)+!",
        "([^x]*)*y",
        "(.|.)*z",
        "(.*){20}Q",
        "(?:(?:.*)*)*x",
        ".{0,999}x(.{0,999}y)?",
        "(.{0,30}政.{0,30}){10}Q",
        "|".join(f".{{0,{n}}}q{n}" for n in range(60, 110)),
    ],
)
def test_what_explodes_elsewhere_ends_soon(expression: str) -> None:
    started = process_time()
    try:
        made = Expression(expression)
        for _ in range(50):
            made.finditer(TEXT * 20)
    except LawgovError as error:
        assert "正则表达式" in error.message  # noqa: PT017 - to end so is one of two good ends
    assert process_time() - started < 4  # two seconds, on a machine that does other things, too


def test_patience_ends_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawgov_cli.library.regex._PATIENCE", -1.0)
    with pytest.raises(LawgovError, match="太费时间"):
        Expression("a").finditer("a")

"""The forms of a list near its count."""

from __future__ import annotations

import pytest

from lawgov_cli.claims.list_forms import FORMS, Count, Found, _titles_at_end, items

COUNT = Count(0, 0, 2, "个", "2", 0)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("出台《甲》《乙》", 2),
        ("出台《甲》、《乙》", 2),
        ("a《甲》", 1),
        ("《甲》", 1),
        ("甲》", 0),
        ("出台《甲》施行", 0),
        ("《甲》出台《乙》", 1),
    ],
)
def test_titles_in_a_row(text: str, titles: int) -> None:
    assert _titles_at_end(text) == titles


def form(before: str, after: str, count: Count = COUNT) -> Found | None:
    return next((found for look in FORMS if (found := look(count, before, after))), None)


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ("出台《甲》《乙》", "文件。", Found("titles_before", 2, strict=True)),
        ("出台《甲》《乙》等", "文件。", Found("titles_before", 2, strict=False, open=True)),
        ("出台", "文件：《甲》《乙》。", Found("titles_after", 2, strict=True)),
        ("出台", "文件：《甲》《乙》等。", Found("titles_after", 2, strict=False, open=True)),
        ("办结", "。", None),
    ],
)
def test_forms(before: str, after: str, found: Found | None) -> None:
    assert form(before, after) == found


def test_copies_of_titles_are_not_counted_strictly() -> None:
    found = form("发放《甲》《乙》", "。", COUNT._replace(unit="份"))
    assert found is not None
    assert not found.strict


def test_a_count_is_sure_as_a_figure_with_a_common_word() -> None:
    assert COUNT.is_sure
    assert not COUNT._replace(number=-1).is_sure
    assert not COUNT._replace(unit="吨").is_sure


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("工作：一是甲；二是乙；三是丙。", 3),
        ("工作：（一）甲；（二）乙。", 2),
        ("工作：1.是甲；2.是乙。", 2),
        ("工作：1.5万件办结。", None),
        ("工作：其一：甲；其二：乙。", None),
        ("工作有序。", None),
    ],
)
def test_items(text: str, named: int | None) -> None:
    found = items(COUNT, text)
    assert (found.named if found else None) == named

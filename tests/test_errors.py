"""Sentences for people: near misses only when near, the choices, reasons of the system."""

from __future__ import annotations

import errno

import pytest

from lawgov_cli.errors import choices, near, reason, shown, unreadable


@pytest.mark.parametrize(
    ("word", "known", "told"),
    [
        ("serach", ["search", "stats"], "，是否指“search”？"),
        ("--chaptr", ["--chapter", "--chart"], "，是否指“--chapter”？"),
        ("--sotr", ["--sort", "--scope"], "，是否指“--sort”？"),
        ("行攻复议", ["行政复议", "行政应诉"], "，是否指“行政复议”？"),
        ("--count", ["--unit"], ""),
        ("人", ["件"], ""),
        ("", ["search"], ""),
        ("xyz", [], ""),
    ],
)
def test_a_near_miss_is_told_only_when_near(word: str, known: list[str], told: str) -> None:
    assert near(word, known) == told


def test_all_choices_are_told() -> None:
    assert choices("jsn", ["json", "csv"]) == "，是否指“json”？可用: json、csv"
    assert choices("?", iter(["json", "csv"])) == "；可用: json、csv"


def test_a_very_long_word_is_not_repeated_whole() -> None:
    assert shown("九" * 60) == "九" * 60
    assert shown("九" * 61) == "九" * 60 + "……(共 61 个字符)"


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (FileNotFoundError(), "没有这个文件夹"),
        (PermissionError(), "没有权限"),
        (OSError(errno.ENOSPC, "x"), "空间已满"),
        (OSError(errno.ENAMETOOLONG, "x"), "名字太长"),
        (OSError(errno.EPROTO, "x"), "系统不允许"),
        (OSError(), "系统不允许"),
    ],
)
def test_why_the_system_refused(error: OSError, told: str) -> None:
    assert reason(error) == told


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (FileNotFoundError(), "没有文件“甲.txt”"),
        (IsADirectoryError(), "“甲.txt”是文件夹，请给出其中的文件"),
        (PermissionError(), "没有权限读取“甲.txt”"),
        (OSError(errno.ELOOP, "x"), "无法读取“甲.txt” (链接绕回自己)"),
        (ValueError(), "文件名里有不能用的字符"),
    ],
)
def test_what_is_told_of_a_path_that_cannot_be_read(error: OSError, told: str) -> None:
    assert unreadable("甲.txt", error).message == told

"""Typer's complaints about a command line, said in Chinese with the near miss."""

from __future__ import annotations

import re
from ast import literal_eval
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Any

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.cli.frame import COMMANDS
from lawgov_cli.errors import near, shown
from lawgov_cli.files import is_file, is_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.exceptions import TyperException

_NO_COMMAND = "No such command "
_PART = pattern(r"[0-9０-９]{1,3}([.．][0-9０-９]{1,3}){0,2}|第?[一二三四五六七八九十]{1,3}章?")
_HAN = pattern("[\u3400-\u9fff]")
_EXTRA = pattern(r"arguments?(?:\(s\))? \((.*)\)$", re.DOTALL)


def explain(error: TyperException) -> str:
    """One sentence on what is wrong with the command line and where to look.

    Typer's classes for these errors are not public, so they are told by name.
    """
    told: Any = error
    context = getattr(told, "ctx", None)
    return f"{_sentence(told, context)}\n{_see(context.command_path if context else 'lawgov')}"


def where_to_look(arguments: Sequence[str]) -> str:
    """The help page of the command that a command line names."""
    named = arguments[0] if arguments and arguments[0] in COMMANDS else ""
    return _see(f"lawgov {named}".rstrip())


def _sentence(error: Any, context: Any) -> str:  # noqa: ANN401
    kind = type(error).__name__
    message = error.message
    if kind == "NoSuchOption":
        names = [name for p in _parameters(context) for name in p.opts if name.startswith("--")]
        return f"没有选项 {error.option_name}{near(error.option_name, names)}"
    if kind == "MissingParameter":
        what = "参数" if error.param.param_type_name == "argument" else "选项"
        return f"缺少{what}: {error.param.metavar}"
    if kind == "BadOptionUsage":
        takes_none = "does not take a value" in message
        return f"选项 {error.option_name} {'不带值' if takes_none else '后面缺少值'}"
    if message.startswith(_NO_COMMAND):
        name = literal_eval(message.removeprefix(_NO_COMMAND).rstrip("."))  # as Python quotes it
        return f"没有命令“{shown(name)}”{near(name, COMMANDS) or _meant(name)}"
    if message.startswith("Got unexpected extra argument"):
        match = _EXTRA.search(message)
        return f"多出的参数: {match[1] if match else ''}"
    return f"命令行有误: {message}"


def _parameters(context: Any) -> list[Any]:  # noqa: ANN401
    return list(context.command.get_params(context)) if context else []


def _meant(word: str) -> str:
    """The command that is meant by what is no command: a part's id, a file, a word to look for."""
    if _PART.fullmatch(word):
        meant = f"看这一部分: lawgov show {word}"
    elif is_file(Path(word)) or is_folder(Path(word)):
        meant = f"核对文件: lawgov check {_quoted(word)}"
    elif _HAN.search(word):
        meant = f"检索: lawgov search {_quoted(word)}"
    else:
        return ""
    return f"；{meant}"


def _quoted(word: str) -> str:
    """The word as a shell takes it; Chinese needs no quotes."""
    return word if re.fullmatch(r"[\w./-]+", word) else quote(word)


def _see(command: str) -> str:
    return f"用法见: {command} -h"

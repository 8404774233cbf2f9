"""Typer's complaints about a command line, said in Chinese with the near miss."""

from __future__ import annotations

import re
from ast import literal_eval
from typing import TYPE_CHECKING, Any

from lawgov_cli.errors import near

if TYPE_CHECKING:
    from typer.exceptions import TyperException

_NO_COMMAND = "No such command "
_EXTRA = re.compile(r"arguments?(?:\(s\))? \((.*)\)$", re.DOTALL)


def explain(error: TyperException) -> str:
    """One sentence on what is wrong with the command line and where to look.

    Typer's classes for these errors are not public, so they are told by name.
    """
    told: Any = error
    context = getattr(told, "ctx", None)
    return f"{_sentence(told, context)}\n{_where_to_look(context)}"


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
        return f"没有命令“{name}”{near(name, context.command.list_commands(context))}"
    if message.startswith("Got unexpected extra argument"):
        match = _EXTRA.search(message)
        return f"多出的参数: {match[1] if match else ''}"
    return f"命令行有误: {message}"


def _parameters(context: Any) -> list[Any]:  # noqa: ANN401
    return list(context.command.get_params(context)) if context else []


def _where_to_look(context: Any) -> str:  # noqa: ANN401
    return f"用法见: {context.command_path if context else 'lawgov'} -h"

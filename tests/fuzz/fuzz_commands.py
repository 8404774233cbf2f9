"""Command lines of any making: an exit status that is promised, and never a traceback."""

from __future__ import annotations

import atexit
import io
import os
import shutil
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from tests.program import TOY

from lawgov_cli.cli import run
from lawgov_cli.cli.spec import commands

if TYPE_CHECKING:
    import random

_WORDS = (
    "- -- -1 0 1 4.1 4.1.2 第四章 １ 数据 文件 json table csv md xlsx html sarif no name,value , ="
    " % 行政复议 [ ( 2022 2022-13 1万 ' never 件 没有.txt 稿.txt 一.yaml 坏.docx ."
    " 没有/x.json 出.json"
)
_STRANGE = ("", "9" * 5000, "x" * 300, "a\x00b", "\u202e", "\x1b[31m", "\udcff", "出.zzz")
_VALUES = (*_WORDS.split(" "), *_STRANGE)
_WRITES = {"-o", "--output", "--paper"}
"""Options that name a file to write: a name of the folder is enough."""

_KEPT = ("稿.txt", "一.yaml", "坏.docx")


@cache
def _folder() -> Path:
    """A folder to run in, which is gone when the process ends."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "稿.txt").write_text("某县报告\n\n一、受理12件，其中3件、4件。\n", encoding="utf-8")
    shutil.copy(TOY / "2-qingshi-2023.yaml", folder / "一.yaml")
    (folder / "坏.docx").write_bytes(b"PK\x03\x04" + bytes(60))
    return folder


@cache
def _commands() -> list[Any]:
    # What ``completion`` writes is no answer of ours.
    return [one for one in commands() if one["name"] != "completion"]


def line(chance: random.Random) -> list[str]:
    """A command line: a command, some of its options and arguments, now and then a stranger's."""
    command = chance.choice(_commands())
    words: list[str] = []
    for _ in range(chance.randint(0, 4)):
        of = command if chance.random() < 0.9 else chance.choice(_commands())
        if of["options"] and chance.random() < 0.6:
            option = chance.choice(of["options"])
            name = chance.choice(option["names"])
            words.append(name)
            if name in _WRITES:
                words.append(chance.choice(("出.json", "出.xlsx", "稿.txt", "没有/x.csv", "x.zzz")))
            elif not option["flag"]:
                words.append(chance.choice(_VALUES))
        else:
            words.append(chance.choice(_VALUES))
    return [word for word in (command["name"], *words) if word or chance.random() < 0.5]


def case(chance: random.Random) -> str:
    """The exit status of a run."""
    words = line(chance)
    before = [(_folder() / name).read_bytes() for name in _KEPT]
    out, err = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO())
    here = Path.cwd()
    os.chdir(_folder())
    try:
        with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", None):
            try:
                status = run(words)
            except SystemExit as ended:  # completion ends the process itself
                status = int(ended.code or 0)
    finally:
        os.chdir(here)
    err.flush()
    said = err.buffer.getvalue().decode("utf-8", "replace")
    assert status in {0, 1, 2}, (words, status)
    assert "Traceback" not in said, words
    assert status != 2 or said, words
    if "--force" not in words:
        assert [(_folder() / name).read_bytes() for name in _KEPT] == before, words
    return str(status)

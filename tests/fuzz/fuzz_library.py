"""Damaged library files: an answer, or one sentence; ``verify`` passes none with a changed cell."""

from __future__ import annotations

import atexit
import shutil
import sqlite3
import tempfile
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.fuzz.changes import noisy, refused
from tests.library.test_database import BAD, QUESTIONS, columns
from tests.program import TOY

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.build import build_file
from lawgov_cli.library.open import open_library, read_reports
from lawgov_cli.library.verify import verify

if TYPE_CHECKING:
    import random


@cache
def _folder() -> Path:
    """A folder with a sound library, which is gone when the process ends."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    build_file(read_reports([TOY]), folder / "whole.sqlite", with_findings=True)
    return folder


def case(chance: random.Random) -> str:
    """Whether a question to a damaged file got an ``answer`` or was ``refused``."""
    path = _folder() / "x.sqlite"
    whole = _folder() / "whole.sqlite"
    if chance.random() < 0.5:
        data = noisy(whole.read_bytes(), chance, most=60)
        path.write_bytes(data[: chance.randrange(len(data))] if chance.random() < 0.1 else data)
    else:
        shutil.copyfile(whole, path)
        _change_cell(path, chance)
    try:
        if chance.random() < 0.1:
            verify(path)
            return "whole"
        with open_library([path]) as library:
            chance.choice(list(QUESTIONS.values()))(library)
    except LawgovError as error:
        return refused(error)
    return "answer"


def _change_cell(path: Path, chance: random.Random) -> None:
    table, column = chance.choice(columns())
    value = chance.choice((*BAD, "", 0, -1, b"", "[" * 5000, 2**62))
    some = chance.choice(
        ("", f" WHERE rowid % {chance.randint(1, 9)} = 0" * (table not in {"label", "tagged"}))
    )
    with closing(sqlite3.connect(path)) as connection:
        try:
            connection.execute(f"UPDATE OR REPLACE {table} SET {column} = ?{some}", (value,))  # noqa: S608
            connection.commit()
        except sqlite3.IntegrityError:  # an id is a whole number, SQLite says
            pass

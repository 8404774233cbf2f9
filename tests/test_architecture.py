"""The rooms, the arrows between them, and what a command may load.

All is read from the imports themselves, those for types included.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import lawgov_cli

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(lawgov_cli.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))

ROOMS: dict[str, set[str]] = {
    "made": set(),
    "tuples": set(),
    "errors": set(),
    "notebook": set(),
    "model": {"notebook"},
    "document": {"chinese"},
    "files": {"errors"},
    "chinese": set(),
    "arithmetic": {"chinese"},
    "claims": {"arithmetic", "chinese", "document"},
    "align": {"arithmetic", "chinese", "model"},
    "compare": {"align", "arithmetic", "chinese", "errors", "model"},
    "reading": {"chinese", "document", "errors"},
    "extract": {"chinese", "document"},
    "curated": {"chinese", "errors", "model"},
    "check": {
        "align",
        "arithmetic",
        "chinese",
        "claims",
        "document",
        "errors",
        "model",
        "notebook",
        "processes",
    },
    "draft": {
        *("arithmetic", "chinese", "claims", "curated", "document", "errors"),
        *("extract", "files", "model", "processes", "reading"),
    },
    "processes": set(),
    "library": {
        *("arithmetic", "check", "chinese", "claims", "compare", "curated", "document"),
        *("errors", "files", "model", "version"),
    },
    "verify": {"arithmetic", "chinese", "errors", "library"},
    "intake": {
        *("claims", "curated", "document", "draft", "errors", "extract"),
        *("library", "model", "processes", "reading"),
    },
    "export": {
        *("check", "curated", "errors", "files", "library"),
        *("model", "output", "processes", "version"),
    },
    "batches": {"check", "draft", "errors", "export", "intake", "library"},
    "version": set(),
    "output": {
        *("check", "chinese", "compare", "errors", "files", "library", "document", "verify"),
    },
    "cli": {
        *("check", "chinese", "compare", "curated", "document", "draft", "errors", "export"),
        *("extract", "files", "intake", "library", "model", "output", "reading"),
        *("verify", "version"),
    },
    "__main__": {"cli"},
    "frames": {"errors", "library"},
    "__init__": {"curated", "frames", "library", "model", "version"},
}
"""Every room, and the rooms whose files it may import."""

LANGUAGE = {"made", "tuples"}
"""What stands for a part of Python itself: any room may use it."""


def module(path: Path) -> str:
    """The dotted name of a file."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(("lawgov_cli", *parts)).removesuffix(".__init__")


def room(path: Path) -> str:
    """The room that a file is in: its folder or, beside the rooms, its own name."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Every module that a file imports anywhere, also for types only."""
    return tuple(_imported(path, ast.parse(path.read_text(encoding="utf-8"))))


def _imported(path: Path, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            ours = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in MODULES else f"{node.module}" for name in ours)


MODULES = {module(path): path for path in FILES}


def users_of(package: str) -> set[str]:
    """The rooms with a file that imports the package."""
    return {
        room(path)
        for path in FILES
        if any(name == package or name.startswith(f"{package}.") for name in imported(path))
    }


def rooms_of_ours(name: str) -> set[str]:
    """The rooms of ours that a room imports, without itself."""
    found = {
        room(MODULES[target])
        for path in FILES
        if room(path) == name
        for target in imported(path)
        if target in MODULES
    }
    return found - {name} - LANGUAGE


def test_every_room_is_named() -> None:
    assert {room(path) for path in FILES} == set(ROOMS)


@pytest.mark.parametrize("name", ROOMS)
def test_arrows_point_where_they_may(name: str) -> None:
    # Equal, not less: an arrow that is no longer drawn is taken from the table.
    assert rooms_of_ours(name) == ROOMS[name]


def test_no_two_files_import_each_other() -> None:
    left = {name: set(imported(path)) & set(MODULES) - {name} for name, path in MODULES.items()}
    while free := {name for name, targets in left.items() if not targets & set(left)}:
        left = {name: targets for name, targets in left.items() if name not in free}
    assert not left, "these files stand in a circle or upon one"


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("rich", {"output"}),
        ("yaml", {"curated"}),
        ("sqlite3", {"library"}),
        ("typer", {"cli"}),
        ("opencc", {"chinese"}),
        ("jinja2", {"output"}),
        ("lxml", {"reading", "output"}),
        ("cssselect", {"reading"}),
        ("pypdfium2", {"reading"}),
        ("pyarrow", set()),  # an extra, imported by name where a user asks for it
    ],
)
def test_one_room_knows_a_package(package: str, rooms: set[str]) -> None:
    assert users_of(package) == rooms


def words_of(node: ast.expr) -> set[str]:
    """The Chinese words of two characters and more that a set or ``words(…)`` writes out."""
    found: set[str] = set()
    match node:
        case ast.Constant(value=str(text)):
            found = {word for word in text.split() if len(word) > 1 and not word.isascii()}
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            # Rows of a table are no set; ``*"甲乙"`` are characters.
            if not any(isinstance(part, ast.Tuple) for part in parts):
                found = set().union(*map(words_of, parts))
        case ast.Starred(value=ast.Call() as value) | ast.Starred(value=ast.Tuple() as value):
            found = words_of(value)
        case ast.Call(func=ast.Attribute(value=value, attr="split")):
            found = words_of(value)
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[*values]):
            if name in {"words", "frozenset", "set", "tuple", "sorted"}:
                found = set().union(*map(words_of, values))
        case ast.BinOp(left=left, right=right):
            found = words_of(left) | words_of(right)
    return found


def word_sets(path: Path) -> Iterator[tuple[str, set[str]]]:
    """The sets of five words and more that a file writes out at its top level, with their names."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if len(found := words_of(node.value)) >= 5:
                yield f"{path.relative_to(SOURCE)} {ast.unparse(target)}", found


def test_no_word_set_stands_twice() -> None:
    sets = [found for path in FILES for found in word_sets(path)]
    assert len(sets) > 60, "the reading above finds nothing"
    twice = [
        f"{first} and {second}: {' '.join(sorted(ours & theirs))}"
        for (first, ours), (second, theirs) in combinations(sets, 2)
        if 2 * len(ours & theirs) >= min(len(ours), len(theirs))
    ]
    assert not twice, "\n".join(twice)


def test_a_name_is_one_class() -> None:
    places: dict[str, list[str]] = {}
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(module(path))
    assert not {name: where for name, where in places.items() if len(where) > 1}


def test_output_shows_and_neither_reads_nor_judges() -> None:
    # Records, findings, paper rows and checked texts are values that it renders; it runs no rule.
    from_check = {
        name
        for path in FILES
        if room(path) == "output"
        for name in imported(path)
        if name.startswith("lawgov_cli.check.")
    }
    values = ("finding", "paper", "result", "rule")
    assert from_check <= {f"lawgov_cli.check.{name}" for name in values}


def while_loading(node: ast.AST) -> Iterator[ast.Call]:
    """The calls that run when a module is loaded."""
    if isinstance(node, ast.FunctionDef | ast.Lambda):
        return
    if isinstance(node, ast.Call):
        yield node
    for inside in ast.iter_child_nodes(node):
        yield from while_loading(inside)


def test_loading_makes_no_pattern_and_no_slow_tuple() -> None:
    # ``chinese.patterns`` and ``tuples`` say why.
    for path in FILES:
        calls = while_loading(ast.parse(path.read_text(encoding="utf-8")))
        assert "re.compile" not in {ast.unparse(call.func) for call in calls}, path
        assert "typing.NamedTuple" not in imported_names(path) or path.stem == "tuples", path


def imported_names(path: Path) -> set[str]:
    """What a file imports by name: ``typing.NamedTuple``."""
    return {
        f"{node.module}.{alias.name}"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


TESTS = Path(__file__).parent
ENGINES = TESTS.parent / "engines"

TOLD_BY_OTHERS = {
    "claims/inference.py": "it is what the package gives: claims/test_claims.py",
    "claims/calculating.py": "the same: claims/test_claims.py",
    "claims/comparing.py": "the same: claims/test_claims.py",
    "claims/sign_words.py": "an explanation says them: claims/test_claims.py",
    "check/rules/samples.py": "the frame of samples: check/rules/test_rules.py runs each",
    "draft/figures/walk.py": "all of figures/ is walked through: figures/test_statistics.py",
}
"""Modules without a test file of their own, and which one would notice a change."""


def file_of_tests(path: Path) -> Path:
    """Where the tests of a module stand: the same place, a package's in its own folder."""
    inside = path.relative_to(SOURCE)
    name = inside.parent.name or "public" if inside.stem == "__init__" else inside.stem
    return inside.with_name(f"test_{name}.py")


def test_every_module_that_does_something_has_its_test_file() -> None:
    # What only names things (records, words, the theme) is asked wherever it is used.
    does = [
        path
        for path in FILES
        if any(
            isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        )
    ]
    assert len(does) > 200, "the reading above finds nothing"
    # What needs an extra that only the engines bring is tested with them.
    without = {
        str(path.relative_to(SOURCE))
        for path in does
        if not (TESTS / file_of_tests(path)).is_file()
        and not (ENGINES / file_of_tests(path).name).is_file()
    }
    assert without == set(TOLD_BY_OTHERS)


def test_the_imports_are_really_read() -> None:
    # If the reading above found nothing, every test here would pass in silence.
    assert len(FILES) > 50


def loaded_by(*arguments: str) -> set[str]:
    """The modules that one run of the program has loaded at its end."""
    code = (
        "import sys; from lawgov_cli.cli import run; status = run(sys.argv[1:]);"
        "sys.stderr.write(' '.join(sys.modules)); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=True, text=True
    )
    assert done.stdout
    return set(done.stderr.split())


def test_json_of_a_built_library_loads_only_what_it_uses(libraries: dict[str, Path]) -> None:
    for arguments in (("search", "行政复议"), ("stats",), ("measures",), ("citations",), ()):
        loaded = loaded_by(*arguments, "--json", "--data", str(libraries["several"]))
        for heavy in ("rich", "yaml", "opencc", "lxml", "docx", "jinja2", "csv", "tempfile"):
            assert heavy not in loaded, (arguments, heavy)
        ours = {name for name in loaded if name.startswith("lawgov_cli.")}
        for part in ("check", "curated", "draft", "extract", "reading", "output.grid"):
            assert f"lawgov_cli.{part}" not in ours, (arguments, part)
        assert f"lawgov_cli.cli.{arguments[0] if arguments else 'glance'}" in ours


def test_a_comparison_of_raw_texts_loads_no_template_of_claims(tmp_path: Path) -> None:
    files = [tmp_path / f"{year}.txt" for year in (2021, 2022)]
    for file in files:
        file.write_text(f"甲县{file.stem}年报告\n一、复议\n受理申请12件。\n", encoding="utf-8")
    loaded = loaded_by("compare", *map(str, files), "--json")
    assert "lawgov_cli.claims.mentions" in loaded
    assert "lawgov_cli.claims.inference" not in loaded


def test_a_table_loads_no_yaml(libraries: dict[str, Path]) -> None:
    table = loaded_by("stats", "--format", "table", "--data", str(libraries["several"]))
    assert "rich" in table
    assert "yaml" not in table
    assert not {"rich", "yaml"} & loaded_by("completion", "bash")


def test_files_stay_short_and_say_what_they_are() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 400, path
        assert not text or ast.get_docstring(ast.parse(text)), path

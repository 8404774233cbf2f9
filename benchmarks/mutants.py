"""Random single changes in the source, and how many of them a test notices, by room.

``python -m benchmarks.mutants [--number 200] [--seed 1] [--room chinese] [--own]`` works
on copies of the checkout.  The changes are made by cosmic-ray; those that can change
nothing (annotations, docstrings, how much a cache holds), or only which mistakes of
ours are noticed (a frozen class, a strict zip), are left out.  A change is tried on
the test file of its module first, then on its room's and, where they do not notice it
either, on the whole suite; ``--own`` leaves the suite out, which takes minutes a
change, and so gives a lower bound.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from compileall import compile_dir
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from py_compile import PycInvalidationMode
from queue import Queue
from typing import TYPE_CHECKING, NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
SOURCE = Path("src/lawgov_cli")
LONGEST = 600
"""Seconds after which a run counts as noticed: the change made it hang.  A room's tests
take less than the suite, and ``--longest`` says how long to wait for them."""

# Removing a decorator such as @once changes the speed only; words that are equal are often one
# object, and ruff marks a comparison by identity.
_LEFT_OUT = (
    *("core/RemoveDecorator", "core/VariableInserter", "core/VariableReplacer"),
    *("core/ReplaceComparisonOperator_Eq_Is", "core/ReplaceComparisonOperator_NotEq_IsNot"),
)


class Change(NamedTuple):
    """One change: the file, the operator of cosmic-ray, which of its places, and the line."""

    path: Path
    operator: str
    occurrence: int
    line: int

    @property
    def room(self) -> str:
        """The room that the change is made in."""
        return room_of(self.path)

    def __str__(self) -> str:
        """The change as a line of the report."""
        return f"{self.path}:{self.line} {self.operator.removeprefix('core/')}"


def room_of(path: Path) -> str:
    """The folder, or the file beside the folders, that a source file belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def changes_in(path: Path) -> list[Change]:
    """Every change that can be made in a file."""
    code = (ROOT / path).read_text(encoding="utf-8")
    dead = _dead_spans(code)
    tree = get_ast(code)
    found = []
    for name in sorted(operator_names()):
        if name in _LEFT_OUT:
            continue
        operator = get_operator(name)()
        places = (p for node in ast_nodes(tree) for p in operator.mutation_positions(node))
        found += [
            Change(path, name, occurrence, start[0])
            for occurrence, (start, _) in enumerate(places)
            if not any(begin <= start < end for begin, end in dead)
        ]
    return found


def _dead_spans(code: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """From where to where, by line and column, nothing that is changed tells in a run."""
    lines = code.splitlines()

    def column(line: int, offset: int) -> int:  # ast counts bytes, cosmic-ray letters
        return len(lines[line - 1].encode()[:offset].decode())

    def begin(part: ast.expr | ast.stmt | ast.arg) -> tuple[int, int]:
        return part.lineno, column(part.lineno, part.col_offset)

    def end(part: ast.expr | ast.stmt | ast.arg) -> tuple[int, int]:
        return part.end_lineno or 0, column(part.end_lineno or 1, part.end_col_offset or 0)

    tree = ast.parse(code)
    signatures = [node.args for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return [
        *((begin(part), end(part)) for node in ast.walk(tree) for part in _dead_parts(node)),
        *((end(args.args[-1]), begin(args.kwonlyargs[0])) for args in signatures if _marks(args)),
    ]


def _marks(args: ast.arguments) -> bool:
    """Whether a bare ``*`` stands in a signature: without it more may be written, not less."""
    return bool(args.args and args.kwonlyargs) and args.vararg is None


def _dead_parts(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """The parts of a node that no run looks at, or only one in which something is wrong."""
    if isinstance(node, ast.FunctionDef):
        arguments = (*node.args.args, *node.args.kwonlyargs, *node.args.posonlyargs)
        caches = (d for d in node.decorator_list if "cache" in ast.unparse(d))
        parts = (node.returns, *(argument.annotation for argument in arguments), *caches)
        yield from (part for part in parts if part is not None)
    elif isinstance(node, ast.AnnAssign):
        yield node.annotation
    elif isinstance(node, ast.ClassDef):
        yield from node.decorator_list
    elif isinstance(node, ast.keyword) and node.arg == "strict":
        yield node.value
    elif isinstance(node, ast.If | ast.Expr) and _runs_nothing(node):
        yield node


def _runs_nothing(node: ast.If | ast.Expr) -> bool:
    """Whether a statement is a block for types or a string that documents."""
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.unparse(node.test)
    return isinstance(node.value, ast.Constant)


def sample(number: int, seed: int, rooms: list[str]) -> list[Change]:
    """A random choice of changes, as many from each room as its share of the source asks."""
    files = sorted(path.relative_to(ROOT) for path in (ROOT / SOURCE).rglob("*.py"))
    asked = [path for path in files if not rooms or room_of(path) in rooms]
    every = [change for path in asked for change in changes_in(path)]
    by_line: dict[tuple[Path, int], list[Change]] = defaultdict(list)
    for change in every:
        by_line[change.path, change.line].append(change)
    chance = random.Random(seed)  # noqa: S311 - the same seed draws the same changes
    # A line with a comparison has eight changes: lines are drawn, then one change of each.
    lines = chance.sample(sorted(by_line), min(number, len(by_line)))
    return [change for line in lines if _is_made(change := chance.choice(by_line[line]))]


def _is_made(change: Change) -> bool:
    """Whether cosmic-ray can make a change: no name stands for one of a package (re.error)."""
    code = (ROOT / change.path).read_text(encoding="utf-8")
    try:
        return mutate_code(code, get_operator(change.operator)(), change.occurrence) is not None
    except AttributeError:
        return False


def nearest(change: Change, *, own: bool) -> list[str]:
    """What is asked in turn: the module's test file, its room's tests, the whole suite."""
    inside = change.path.relative_to(SOURCE)
    name = inside.parent.name if inside.stem == "__init__" else inside.stem
    mirror = Path("tests", inside.parent, f"test_{name}.py")
    engines = Path("engines", mirror.name)  # where pyarrow is there
    room = Path("tests", change.room)
    asked = [str(path) for path in (mirror, engines, room) if (ROOT / path).exists()]
    return asked if own else [*asked, "tests"]


def notices(copy: Path, change: Change, tests: list[str], longest: int = LONGEST) -> bool:
    """Whether one of these tests of the copied checkout fails once the change is made."""
    path = copy / change.path
    code = path.read_text(encoding="utf-8")
    changed = mutate_code(code, get_operator(change.operator)(), change.occurrence)
    if changed is None:
        raise RuntimeError(f"nothing to change: {change}")
    path.write_text(changed, encoding="utf-8")
    try:
        return not all(_passes(copy, part, longest) for part in tests)
    finally:
        path.write_text(code, encoding="utf-8")


def _passes(copy: Path, tests: str, longest: int) -> bool:
    environment = {**os.environ, "PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", tests]
    try:
        done = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, timeout=longest, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def main() -> int:
    """Print what survived and the share that was noticed, by room."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--room", action="append", default=[])
    parser.add_argument("--own", action="store_true")
    parser.add_argument("--longest", type=int, default=LONGEST)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    changes = sample(options.number, options.seed, options.room)
    noticed: dict[str, list[bool]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        copies: Queue[Path] = Queue()
        for worker in range(options.workers):
            copy = Path(folder, str(worker))
            ignored = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__")
            shutil.copytree(ROOT, copy, ignore=ignored)
            compile_dir(copy / "src", quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH)
            copies.put(copy)

        def judge(change: Change) -> tuple[Change, bool]:
            copy = copies.get()
            try:
                tests = nearest(change, own=options.own)
                return change, notices(copy, change, tests, options.longest)
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(options.workers) as pool:
            for change, seen in pool.map(judge, changes):
                noticed[change.room].append(seen)
                if not seen:
                    print(f"survived {change}", flush=True)
    for room, answers in sorted(noticed.items()):
        print(f"{room:<12} {sum(answers):>4} of {len(answers):>4} {_share(answers)}")
    every = [answer for answers in noticed.values() for answer in answers]
    print(f"{'all':<12} {sum(every):>4} of {len(every):>4} {_share(every)}")
    return 0


def _share(answers: list[bool]) -> str:
    return f"{100 * sum(answers) / len(answers):.0f} %"


if __name__ == "__main__":
    sys.exit(main())

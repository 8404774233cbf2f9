"""What every test shares: a clean environment, and golden outputs that one command accepts."""

from __future__ import annotations

import difflib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from tests.program import TOY, Answer, Program

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDEN = Path(__file__).parent / "golden"

# Whatever the machine that runs the tests has set must not change what they see.
_SCRUBBED = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "GITHUB_ACTIONS", "CI", "TERM")
_SCRUBBED_PREFIXES = ("LAWGOV_", "_LAWGOV_", "_TYPER_", "TTY_", "PYTHONIOENCODING", "PYTHONUTF8")

settings.register_profile(
    "lawgov",
    deadline=None,
    # CI tries the same examples every time: what it says must be about the change.
    derandomize="CI" in os.environ,
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile("lawgov")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write golden outputs anew")


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name in _SCRUBBED or name.startswith(_SCRUBBED_PREFIXES):
            monkeypatch.delenv(name)
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the file of that name in tests/golden; ``--accept`` writes it."""

    def compare(name: str, got: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--accept"):
            path.write_text(got, encoding="utf-8", newline="")
            return
        wanted = path.read_bytes().decode() if path.is_file() else ""
        difference = difflib.unified_diff(
            wanted.splitlines(), got.splitlines(), "accepted", "now", lineterm=""
        )
        assert got == wanted, "\n".join(
            [f"tests/golden/{name} differs; pytest --accept writes it anew", *difference]
        )

    return compare


@pytest.fixture
def lawgov(capsysbinary: pytest.CaptureFixture[bytes]) -> Program:
    """The program in this process: fast, but without a process's streams and statuses."""
    from lawgov_cli.cli import run  # noqa: PLC0415 - only the tests that ask for it pay

    def call(*arguments: str | Path) -> Answer:
        capsysbinary.readouterr()
        try:
            status = run([str(a) for a in arguments])
        except SystemExit as ended:  # completion ends the process itself
            status = int(ended.code or 0)
        out, err = capsysbinary.readouterr()
        return Answer(status, out, err)

    return call


@pytest.fixture
def toy() -> Path:
    """A folder of three small invented reports of invented places."""
    return TOY


@pytest.fixture
def toy_report() -> Path:
    """The first of the invented reports."""
    return TOY / "1-qingshi-2022.yaml"


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Library files of the built-in report and of the invented ones: no YAML is read again."""
    from lawgov_cli.library.build import build_file  # noqa: PLC0415
    from lawgov_cli.library.open import read_reports  # noqa: PLC0415
    from lawgov_cli.made import builtin_data  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("libraries")
    sources = {"built in": builtin_data() / "report.yaml", "several": TOY}
    files = {name: folder / f"{name}.sqlite" for name in sources}
    for name, source in sources.items():
        build_file(read_reports([source]), files[name])
    return files

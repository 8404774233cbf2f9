"""A release: builds wheel and sdist, tries each in fresh environments, says what to upload.

``python -m tests.release`` (``make release``).  Nothing is uploaded.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from lawgov_cli.version import VERSION

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.11", "3.12", "3.13")


def main() -> None:
    """Build, try, tell; ends with an error at the first thing that does not hold."""
    dist = ROOT / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    run(sys.executable, "-m", "build", "--outdir", str(dist), str(ROOT))
    files = sorted(dist.iterdir())
    said(f"{len(files)} files of version {VERSION}")
    for python in PYTHONS:
        program = shutil.which(f"python{python}")
        # A name alone may be a stand-in of a version manager, behind which nothing is.
        if program is None or _fails(program, "--version"):
            said(f"NOT TRIED: no python{python} here")
            continue
        for file in files:
            try_out(program, file)
            said(f"python{python}: {file.name} answers")
    said("To upload:")
    for file in files:
        said(f"  {file.relative_to(ROOT)}")


def try_out(program: str, file: Path) -> None:
    """Install one file alone into a fresh environment and ask it."""
    with tempfile.TemporaryDirectory() as folder:
        run(program, "-m", "venv", folder)
        scripts = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        run(str(scripts / "python"), "-m", "pip", "install", "-q", str(file))
        lawgov = str(scripts / "lawgov")
        figures = json.loads(run(lawgov, "stats", "--json"))
        if not figures:
            sys.exit(f"{file.name}: no figures")
        found = subprocess.run([lawgov, "check", "--json"], capture_output=True, check=False)
        if found.returncode != 1 or not json.loads(found.stdout):
            sys.exit(f"{file.name}: check finds nothing")
        page = Path(folder) / "x.html"
        run(lawgov, "stats", "-o", str(page))
        if not page.read_bytes().startswith(b"<!DOCTYPE html>"):
            sys.exit(f"{file.name}: no page")
        manual = Path(folder) / "share" / "man" / "man1" / "lawgov.1"
        if not manual.is_file():
            sys.exit(f"{file.name}: no manual page")


def _fails(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode != 0


def run(*command: str) -> bytes:
    """What a command writes; its failure is ours."""
    return subprocess.run(
        command, check=True, stdout=subprocess.PIPE, cwd=tempfile.gettempdir()
    ).stdout


def said(line: str) -> None:
    """One line on standard output."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()

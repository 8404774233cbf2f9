"""Build hook: a wheel carries the data folder, what is built from it, the manual pages.

A checkout and an editable install read ``data/`` itself, so only real wheels
(and never editable ones) get the library, and it cannot become stale.
"""

from __future__ import annotations

import json
import pkgutil
import sys
import tempfile
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LibraryHook(BuildHookInterface):
    """Adds ``lawgov_cli/data`` with the YAML files and what is made of them, and ``share/man``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the library and the pages into a temporary folder and include them."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        import lawgov_cli  # noqa: PLC0415
        from lawgov_cli.chinese import patterns  # noqa: PLC0415
        from lawgov_cli.claims import judgement  # noqa: PLC0415
        from lawgov_cli.cli import manual  # noqa: PLC0415
        from lawgov_cli.curated import load_reports  # noqa: PLC0415
        from lawgov_cli.curated.words import MADE, load_words  # noqa: PLC0415
        from lawgov_cli.document import BUILTIN  # noqa: PLC0415
        from lawgov_cli.draft.figures import vocabulary  # noqa: PLC0415
        from lawgov_cli.library.build import build_file  # noqa: PLC0415
        from lawgov_cli.made import file_of, packed  # noqa: PLC0415

        self._folder = tempfile.TemporaryDirectory()
        library = Path(self._folder.name) / "library.sqlite"
        reports = (replace(r, source=BUILTIN) for r in load_reports([root / "data"]))
        build_file(reports, library, with_findings=True)
        build_data["force_include"][str(library)] = "lawgov_cli/data/library.sqlite"
        for file in sorted((root / "data").glob("*.yaml")):
            build_data["force_include"][str(file)] = f"lawgov_cli/data/{file.name}"
        for name in ("indicators", "words"):
            made = Path(self._folder.name) / f"{name}{MADE}"
            lists = load_words(root / "data" / f"{name}.yaml")
            made.write_text(json.dumps(lists, ensure_ascii=False), encoding="utf-8")
            build_data["force_include"][str(made)] = f"lawgov_cli/data/{made.name}"
        for module in pkgutil.walk_packages(lawgov_cli.__path__, "lawgov_cli."):
            with suppress(ImportError):  # what needs an extra
                import_module(module.name)
        data = root / "data"
        for name, value in (
            (patterns.MADE, patterns.compiled()),
            (vocabulary.MADE, vocabulary.vocabulary_of(data)),
            (judgement.MADE, judgement.kept_weights()),
        ):
            made = Path(self._folder.name) / file_of(name).name
            made.write_bytes(packed(value))
            build_data["force_include"][str(made)] = f"lawgov_cli/data/{made.name}"
        for page in manual.write(Path(self._folder.name) / "man"):
            build_data["shared_data"][str(page)] = f"share/man/man1/{page.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the temporary folder."""
        if version != "editable":
            self._folder.cleanup()

"""``lawgov build --verify``: whether a library file is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.cli.sources import what_is
from lawgov_cli.library.verify import verify
from lawgov_cli.output.progress import bar
from lawgov_cli.output.sink import write_text

if TYPE_CHECKING:
    from pathlib import Path


def verify_library(path: Path) -> int:
    """Read all of a library file and say what it holds; raises LawgovError for a damaged one."""
    what_is(path)  # a file that is missing or may not be read is told as such
    with bar("检查") as tell:
        whole = verify(path, tell)
    write_text(
        f"{path}: 库文件完好，{whole.reports} 份报告、{whole.measures} 条措施、"
        f"{whole.statistics} 个数据、引用文件 {whole.citations} 处\n"
    )
    return 0

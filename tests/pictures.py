"""A command and what it prints in a terminal, drawn as SVG in the colours of our pages.

Rich reads the colours; the drawing is ours, because rich's own export gives a run
of Chinese the room of as many Latin letters and crushes it.
"""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, get_character_cell_size
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from lawgov_cli.output import theme

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
CELLS = 80
LOOKS = ("light", "dark")

_STYLE_SHEET = ROOT / "src" / "lawgov_cli" / "output" / "html" / "assets" / "page.css"


def _number(style: Style) -> int | None:
    """The number of a style's colour among those of a terminal."""
    return style.color.number if style.color else None


_NAMES: dict[int | None, str] = {
    _number(Style.parse(style)): name
    for name, style in (*theme.SEVERITY.items(), ("bar", theme.BAR))
}
"""What our pages call the colours that the terminal has; every other one is the ink."""

_CELL, _LINE, _MARGIN = 8.4, 21, 18
_SIZE, _WIDE_SIZE = 14, 16
"""Of Latin letters, and of Chinese ones so that they fill their two cells."""

_FONTS = (
    "ui-monospace,Menlo,Consolas,'DejaVu Sans Mono','PingFang SC','Microsoft YaHei',"
    "'Noto Sans CJK SC','Noto Sans Mono CJK SC',monospace"
)


class _Run(NamedTuple):
    """Letters of one style and one width, and the cell in which they begin."""

    text: str
    style: Style
    cell: int
    cells: int


def drawn(command: str, printed: str, look: str) -> str:
    """The picture of a command and its output, which may have a terminal's colours."""
    lines = [Text(f"$ {command}", style="bold"), Text(), *map(Text.from_ansi, printed.split("\n"))]
    while not lines[-1].plain:
        lines.pop()
    console = Console(width=CELLS, color_system="standard", force_terminal=True)
    runs = [list(_runs(console, line)) for line in lines]
    width = max(CELLS, *(cell_len(line.plain) for line in lines)) * _CELL + 2 * _MARGIN
    height = len(lines) * _LINE + 2 * _MARGIN
    colours = _colours()[look]
    body = "\n".join(
        _text(run, number, colours) for number, line in enumerate(runs) for run in line
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height}" '
        f'width="{width:g}" height="{height}" role="img">\n'
        f"<title>{escape(command)}</title>\n"
        f'<rect width="{width:g}" height="{height}" rx="8" fill="{colours["raised"]}"/>\n'
        f'<g font-family="{_FONTS}" font-size="{_SIZE}">\n{body}\n</g>\n</svg>\n'
    )


def _runs(console: Console, line: Text) -> Iterator[_Run]:
    cell = 0
    for segment in Segment.simplify(line.render(console)):
        style = segment.style or console.get_style("none")
        for _, letters in groupby(segment.text, _sort):
            text = "".join(letters)
            cells = cell_len(text)
            if text.strip() or style.reverse:
                yield _Run(text, style, cell, cells)
            cell += cells


def _sort(letter: str) -> tuple[bool, int]:
    """What is drawn in one piece: letters of one width; a browser may drop spaces beside them."""
    return letter == " ", get_character_cell_size(letter)


def _text(run: _Run, number: int, colours: dict[str, str]) -> str:
    x, y = _MARGIN + run.cell * _CELL, _MARGIN + number * _LINE
    ink = colours[_name(run.style)]
    ground = ""
    if run.style.reverse:
        ground = (
            f'<rect x="{x:g}" y="{y}" width="{run.cells * _CELL:g}" height="{_LINE}" fill="{ink}"/>'
        )
        ink = colours["raised"]
    looks = ' font-weight="bold"' if run.style.bold else ""
    looks += ' text-decoration="underline"' if run.style.underline else ""
    looks += f' font-size="{_WIDE_SIZE}"' if run.cells > len(run.text) else ""
    return (
        f'{ground}<text x="{x:g}" y="{y + 15}" textLength="{run.cells * _CELL:g}" '
        f'fill="{ink}"{looks}>{escape(run.text)}</text>'
    )


def _name(style: Style) -> str:
    """What our pages call the colour of a style."""
    return _NAMES.get(_number(style)) or ("quiet" if style.dim else "ink")


def _colours() -> dict[str, dict[str, str]]:
    """The colours of our pages, light and dark, from their style sheet."""
    blocks = re.findall(r":root \{(.*?)\}", _STYLE_SHEET.read_text(encoding="utf-8"), re.DOTALL)
    found = [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", block)) for block in blocks[:2]]
    return dict(zip(LOOKS, found, strict=True))

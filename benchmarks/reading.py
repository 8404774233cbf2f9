"""Letters that reading loses or adds, against the printed page; and its time and memory.

    python -m benchmarks.reading [FOLDER]

Word files: a set of many makes (python-docx, LibreOffice, XML of our own) and those
of FOLDER, against what LibreOffice prints.  A letter is lost when both of its exports
(the PDF and the text) have it and we do not, added when neither has it; moved letters
are those of a made file that stand in another order than in the PDF.  LibreOffice's
own faults are in ``JUDGED``, each looked at once.  Web pages: against the article that
they were made of, beside other extractors where these are installed.  PDF files:
pages that Chromium printed.  What is missing on the machine is said and left out.
"""

from __future__ import annotations

import difflib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import reading_files as made
from tests.reading.files import docx, para

from lawgov_cli.errors import InputError
from lawgov_cli.reading import pdf, read_source, web

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_LEGAL = "LibreOffice writes legal numbers (isLgl) like others"
JUDGED = {
    "xml-deleted": "LibreOffice prints tracked deletions",
    "xml-note": "the number at a note is no text",
    "xml-ideographTraditional": _LEGAL,
    "xml-chineseLegalSimplified": _LEGAL,
    "xml-upperRoman": _LEGAL,
}
"""Differences that are faults of the print, by the file's name."""

_BATCH = 25
_TIME = 300


class Difference(NamedTuple):
    """What differs between a file as read and as printed, in letters."""

    name: str
    letters: int
    lost: int
    added: int
    moved: int = 0


def letters(text: str) -> str:
    """The letters, digits and Han of a text."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def converted(files: Sequence[Path], kind: str, folder: Path) -> None:
    """What LibreOffice makes of files: ``pdf``, ``txt:Text (encoded):UTF8`` or ``docx``."""
    profile = (folder / "profile").as_uri()
    for at in range(0, len(files), _BATCH):
        command = [
            "soffice",
            "--headless",
            f"-env:UserInstallation={profile}",
            "--convert-to",
            kind,
        ]
        command += ["--outdir", str(folder), *map(str, files[at : at + _BATCH])]
        subprocess.run(command, capture_output=True, check=False, timeout=_TIME)


def printed(path: Path) -> str:
    """The letters of a PDF in the order of its pages."""
    document = import_module("pypdfium2").PdfDocument(path)
    return letters("".join(page.get_textpage().get_text_range() for page in document))


def compared(file: Path, folder: Path, *, in_order: bool) -> Difference | None:
    """One Word file against LibreOffice's exports of it."""
    page, text = folder / f"{file.stem}.pdf", folder / f"{file.stem}.txt"
    if not (page.is_file() and text.is_file()):
        return None
    try:
        ours = letters(read_source(file).text)
    except InputError:
        ours = ""
    on_page, plain = printed(page), letters(text.read_text(encoding="utf-8", errors="replace"))
    counts, both = Counter(ours), Counter(on_page) & Counter(plain)
    lost = (both - counts).total()
    added = (counts - (Counter(on_page) | Counter(plain))).total()
    moved = 0
    if in_order:
        blocks = difflib.SequenceMatcher(None, ours, on_page, autojunk=False).get_matching_blocks()
        moved = (counts & Counter(on_page)).total() - sum(block.size for block in blocks)
    return Difference(file.stem, both.total(), lost, added, moved)


def word_files(folder: Path, others: Sequence[Path]) -> None:
    """The set of our own, then the files of a folder."""
    if shutil.which("soffice") is None:
        say("Word: LibreOffice (soffice) is missing: nothing to compare with")
        return
    pages = [folder / f"libreoffice-{number}.html" for number in range(12)]
    for number, path in enumerate(pages):
        path.write_text(made.page(random.Random(number)), encoding="utf-8")  # noqa: S311
    converted(pages, "docx:MS Word 2007 XML", folder)
    files = [*made.made_by_python_docx(folder, 12), *made.made_of_xml(folder)]
    files += [path.with_suffix(".docx") for path in pages if path.with_suffix(".docx").is_file()]
    if find_spec("docx") is None:
        say("Word: python-docx is missing: its files are left out")
    report("made Word files", files, folder, in_order=True)
    if others:
        report("other Word files", others, folder, in_order=False)


def report(title: str, files: Sequence[Path], folder: Path, *, in_order: bool) -> None:
    """Compare files and say the sums, and each difference that was not judged."""
    target = folder / title.replace(" ", "-")
    target.mkdir()
    converted(files, "pdf", target)
    converted(files, "txt:Text (encoded):UTF8", target)
    found = [d for f in files if (d := compared(f, target, in_order=in_order)) is not None]
    open_ones = [d for d in found if d.name not in JUDGED]
    total, lost, added, moved = (
        (sum(column) for column in zip(*(d[1:] for d in open_ones), strict=True))
        if open_ones
        else (0, 0, 0, 0)
    )
    say(f"{title}: {len(found)} files, {total} letters; lost {lost}, added {added}, moved {moved}")
    for difference in sorted(found, key=lambda d: -(d.lost + d.added))[:30]:
        if difference.lost + difference.added:
            judged = JUDGED.get(difference.name, "")
            say(f"  {difference.name}: lost {difference.lost}, added {difference.added} {judged}")


def web_pages() -> None:
    """Our reader and others on pages in the styles of government sites."""
    readers: dict[str, Callable[[str], str]] = {
        "lawgov": lambda page: web.read_page(page, "“页”")[0].text
    }
    if find_spec("trafilatura"):
        extract = import_module("trafilatura").extract
        readers["trafilatura"] = lambda page: extract(page, favor_recall=True) or ""
    if find_spec("readability"):
        document = import_module("readability").Document
        readers["readability"] = lambda page: (
            web.read_page(document(page).summary(), "“页”")[0].text
        )
    for name, read in readers.items():
        lost = added = total = 0
        started = time.perf_counter()
        for page, article in made.web_pages():
            wanted, got = Counter(letters(article)), Counter(letters(read(page)))
            lost, added = lost + (wanted - got).total(), added + (got - wanted).total()
            total += wanted.total()
        took = time.perf_counter() - started
        say(f"web pages, {name}: {total} letters; lost {lost}, added {added}; {took:.2f} s")
    for name in {"trafilatura", "readability"} - set(readers):
        say(f"web pages: {name} is not installed")


def pdf_files(folder: Path) -> None:
    """Pages that Chromium printed, paragraph by paragraph."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        say("PDF: Chromium is missing")
        return
    style = (
        "body{font:16pt/28pt serif;text-align:justify}p{text-indent:2em;margin:0}@page{margin:25mm}"
    )
    right = total = 0
    for number in range(6):
        chance = random.Random(200 + number)  # noqa: S311
        paragraphs = ["".join(made.sentence(chance) for _ in range(1 + n % 4)) for n in range(60)]
        inner = "".join(f"<p>{text}</p>" for text in paragraphs)
        source, target = folder / f"{number}.html", folder / f"{number}.pdf"
        source.write_text(f"<meta charset=utf-8><style>{style}</style>{inner}", encoding="utf-8")
        command = [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--print-to-pdf={target}",
        ]
        subprocess.run([*command, str(source)], capture_output=True, check=False, timeout=_TIME)
        read = {letters(line) for line in pdf.read(target.read_bytes(), "“页”")[0].text.split("\n")}
        right += sum(letters(text) in read for text in paragraphs)
        total += len(paragraphs)
    say(f"PDF: {right} of {total} paragraphs whole")


def cost(folder: Path) -> None:
    """Time and memory of a Word file of 200 pages."""
    chance = random.Random(1)  # noqa: S311
    path = folder / "200-pages.docx"
    body = "".join(para("".join(made.sentence(chance) for _ in range(7))) for _ in range(1000))
    path.write_bytes(docx(body))
    code = "import sys; from lawgov_cli.reading import read_source; read_source(sys.argv[1])"
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
    took = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
    say(f"a Word file of 200 pages: {took:.2f} s; the largest child so far took {peak:.0f} MB")


def say(line: str) -> None:
    """Write one line at once."""
    print(line, flush=True)


def main(arguments: Iterable[str]) -> None:
    """Run all parts; the arguments are folders with Word files."""
    others = [path for folder in arguments for path in sorted(Path(folder).glob("*.do[ct][xm]"))]
    with tempfile.TemporaryDirectory() as folder:
        cost(Path(folder))
        web_pages()
        pdf_files(Path(folder))
        word_files(Path(folder), others)


if __name__ == "__main__":
    main(sys.argv[1:])

"""A Word file with comments as a test reads it: what each covers and says, how letters look."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from lawgov_cli.document import Document
from lawgov_cli.output.word.comments import Remark, annotated
from lawgov_cli.reading import word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Commented:
    """The parts of a file."""

    def __init__(self, data: bytes, comments: str = "word/comments.xml") -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            assert package.testzip() is None
            self.order = package.namelist()
            self.parts = {name: package.read(name) for name in self.order}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self._comments = self.parts.get(comments)

    def covered(self) -> dict[str, str]:
        """The letters between the marks of each comment."""
        found: dict[str, str] = {}
        opened: set[str] = set()
        for element in self.root.iter():
            if element.tag == f"{W}commentRangeStart":
                opened.add(element.get(f"{W}id", ""))
                found[element.get(f"{W}id", "")] = ""
            elif element.tag == f"{W}commentRangeEnd":
                opened.remove(element.get(f"{W}id", ""))
            elif element.tag == f"{W}t":
                for number in opened:
                    found[number] += element.text or ""
        assert not opened
        references = [e.get(f"{W}id", "") for e in self.root.iter(f"{W}commentReference")]
        assert sorted(found) == sorted(references)
        return found

    def said(self) -> dict[str, list[str]]:
        """The lines of each comment."""
        assert self._comments is not None
        return {
            comment.get(f"{W}id", ""): [
                "".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p")
            ]
            for comment in etree.fromstring(self._comments)
        }

    def looks(self) -> list[tuple[str, str]]:
        """Every letter, also of deleted and hidden text, with the look of its run."""
        letters = []
        for run in self.root.iter(f"{W}r"):
            if run.find(f"{W}commentReference") is not None:
                continue
            look = run.find(f"{W}rPr")
            shown = "" if look is None else etree.tostring(look, with_tail=False).decode()
            for child in run:
                if child.tag != f"{W}rPr":
                    signs = (child.text or "") if child.tag == f"{W}t" else child.tag
                    letters += (
                        [(sign, shown) for sign in signs]
                        if signs != child.tag
                        else [(etree.tostring(child, with_tail=False).decode(), shown)]
                    )
        return letters


def document(data: bytes) -> Document:
    """The file as the reader reads it."""
    read = word.read(data, "稿")[0]
    return Document("-", read.text, read.anchors)


def remark(of: Document, words: str, *lines: str) -> Remark:
    """A comment on the first place of some words."""
    start = of.text.index(words)
    return Remark(of.node(start), of.node(start + len(words) - 1), lines or ("说明",))


def on(data: bytes, *words: str) -> Commented:
    """The file with a comment on each of these words; its letters and their looks stay."""
    before = document(data)
    made = annotated(data, [remark(before, one) for one in words])
    assert document(made).text == before.text
    after = Commented(made)
    assert after.looks() == Commented(data).looks()
    return after


def covers(data: bytes, *words: str) -> list[str]:
    """What comments on these words cover."""
    return list(on(data, *words).covered().values())

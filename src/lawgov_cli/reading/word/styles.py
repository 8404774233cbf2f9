"""The styles of a Word file, as far as they decide what is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.reading.word.names import W, switch, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_DEEPEST = 20
_CONTENTS = ("toc", "目录", "contents")


class Styles:
    """Styles by their ids; a chain runs from a style to the one it is based on, and on."""

    def __init__(self, root: _Element | None) -> None:
        """Read the styles part, which may be missing."""
        self._styles: dict[str, _Element] = {}
        self._normal = ""
        self._hidden: dict[str, bool | None] = {}
        self._default: bool | None = None
        if root is None:
            return
        for style in root.iterfind(f"{W}style"):
            name = style.get(f"{W}styleId", "")
            self._styles.setdefault(name, style)
            is_default = style.get(f"{W}default") in {"1", "true", "on"}
            if is_default and style.get(f"{W}type") == "paragraph":
                self._normal = name
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._default = switch(defaults, "vanish")

    def chain(self, name: str) -> Iterator[_Element]:
        """A style and those that it is based on; the default one where ``name`` is unknown."""
        style = self._styles.get(name)
        for _ in range(_DEEPEST):
            if style is None:
                return
            yield style
            style = self._styles.get(value(style, "basedOn"))

    def of_paragraph(self, properties: _Element | None) -> str:
        """The id of a paragraph's style."""
        name = value(properties, "pStyle")
        return name or self._normal

    def hides(self, name: str) -> bool | None:
        """Whether the text of a style is hidden; None where it does not say."""
        if name not in self._hidden:
            said = (switch(style.find(f"{W}rPr"), "vanish") for style in self.chain(name))
            self._hidden[name] = next((s for s in said if s is not None), None)
        return self._hidden[name]

    def hidden(self, paragraph_style: str, properties: _Element | None) -> bool:
        """Whether a run with these properties is hidden text.

        What stands in the run itself decides; a character style turns what the
        paragraph's style says round.
        """
        own = switch(properties, "vanish")
        if own is not None:
            return own
        by_styles = [self.hides(paragraph_style), self.hides(value(properties, "rStyle"))]
        said = [hidden for hidden in by_styles if hidden is not None]
        return sum(said) % 2 == 1 if said else bool(self._default)

    def raises(self, properties: _Element | None) -> bool:
        """Whether a run with these properties is printed above its line."""
        if properties is None:
            return False
        own = value(properties, "vertAlign")
        looks = (s.find(f"{W}rPr") for s in self.chain(value(properties, "rStyle")))
        said = [own, *(value(look, "vertAlign") for look in looks)]
        return next((word for word in said if word), "") == "superscript"

    def is_contents(self, name: str) -> bool:
        """Whether a paragraph of this style is an entry or the title of the contents page."""
        names = {name, *(value(style, "name") for style in self.chain(name))}
        return any(_is_contents_name(n.lower().replace(" ", "")) for n in names)

    def paragraph_properties(self, name: str) -> Iterator[tuple[str, _Element]]:
        """The paragraph properties along a style's chain, each with the style's id."""
        for style in self.chain(name):
            properties = style.find(f"{W}pPr")
            if properties is not None:
                yield style.get(f"{W}styleId", ""), properties


def _is_contents_name(name: str) -> bool:
    for word in _CONTENTS:
        rest = name.removeprefix(word)
        if rest != name and (rest.isdigit() or rest in {"heading", "标题"}):
            return True
    return False

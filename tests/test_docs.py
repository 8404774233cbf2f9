"""The documentation says what the program does today."""

import doctest
import re

import pytest
from lxml import etree
from tests import docs, pictures

from lawgov_cli.check.rules import RULES
from lawgov_cli.chinese.numerals import to_numeral
from lawgov_cli.cli.frame import COMMANDS
from lawgov_cli.curated import load_report

STALE = "stale: run `make docs`"
PAIRS = sorted(
    (page.with_name(page.name.replace(".zh-CN", "")), page)
    for page in docs.PAGES
    if ".zh-CN" in page.name
)
SHOWN = re.compile(r"<!-- (?:output|picture|command).*? -->|```sh\n.*?```", re.DOTALL)
"""Marks, and the lines to type."""


def text_of(page):
    return page.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", docs.PAGES, ids=lambda path: path.name)
def test_outputs_on_a_page_are_those_of_today(page):
    text = text_of(page)
    assert docs.with_outputs(text) == text, STALE


@pytest.mark.parametrize("page", docs.GENERATED, ids=lambda path: path.name)
def test_generated_pages_are_those_of_today(page):
    assert text_of(page) == docs.GENERATED[page](), STALE


def test_pictures_are_those_of_today():
    drawn = dict(docs.drawings())
    assert sorted(drawn) == sorted(docs.PICTURES.iterdir()), STALE
    for path, drawing in drawn.items():
        assert text_of(path) == drawing, STALE


@pytest.mark.parametrize("page", docs.PAGES, ids=lambda path: path.name)
def test_a_picture_has_both_looks_and_words_for_who_does_not_see_it(page):
    for match in docs.PICTURE.finditer(text_of(page)):
        shown = text_of(page)[match.end() :].split("</picture>")[0]
        paths = re.findall(r'src(?:set)?="([^"]+)"', shown)
        assert [(page.parent / path).resolve() for path in paths] == [
            docs.PICTURES / f"{match['name']}-{look}.svg" for look in ("dark", "light")
        ]
        alternative = re.search(r'alt="([^"]+)"', shown)
        assert alternative
        assert len(alternative[1]) > 10


@pytest.mark.parametrize("page", docs.PAGES, ids=lambda path: path.name)
def test_links_lead_to_what_is_there(page):
    text = re.sub(r"^```.*?^```", "", text_of(page), flags=re.DOTALL | re.MULTILINE)
    for link in re.findall(r"\]\(([^)]+)\)", text):
        if link.startswith("http"):
            continue
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.+)$", text_of(target), re.MULTILINE)
            anchors = {heading.lower().replace(" ", "-") for heading in headings}
            assert anchor in anchors or f'id="{anchor}"' in text_of(target), link


def test_every_command_is_in_the_changelog_and_the_readmes():
    for name in COMMANDS:
        for page in (docs.ROOT / "CHANGELOG.md", *docs.READMES):
            assert f"`{name}`" in text_of(page)


@pytest.mark.parametrize("page", docs.READMES, ids=lambda path: path.name)
def test_both_readmes_have_the_two_commands_each_on_one_line(page):
    for name in ("search", "tests"):
        block = re.search(rf"<!-- command:{name} -->\n```sh\n(.*?)\n```", text_of(page), re.DOTALL)
        assert block is not None
        assert "\n" not in block[1]
        assert block[1].startswith("python3 -m venv .venv && ")


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0].name)
def test_the_two_languages_show_the_same(pair):
    english, chinese = map(text_of, pair)
    assert SHOWN.findall(english) == SHOWN.findall(chinese)


def test_the_examples_of_the_python_page_run(monkeypatch):
    monkeypatch.chdir(docs.ROOT)
    blocks = re.findall(r"```pycon\n(.*?)```", text_of(docs.DOCS / "python.md"), re.DOTALL)
    examples = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "python.md", None, 0)
    assert len(examples.examples) > 20
    assert doctest.DocTestRunner().run(examples).failed == 0


def test_a_rule_says_in_english_what_it_finds():
    for rule in RULES:
        assert rule.english.endswith("."), rule.id
        assert re.search(r"[a-z]{3} [a-z]|[a-z]{5}", rule.english), rule.id


def test_the_published_report_among_the_examples_is_that_of_the_data():
    title, *body = text_of(docs.ROOT / "examples" / "黔西南州2020.txt").splitlines()
    report = load_report(docs.ROOT / "data" / "report.yaml")
    assert title == report.title
    printed = "".join("".join(body).split())
    first, last = report.chapters[0], report.chapters[-1]
    parts = []
    for chapter in report.chapters:
        if chapter not in {first, last}:  # what they are called is ours
            parts.append(f"{to_numeral(chapter.number)}、{chapter.title}")
        parts += [measure.title + measure.text for measure in chapter.measures]
    assert printed == "".join("".join(parts).split())


class TestDrawing:
    """A picture gives every letter its cells."""

    def pieces(self, printed):
        drawn = etree.fromstring(pictures.drawn("$", printed, "light"))
        return list(drawn.iter("{*}text"))[2:]

    def test_chinese_takes_two_cells_and_latin_one(self):
        pieces = self.pieces("配备604台 x")
        found = [(one.text, float(one.get("x")), float(one.get("textLength"))) for one in pieces]
        assert found == [
            ("配备", 18, 33.6),
            ("604", pytest.approx(51.6), pytest.approx(25.2)),
            ("台", pytest.approx(76.8), 16.8),
            ("x", pytest.approx(102), 8.4),
        ]

    def test_colours_are_those_of_the_pages(self):
        (red, plain) = self.pieces("\x1b[1;31m不符\x1b[0m\nx")
        assert red.get("fill") == "#b3261e"
        assert red.get("font-weight") == "bold"
        assert plain.get("fill") == "#1b1f24"
        assert float(plain.get("y")) - float(red.get("y")) == 21

    def test_what_is_reversed_stands_on_its_colour(self):
        drawn = pictures.drawn("lawgov", "\x1b[7m复议\x1b[0m", "dark")
        assert 'height="21" fill="#e6e9ec"/><text' in drawn
        assert 'fill="#1f242a"' in drawn

    def test_marks_of_a_text_are_no_markup(self):
        assert "&lt;b&gt;" in pictures.drawn("lawgov", "<b>", "light")

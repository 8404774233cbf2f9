"""docs/checks.md is what the rules say."""

from pathlib import Path

from lawgov_cli.check.docs import english, markdown
from lawgov_cli.check.rule import FAMILIES
from lawgov_cli.check.rules import RULES

PAGE = Path(__file__).parents[2] / "docs" / "checks.md"


def test_page_is_not_stale():
    assert PAGE.read_text(encoding="utf-8") == markdown(), (
        "python -m lawgov_cli.check.docs > docs/checks.md"
    )


def test_every_rule_has_a_section():
    page = markdown()
    for rule in RULES:
        assert page.count(f'<a id="{rule.id}"></a>') == 1
        assert rule.explanation in page


def test_the_english_page_has_every_rule_once_in_its_family():
    page = english()
    families = page.split("\n## ")[1:]
    assert len(families) == len(FAMILIES)
    for family, part in zip(FAMILIES, families, strict=True):
        assert part.startswith(f"{family}: ")
        ids = [line.split("`")[1] for line in part.splitlines() if line.startswith("| [`")]
        assert ids == [rule.id for rule in RULES if rule.family == family]

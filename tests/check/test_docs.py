"""docs/checks.md is what the rules say."""

from pathlib import Path

from lawgov_cli.check.docs import markdown
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

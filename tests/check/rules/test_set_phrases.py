"""Set phrases in the order of their source."""

import pytest
from tests.check.rules.marked import marked


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "坚持科学立法、公正司法、严格执法、全民守法。",
            ["科学立法、公正司法、严格执法、全民守法"],
        ),
        ("做到有法必依、有法可依、执法必严。", ["有法必依、有法可依、执法必严"]),
        ("坚持科学立法、严格执法、公正司法、全民守法。", []),
        ("做到有法必依、执法必严、违法必究。", []),
        # Two of them make no phrase, and words between them break it off.
        ("推进公正司法、严格执法。全民守法、科学立法。", []),
        ("坚持科学立法，推进公正司法、严格执法。", []),
    ],
)
def test_order(text: str, quotes: list[str]):
    assert marked(text, "phrase-order") == quotes

"""Marks that switch a rule off and say too little for it."""

from __future__ import annotations

import pytest

from lawgov_cli.check.run import run
from lawgov_cli.extract import parse


@pytest.mark.parametrize(
    ("mark", "message"),
    [
        ("ignore[bracket-pair] 照录", ""),
        ("ignore[ignore-incomplete] 照录", ""),
        ("ignore[bracket-pair]", "忽略规则“bracket-pair”没有写明原因，不起作用。"),
        ("ignore 照录", "忽略标记没有写明规则编号，不起作用。"),
        ("ignore[] 照录", "忽略标记没有写明规则编号，不起作用。"),
        ("ignore[bracket-pear] 照录", "忽略标记里的规则“bracket-pear”不存在，是否指“bracket-pair”"),
        ("ignore[zzzzzzzz] 照录", "忽略标记里的规则“zzzzzzzz”不存在。"),
    ],
)
def test_what_a_mark_lacks(mark: str, message: str) -> None:
    text = f"# lawgov: {mark}\n全年共办理行政复议案件。\n"
    found = run([parse(text)], select=["ignore-incomplete"]).findings
    assert len(found) == bool(message)
    assert all(message in f.message and f.line == 1 for f in found)

"""Evidence is what signs show, with its strength."""

from __future__ import annotations

from lawgov_cli.claims.sign import Sign, evidence_of


def test_signs_that_are_not_there_are_left_out() -> None:
    signs = [
        Sign[int]("big", "大", lambda n: n > 5),
        Sign[int]("share", "份额", lambda n: n / 10),
        Sign[int]("never", "无", lambda _: 0.0),
    ]
    assert evidence_of(signs, 8) == {"big": True, "share": 0.8}
    assert evidence_of(signs, 0) == {}

from __future__ import annotations

import hashlib
import sys

import pytest

from lawgov_cli.hashes import sha256


@pytest.mark.parametrize("content", [b"", "法治政府".encode(), bytes(range(256)) * 300])
def test_it_is_what_hashlib_gives(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = hashlib.sha256(content)
    assert sha256(content).hexdigest() == expected.hexdigest()
    assert sha256(content).digest() == expected.digest()
    for name in ("_sha2", "_sha256"):
        monkeypatch.setitem(sys.modules, name, None)  # a Python that has neither
    assert sha256(content).hexdigest() == expected.hexdigest()

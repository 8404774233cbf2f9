"""SHA-256 by Python's own code: ``hashlib`` loads OpenSSL for it, 2 ms of every draft.

The module that has it is named anew by each version, so ``hashlib`` stands behind.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any


def sha256(content: bytes) -> Any:  # noqa: ANN401 - what ``hashlib.sha256`` gives
    """The hash of some bytes, with its ``digest`` and ``hexdigest``."""
    for name in ("_sha2", "_sha256"):
        try:
            return import_module(name).sha256(content)
        except ImportError:
            continue
    return import_module("hashlib").sha256(content)

"""断言 of a text's wording: which figures ought to agree, and whether they do."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawgov_cli.claims.calculating import calculated
    from lawgov_cli.claims.comparing import compared
    from lawgov_cli.claims.inference import (
        Evidence,
        Inference,
        Inferred,
        Severity,
        candidates,
        concluded,
        evidence,
        explained,
        infer,
        telling,
    )

__all__ = [
    "Evidence",
    "Inference",
    "Inferred",
    "Severity",
    "calculated",
    "candidates",
    "compared",
    "concluded",
    "evidence",
    "explained",
    "infer",
    "telling",
]


_APART = {"calculated": "calculating", "compared": "comparing"}
"""What is imported by itself, with the templates that it needs; all else is light."""


def __getattr__(name: str) -> object:
    """What is asked for is imported then: a comparison needs mentions only."""
    if name not in __all__:
        raise AttributeError(name)
    home = import_module(f"lawgov_cli.claims.{_APART.get(name, 'inference')}")
    found: object = getattr(home, name)
    return found

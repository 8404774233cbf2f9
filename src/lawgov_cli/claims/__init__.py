"""断言 of a text's wording: which figures ought to agree, and whether they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawgov_cli.claims.inference import (
        Evidence,
        Inference,
        Inferred,
        Severity,
        calculated,
        candidates,
        compared,
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


def __getattr__(name: str) -> object:
    """All templates are imported when one is asked for: a comparison needs mentions only."""
    if name not in __all__:
        raise AttributeError(name)
    from lawgov_cli.claims import inference  # noqa: PLC0415

    found: object = getattr(inference, name)
    return found

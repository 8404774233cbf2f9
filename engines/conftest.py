"""The fixtures of the plain tests that these share."""

from tests.conftest import _clean_environment, lawgov

__all__ = ["_clean_environment", "lawgov"]

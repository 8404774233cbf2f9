"""Raw text -> Document: chapters, measures and items with their places, figures and citations."""

from lawgov_cli.extract.outline import parse

__all__ = ["parse"]

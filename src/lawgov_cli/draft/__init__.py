"""A raw report's text -> a draft of its data file, for a person to correct."""

from lawgov_cli.draft.figures.vocabulary import Vocabulary, load_vocabulary
from lawgov_cli.draft.report import draft, drafted
from lawgov_cli.draft.todo import count_todos, summary

__all__ = ["Vocabulary", "count_todos", "draft", "drafted", "load_vocabulary", "summary"]

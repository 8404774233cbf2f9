"""What a rule of ``check`` is, and the values that rules yield.

One rule is one function.  The ``rule`` decorator turns the function into a
``Rule`` that carries everything said about it: its documentation, a sample
that it marks and a sample that it leaves alone.  Rules of one subject are a module
with a tuple ``RULES``; ``check.rules`` lists them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lawgov_cli.check.finding import Severity
    from lawgov_cli.check.subject import Subject

Family = Literal["勾稽", "跨年", "文字", "体例"]
"""What a rule is about: figures that must agree, last year's report, wording, a report's form."""

FAMILIES: tuple[Family, ...] = get_args(Family)
"""In the order in which a reader wants to know of them."""


class Mark(NamedTuple):
    """One place that a rule marks: ``text[start:end]`` of the subject and what to say of it.

    ``severity`` is set where it differs from the rule's own.  ``place`` is set
    for what stands outside the text (a relation of a curated file): its line
    and column; ``quote`` then says what stands there.
    """

    start: int
    end: int
    message: str
    hint: str = ""
    severity: Severity | None = None
    stated: str | None = None
    expected: str | None = None
    known: bool = False
    place: tuple[int, int] | None = None
    quote: str | None = None


class Rule(NamedTuple):
    """One thing that ``check`` looks for.

    ``explanation`` says in Chinese what is found, why it matters and what to
    do.  ``fails`` is a raw text in which exactly this rule finds something,
    ``passes`` one in which it finds nothing; both beside the text ``before`` of the
    year before, where the rule needs one.  ``on_request`` is whether it looks only
    when it is asked for by its name.
    """

    id: str
    title: str
    explanation: str
    severity: Severity
    family: Family
    fails: str
    passes: str
    find: Callable[[Subject], Iterable[Mark]]
    before: str = ""
    on_request: bool = False

    @property
    def needs_previous(self) -> bool:
        """Whether it looks only where there is a text of the year before."""
        return bool(self.before)

    @property
    def english(self) -> str:
        """What is found, for readers of English: the docstring of the function that finds it."""
        return self.find.__doc__ or ""


def rule(  # noqa: PLR0913 - one argument for each thing that is said about a rule
    *,
    id: str,  # noqa: A002 - the word that users know
    title: str,
    explanation: str,
    severity: Severity,
    family: Family,
    fails: str,
    passes: str,
    before: str = "",
    on_request: bool = False,
) -> Callable[[Callable[[Subject], Iterable[Mark]]], Rule]:
    """A decorator that makes a ``Rule`` of the function that finds its marks."""

    def make(find: Callable[[Subject], Iterable[Mark]]) -> Rule:
        return Rule(
            id, title, explanation, severity, family, fails, passes, find, before, on_request
        )

    return make

"""断言 of a text's wording: which figures ought to agree, and whether they do.

Mentions are the figures in their surroundings; each template proposes claims
with the evidence for them; the judgement weighs the evidence and chooses.
"""

from __future__ import annotations

from collections import ChainMap
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from lawgov_cli.arithmetic.calculation import Outcome, compute
from lawgov_cli.arithmetic.slips import hint
from lawgov_cli.claims.carried import on_one_base
from lawgov_cli.claims.judgement import choose, is_denied, signs_of, without_implied
from lawgov_cli.claims.mentions import Mentions, find_mentions
from lawgov_cli.document import tabbed_tables
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.arithmetic.equation import Equation
    from lawgov_cli.arithmetic.quantity import Quantity
    from lawgov_cli.claims.claim import Claim
    from lawgov_cli.claims.judgement import Likely
    from lawgov_cli.document import Table

_TELLING, _MOST_SIGNS = 0.3, 6
"""Signs that weigh less, or come later, are left out of an explanation."""

Severity = Literal["error", "warning", "ok"]
"""What a claim comes to: it cannot hold, it may not hold, it holds."""


class Inferred(NamedTuple):
    """One claim of the wording, what it came to, and how likely the text makes it."""

    claim: Claim
    outcome: Outcome
    severity: Severity
    likelihood: float


class Evidence(NamedTuple):
    """One piece of evidence: what was seen, and how much it speaks for the claim."""

    words: str
    points: float


class Inference(NamedTuple):
    """All figures of a text and all that its wording claims of them.

    ``equations`` are those that each figure stands in, by its key.
    """

    mentions: Mentions
    rows: tuple[Inferred, ...] = ()
    equations: Mapping[str, list[Equation]] = MappingProxyType({})

    def spans(self, row: Inferred) -> tuple[tuple[int, int], ...]:
        """Where each number of a row stands, the printed result first."""
        figures = [self.mentions.rows[number].figure for number in row.claim.numbers]
        listed = [one.span for one in row.claim.listed if one.span]
        return (*((figure.start, figure.end) for figure in figures), *listed)

    def hint(self, row: Inferred) -> str:
        """Which single digit would make every relation hold that the row's figures stand in.

        Of two figures that ought to be the same it would say nothing new.
        """
        named = {str(number) for number in row.claim.numbers}
        if row.claim.listed or len(row.outcome.names) < 3 or named < set(row.outcome.names):
            return ""
        touching = (e for name in row.outcome.names for e in self.equations.get(name, ()))
        return hint(row.claim.equation, list(dict.fromkeys(touching)), self.mentions.quantities)


def infer(
    text: str,
    start: int = 0,
    end: int | None = None,
    tables: Sequence[Table] | None = None,
    *,
    with_sure_bounds: bool = True,
) -> Inference:
    """What the wording of ``text[start:end]``, and its tables, claim of its figures.

    Without ``tables`` those are taken whose cells are separated by tabs.
    ``with_sure_bounds`` is whether parts are told of that are surely within their whole.
    """
    within = tabbed_tables(text) if tables is None else tables
    found = find_mentions(text, start, len(text) if end is None else end, None, within)
    return concluded(found, candidates(found, with_sure_bounds=with_sure_bounds))


def concluded(found: Mentions, claims: Iterable[Claim]) -> Inference:
    """What comes of the claims that a text may make: the best of them, computed."""
    chosen = without_implied(list(choose(claims)))
    rows = [row for likely in chosen if (row := _computed(found, likely)) is not None]
    rows.sort(key=lambda row: _place(found, row.claim))
    equations: dict[str, list[Equation]] = {}
    for row in rows:
        if row.claim.listed or row.claim.equation.comparison != "=":
            continue  # a bound leaves most digits as they are
        for name in row.outcome.names:
            equations.setdefault(name, []).append(row.claim.equation)
    return Inference(found, tuple(rows), equations)


def _place(found: Mentions, claim: Claim) -> int:
    """Where the printed result of a claim stands."""
    if claim.numbers:
        return found.rows[claim.numbers[0]].figure.start
    return next((one.span[0] for one in claim.listed if one.span), 0)


def candidates(found: Mentions, *, with_sure_bounds: bool = True) -> Iterator[Claim]:
    """Every claim that the text may make."""
    from lawgov_cli.claims.calculating import calculated  # noqa: PLC0415 - all templates
    from lawgov_cli.claims.comparing import compared  # noqa: PLC0415

    yield from calculated(found)
    yield from compared(found, with_sure_bounds=with_sure_bounds)


def evidence(row: Inferred) -> tuple[Evidence, ...]:
    """What speaks for a claim and against it, the strongest first."""
    from lawgov_cli.claims.sign_words import words_of  # noqa: PLC0415 - most runs explain none

    signs, words = signs_of(row.claim), words_of(row.claim.template)
    found = (
        Evidence(words.get(name, name), round(signs.get(name, 0.0) * value, 1))
        for name, value in row.claim.evidence.items()
    )
    return tuple(sorted(found, key=lambda sign: -abs(sign.points)))


def explained(row: Inferred) -> str:
    """Why a claim is told, as a sentence: how likely the text means it, and by which signs."""
    telling_signs = [s for s in evidence(row) if abs(s.points) >= _TELLING][:_MOST_SIGNS]
    signs = "，".join(f"{s.words} {s.points:+}" for s in telling_signs)
    return f"依据（原文有此意的可能 {row.likelihood:.0%}）: {signs or '表格或句式本身'}。"


def _computed(found: Mentions, likely: Likely) -> Inferred | None:
    """A claim with what it comes to; None when it cannot be computed."""
    claim = likely.claim
    quantities: Mapping[str, Quantity] = found.quantities
    if claim.listed:
        quantities = ChainMap({one.key: one.quantity for one in claim.listed}, found.quantities)
    outcome = compute(claim.equation, quantities)
    if not isinstance(outcome, Outcome):
        return None
    two_bases = on_one_base(found, claim.equation) if claim.template == "ratio" else None
    if outcome.verdict == "holds" and two_bases is not None:
        equation, outcome = two_bases
        numbers = tuple(int(name) for name in outcome.names)
        claim = claim._replace(equation=equation, numbers=numbers)
        return Inferred(claim, outcome, "warning", likely.likelihood)
    severity: Severity = "ok"
    doubtful = outcome.verdict == "doubtful" and "holds" not in claim.evidence
    if doubtful or (outcome.verdict == "differs" and two_bases is not None):
        severity = "warning"
    elif outcome.verdict == "differs":
        severity = "error" if is_denied(likely) else "warning"
    return Inferred(claim, outcome, severity, likely.likelihood)


def telling(inference: Inference) -> Iterator[Inferred]:
    """The rows that say something of their figures.

    That a part is not larger than its whole says nothing worth a line unless
    it fails: most wrong digits would leave it as it is.
    """
    for row in inference.rows:
        if row.severity != "ok" or row.claim.equation.comparison == "=":
            yield row

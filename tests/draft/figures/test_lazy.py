"""What is found once of an object."""

from __future__ import annotations

from lawgov_cli.draft.figures.lazy import lazy


class Asked:
    """Counts how often it is asked."""

    count = 0

    @lazy
    def answer(self) -> int:
        """The number of the question."""
        self.count += 1
        return self.count


def test_each_object_answers_once() -> None:
    first, second = Asked(), Asked()
    assert [first.answer, first.answer, second.answer, first.count] == [1, 1, 1, 1]
    first.answer = 7
    assert (first.answer, second.answer) == (7, 1)

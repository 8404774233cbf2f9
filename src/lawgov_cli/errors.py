"""The errors that a user can cause; each carries one Chinese sentence that says what and where.

A single place (the command line) turns them into a line on stderr and their
exit status.  Anything else that is raised is a defect of ours and keeps its
traceback.
"""

from __future__ import annotations


class LawgovError(Exception):
    """Wrong usage or bad data; ``message`` is a whole Chinese sentence for people."""

    exit_status = 2

    def __init__(self, message: str) -> None:
        """Keep the sentence that the user will read."""
        super().__init__(message)
        self.message = message


class InputError(LawgovError):
    """A file or stream that cannot be read as a report: missing, empty, binary, too large."""

"""The failures a person meets, each a sentence in their words and a hint at the next step.

`RuleBroken`: they can put it right. `FileProblem`: the world did it (a damaged file, a full disk).
Anything else is a bug.
Only the command line and the windows catch these.
"""


class EvaluatorError(Exception):
    """A failure with a message for people: one sentence, and a hint that says what to do next."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


class RuleBroken(EvaluatorError):
    """The person asked for something the rules do not allow; nothing was changed."""


class FileProblem(EvaluatorError):
    """A file or the computer did not do what was expected; nothing was lost or half written."""

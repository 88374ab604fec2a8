"""The failures a person meets, each a sentence in their words and a hint at the next step.

`RuleBroken`: they can put it right. `FileProblem`: the world did it (a damaged file, a full disk).
Anything else is a bug.
Only the command line and the windows catch these.
"""

from evaluator.said import said, sentences


class EvaluatorError(Exception):
    """A failure with a message for people: one sentence, and a hint that says what to do next.

    Both are written out where they are raised, with names for the values that fill them, so that they can be
    translated: `RuleBroken("{name} has no role yet.", hint="Choose at least one role.", name=person.name)`.
    """

    def __init__(self, message: str, /, *, hint: str = "", **values: object) -> None:
        self.message: str = said(message, **values)
        self.hint: str = said(hint, **values)
        super().__init__(self.message)

    @property
    def told(self) -> str:
        """The message and the hint, one after the other."""
        return sentences(tuple(filter(None, (self.message, self.hint))))


class RuleBroken(EvaluatorError):
    """The person asked for something the rules do not allow; nothing was changed."""


class FileProblem(EvaluatorError):
    """A file or the computer did not do what was expected; nothing was lost or half written."""

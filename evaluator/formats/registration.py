"""Commit, then reveal, as a record shows it: the chair's signed log held against the phrases the scorecards give.

Source: DOMAIN 3.1; SECURITY T3.
"""

from collections.abc import Iterable, Mapping

from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.registration import Explained, require_committed
from evaluator.domain.submission import Submission
from evaluator.errors import FileProblem
from evaluator.formats.container import Container
from evaluator.formats.submission import log_of, submitted_phrase


def explained_registrations(
    moderations: Iterable[Container],
    scorecards: Iterable[Container],
    *,
    setup: Setup,
    standing: Mapping[str, Submission],
) -> tuple[Explained, ...]:
    """The phrases registered after the first scorecard was opened, or in the place of another, by the chair's longest
    log, each with its reason.

    `moderations` are the chair's packages, `scorecards` the panel's submissions, `standing` the one that counts of each
    person. Raises: FileProblem when the chair's logs are not one log; RuleBroken when a scorecard was opened before its
    phrase was registered, does not give the last one, or a phrase has no reason that needs one.
    """
    chair = setup.roster.the(Role.CHAIR).id
    logs = sorted((log_of(one) for one in moderations if one.statement.member_id == chair), key=len)
    if not logs:
        raise FileProblem("The chair of the set-up has signed no moderation.")
    log = logs[-1]
    if any(log[: len(one)] != one for one in logs):
        raise FileProblem("The chair's packages do not carry one and the same log.")
    expected = {standing[one].digest: one for one in setup.expected_to_score()}
    phrases = {
        expected[one.digest]: phrase
        for one in scorecards
        if one.digest in expected and (phrase := submitted_phrase(one)) is not None
    }
    return require_committed(log, held_on=standing, phrases=phrases, roster=setup.roster)

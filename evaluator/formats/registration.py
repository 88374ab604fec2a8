"""Commit, then reveal, as a record shows it: the chair's signed log held against the phrases the scorecards give.

Source: DOMAIN 3.1; SECURITY T3.
"""

from collections.abc import Iterable, Mapping

from evaluator.domain.audit import AuditEntry
from evaluator.domain.pack import Setup
from evaluator.domain.registration import Explained, require_committed
from evaluator.domain.submission import Submission
from evaluator.formats.container import Container
from evaluator.formats.submission import submitted_phrase


def explained_registrations(
    log: Iterable[AuditEntry],
    scorecards: Iterable[Container],
    *,
    setup: Setup,
    standing: Mapping[str, Submission],
) -> tuple[Explained, ...]:
    """The phrases registered after the first scorecard was opened, or in the place of another, each with its reason.

    `log` is the chair's, after those of the chairs before; `scorecards` are the panel's submissions, `standing` the one
    that counts of each person. Raises: RuleBroken when a scorecard was opened before its phrase was registered, does
    not give the last one, or a phrase has no reason that needs one.
    """
    expected = {standing[one].digest: one for one in setup.expected_to_score()}
    phrases = {
        expected[one.digest]: phrase
        for one in scorecards
        if one.digest in expected and (phrase := submitted_phrase(one)) is not None
    }
    return require_committed(log, held_on=standing, phrases=phrases, roster=setup.roster)

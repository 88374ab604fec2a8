"""Prices after moderation, as the signed logs have it: nobody agrees points who knows a price.

The order is that of the logs, never of a clock: the price evaluator's log names the closed moderation on which the
prices were sent, the chair's log says when they were opened. Source: DOMAIN 1.3; SECURITY §4.
"""

from collections.abc import Iterable

from evaluator.domain.audit import AuditEntry
from evaluator.domain.registration import OPENED
from evaluator.errors import RuleBroken

CLOSED, REOPENED = "moderation closed", "moderation reopened"  # what the chair's log calls them
TOLD = "moderation received"  # what the log of whoever is sent it calls it; the subject is the package's digest


def require_sent_on_closing(log: Iterable[AuditEntry], *, closings: Iterable[str], known: Iterable[str]) -> None:
    """Hold a price evaluator's log against the chair's packages, by digest: those that close moderation, and all.

    Raises: RuleBroken where the prices were sent before a closing came, or on a moderation that is not here.
    """
    told = {entry.subject for entry in log if entry.action == TOLD}
    if not told & set(closings):
        raise RuleBroken("The prices were sent before moderation was closed, or on another closing than is here.")
    if told - set(known):
        raise RuleBroken("The price evaluator was sent a moderation that is not in the record.")


def require_opened_after_closing(log: Iterable[AuditEntry], *, prices: Iterable[str]) -> None:
    """Hold the chair's log against the price submissions, by digest.

    Raises: RuleBroken where one was opened while moderation was open, or the log does not say when.
    """
    waiting, closed = set(prices), False
    for entry in log:
        if entry.action in (CLOSED, REOPENED):
            closed = entry.action == CLOSED
        elif entry.action == OPENED and entry.subject in waiting:
            if not closed:
                raise RuleBroken("The chair opened the prices while moderation was open.")
            waiting.remove(entry.subject)
    if waiting:
        raise RuleBroken("The chair's log does not say when the prices were opened.")

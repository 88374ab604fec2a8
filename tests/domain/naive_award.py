"""A second, slow reading of AWARD-INPUT.md, written without sight of the product's arithmetic, to judge it in tests.

It works on the parsed JSON as it stands, in plain fractions, sentence by sentence, and takes every document for valid.
Where the document leaves room, the reading taken is said in a comment that begins with "Reading:".
"""

from tests.domain.naive_agreement import naive_agreement
from tests.domain.naive_figures import Json
from tests.domain.naive_ranking import Award
from tests.domain.naive_sensitivity import naive_sensitivity


def naive_award(document: Json, *, sensitivity: bool | None = None) -> Json:
    """The whole award result of a valid award input, without `input_sha256` and without the decisions' messages."""
    award = Award(document)
    wanted = len(document["tenders"]) <= 200 if sensitivity is None else sensitivity
    return {
        "format": "bid-evaluator/award-result",
        "version": 1,
        "tenders": [award.printed_tender(tender) for tender in document["tenders"]],
        "ties": award.ties,
        "within_margin": award.printed_margin_pairs(),
        "decisions": award.decisions,
        "agreement": naive_agreement(document),
        "sensitivity": naive_sensitivity(document) if wanted else None,
    }

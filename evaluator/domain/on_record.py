"""What a person puts on record beside the scores, in their own words: every version is kept, logged and signed for.

Some things need words that no figure gives: what the report must state and the record cannot know; the text of an
agreed reason that may be disclosed, where it is not the internal one; what somebody who submits nothing told the chair
of their interests; what was done about a declared interest. Two more
concern the record's end: when the contract was entered into, and a hold for litigation. And one every disclosure: which
names and words of the tenders it leaves out.
Source: PCR 2015 regs 84(1) and 86(6); Procurement Act 2023, ss. 81 to 83, 94 and 98; DOMAIN 1.5 to 1.7.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from evaluator.domain.moderation import ConsensusScore
from evaluator.domain.procurement import Response
from evaluator.errors import RuleBroken
from evaluator.said import said

LONGEST_TEXT = 20_000


class Topic(StrEnum):
    """What something on record is about; `about` then names a fact of the report, a response or a person."""

    REPORT = "report"
    DISCLOSURE = "disclosure"
    INTEREST = "interest"
    MEASURE = "measure"
    CONTRACT = "contract"
    HOLD = "hold"
    LEFT_OUT = "left out"


SIGNED_WITH_REPORT = (Topic.REPORT, Topic.DISCLOSURE, Topic.INTEREST, Topic.MEASURE)
NOTHING = "Nothing to declare"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnRecord:
    """One version of what was put on record. `stands_for` is the SHA-256 of the text it stands in for, if any."""

    topic: Topic
    about: str
    text: str
    because: str = ""
    stands_for: str = ""
    said_at: datetime

    def __post_init__(self) -> None:
        for text in (self.text, self.because):
            if len(text) > LONGEST_TEXT:
                raise RuleBroken(
                    "A text has {number:,} characters; {longest_text:,} is the limit.",
                    number=len(text),
                    longest_text=LONGEST_TEXT,
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosedReason:
    """A reason as its supplier, or another, may read it; `withheld_because` says why it is not the whole."""

    text: str
    withheld_because: str = ""


class Given(StrEnum):
    """The reasons beside the agreed ones that letters give."""

    EXCLUSION = "exclusion"
    PASSED_OVER = "passed over"
    LATE = "refused as late"
    NO_AWARD = "no award"


def about_decision(given: Given, tender_id: str = "") -> str:
    """How the reason for a decision is named: no response is named with a tab first."""
    return f"\t{given.value}\t{tender_id}"


def about_response(response: Response) -> str:
    """How a response is named: an id holds no tab."""
    return f"{response.criterion_id}\t{response.tender_id}"


def digest_of(text: str) -> str:
    """SHA-256 of a text in lower-case hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def disclosure(score: ConsensusScore, *, text: str, because: str, now: datetime) -> OnRecord:
    """A text to disclose in place of an agreed reason, linked to that reason. Raises: as `text_for`."""
    return text_for(score.reason, about=about_response(score.response), text=text, because=because, now=now)


def text_for(reason: str, *, about: str, text: str, because: str, now: datetime) -> OnRecord:
    """A text to disclose in place of a reason, linked to it.

    Raises: RuleBroken where it differs without a reason: what is withheld is withheld by a rule.
    """
    if text != reason and not because.strip():
        raise RuleBroken(
            "The text to disclose is not the reason on record, and nothing says why.",
            hint="Name the rule under which something is withheld, and how it applies here.",
        )
    return OnRecord(
        topic=Topic.DISCLOSURE,
        about=about,
        text=text,
        because=because.strip() if text != reason else "",
        stands_for=digest_of(reason),
        said_at=now,
    )


def disclosed(score: ConsensusScore, spoken: Iterable[OnRecord]) -> DisclosedReason:
    """What may be disclosed of an agreed reason: the reason itself, unless another text stands for it.

    Raises: RuleBroken when the reason was changed after its text to disclose was written.
    """
    return _in_place_of(
        score.reason,
        about_response(score.response),
        said("for {criterion}, tender {tender}", criterion=score.criterion_id, tender=score.tender_id),
        spoken,
    )


def disclosed_decision(reason: str, given: Given, tender_id: str, spoken: Iterable[OnRecord]) -> str:
    """What a letter gives of the reason for a decision, with what is withheld of it. Raises: as `disclosed`."""
    about = about_decision(given, tender_id)
    found = _in_place_of(reason, about, f"({given.value}{tender_id and f', tender {tender_id}'})", spoken)
    withheld = f"Something is withheld here. {found.withheld_because}" if found.withheld_because else ""
    return " ".join(filter(None, (found.text, withheld)))


def _in_place_of(reason: str, about: str, what: str, spoken: Iterable[OnRecord]) -> DisclosedReason:
    for one in spoken:
        if reason and one.topic is Topic.DISCLOSURE and one.about == about:
            if one.stands_for != digest_of(reason):
                raise RuleBroken(
                    "The reason {what} was changed after its text to disclose was written.",
                    hint="Read the new reason, and write the text to disclose again.",
                    what=what,
                )
            return DisclosedReason(text=one.text, withheld_because=one.because)
    return DisclosedReason(text=reason)


def stated(said: Iterable[OnRecord], topic: Topic, about: str) -> str:
    """The text last put on record about something; empty where nothing was."""
    return next((one.text.strip() for one in said if one.topic is topic and one.about == about), "")


def says_nothing(declared: str) -> bool:
    """Whether what was declared is that there is nothing to declare, in those words or none."""
    return declared.strip().rstrip(".").casefold() in ("", NOTHING.casefold())

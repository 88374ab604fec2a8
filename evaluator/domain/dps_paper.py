"""What every paper of a dynamic purchasing system is made of, as values; `formats.pdf.dps_paper` draws them.

Source: PCR 2015, reg. 34 and 55; Procurement Act 2023, s. 36; the notice of 28 November 2017; DOMAIN 1.1 and 1.6.
Wording to be checked by someone competent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from evaluator.domain.dps import DynamicPurchasingSystem
from evaluator.domain.panel import Role
from evaluator.domain.regime import RegimeRules
from evaluator.domain.wording import spoken_list


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a paper: what it is about, sentences, a list, a table (heads, rows)."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    bullets: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One document to be signed. `name` is its file's, `says` what the signer says by signing."""

    name: str
    kind: str
    title: str
    subtitle: str
    authority: str
    reference: str
    made_at: datetime
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    signed_as: Role
    says: str


def paper_of(
    dps: DynamicPurchasingSystem,
    rules: RegimeRules,
    *,
    name: str,
    kind: str,
    title: str,
    reference: str,
    facts: tuple[tuple[str, str], ...],
    sections: tuple[Section, ...],
    says: str,
    now: datetime,
    party: str = "",
    authority: str = "",
    signed_as: Role = Role.LEAD,
) -> Paper:
    """A paper with the head that all have in common: of which system it is, by which notice and rules.

    `party` is who it goes to or comes from where that is not the system itself, `authority` whose paper it is where it
    is not that of the body that established the system.
    """
    return Paper(
        name=name,
        kind=kind,
        title=title,
        subtitle=party or dps.title,
        authority=authority or dps.authority,
        reference=reference,
        made_at=now,
        facts=(
            *facts,
            *(((rules.terms.market.capitalize(), dps.title),) if party else ()),
            ("Notice (ocid)", dps.ocid),
            ("Rules", rules.title),
        ),
        sections=sections,
        signed_as=signed_as,
        says=says,
    )


def lots_named(lots: Iterable[str]) -> str:
    """lot 1, or lots 1 and 2."""
    named = tuple(lots)
    return f"lot{'' if len(named) == 1 else 's'} {spoken_list(named)}"

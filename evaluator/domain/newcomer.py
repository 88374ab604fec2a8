"""Somebody who comes with their identity card, before the lead has certified them. Source: SECURITY §4, trust steps."""

from dataclasses import dataclass
from uuid import UUID

from evaluator.domain.panel import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Whose card it is to be, in which roles; `compared` says how the words of the key were compared.

    `card` is the file as it came, nothing of it proved yet.
    """

    member_id: UUID
    card: bytes
    job_title: str
    roles: tuple[Role, ...]
    compared: str

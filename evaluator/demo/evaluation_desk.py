"""What everybody in the worked evaluation does the same way: open their file, declare, anchor what they quote."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from uuid import UUID

from evaluator.demo.cast import Player
from evaluator.demo.content import Content, Quote
from evaluator.demo.response_documents import ResponseDocument
from evaluator.demo.troupe import Troupe
from evaluator.domain.scoring import Evidence
from evaluator.errors import RuleBroken
from evaluator.exchange import holder
from evaluator.formats import canonical
from evaluator.services import conflict, merging, profile
from evaluator.storage.evaluation_file import EvaluationFile

BANNER = "EXAMPLE: invented suppliers, people and prices"


@dataclass(kw_only=True)
class EvaluationDesk(Troupe):
    """What the walk carries besides its people: what it plays, by which clock."""

    content: Content
    notice_file: Path
    clock: Callable[[], datetime]
    evaluation_id: UUID
    documents: dict[str, tuple[ResponseDocument, ...]] = field(default_factory=dict)
    phrases: dict[str, tuple[str, ...]] = field(default_factory=dict)
    salt: str = ""  # 32 random bytes in hex, where suppliers' names are hidden from the panel

    @contextmanager
    def desk(self, player: Player) -> Iterator[EvaluationFile]:
        """This person's evaluation, open."""
        with profile.open_evaluation(player.signing.profile, self.evaluation_id) as file:
            self.keep_keys(player, profile.raw_keys(file))
            yield file

    def declare(self, file: EvaluationFile) -> None:
        """What a person says of their interests, before they open any document."""
        with file.work() as uow:
            person = next(one for one in self.content.people if str(self.players[one.key].member_id) == holder(uow).id)
            conflict.declare(uow, interests=person.declaration if person.measure else "", now=self.clock())

    def merge(self, file: EvaluationFile, chair: Player, files: list[tuple[str, bytes]]) -> None:
        """Plan, then merge; the demonstration has no file that is refused."""
        with file.work() as uow:
            ready = merging.plan_merge(uow, files=files, age_identity=chair.age_identity, progress=self.progress)
            if ready.refused:
                raise RuleBroken(
                    "{name}: {the_message}", name=ready.refused[0].name, the_message=ready.refused[0].message
                )
            merging.merge(uow, ready=ready, now=self.clock(), progress=self.progress)

    def evidence(self, tender: str, quotes: tuple[Quote, ...]) -> tuple[Evidence, ...]:
        """Quotes as anchors: which bytes, which page, which words."""
        bodies = {document.name: document.body for document in self.documents[tender]}
        return tuple(
            Evidence(document_sha256=canonical.digest(bodies[quote.document]), page=quote.page, quote=quote.text)
            for quote in quotes
        )

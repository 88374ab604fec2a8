"""The procurement lead of the worked evaluation: from the notice to everybody's pack."""

from dataclasses import dataclass, replace

from evaluator.demo.cast import COMPARED, Player
from evaluator.demo.content import ReceivedTender
from evaluator.demo.evaluation_desk import EvaluationDesk
from evaluator.demo.response_documents import documents_of
from evaluator.domain.panel import Role
from evaluator.domain.procurement import Evaluation, Lot, Supplier, Tender
from evaluator.errors import RuleBroken
from evaluator.services import evaluation_model, notice, pack, panel, profile, tenders
from evaluator.storage.evaluation_file import EvaluationFile
from evaluator.storage.unit_of_work import UnitOfWork

WRITE_TO = "bids@example-authority.example"  # a domain that is nobody's


@dataclass(kw_only=True)
class SettingUp(EvaluationDesk):
    """The lead sets up, and everybody takes their pack."""

    def make_profiles(self) -> None:
        """Everybody's keys and identity card."""
        self.bring_in(self.content.people, self.clock)

    def set_up(self) -> None:
        """The lead: notice, model, panel by compared words, tenders and their documents."""
        lead = self.the(Role.LEAD)
        profile.begin_evaluation(
            lead.signing,
            self.evaluation(),
            job_title=lead.person.job_title,
            now=self.clock(),
            member_id=lead.member_id,
        )
        with self.desk(lead) as file:
            certifying_key = profile.certifying_key(lead.signing, file)
            with file.work() as uow:
                self.publish_model(uow)
                tenders.write_to(uow, email=WRITE_TO, now=self.clock())
            for player in self.players.values():
                if player is not lead:
                    self.enrol(file, player, certifying_key)
            for tender in self.progress.each(self.content.tenders, "Setting up from the notice"):
                self.register(file, tender)

    def publish_model(self, uow: UnitOfWork) -> None:
        """The lead builds the model and freezes it."""
        evaluation_model.save_draft(uow, model=self.content.model, now=self.clock())
        evaluation_model.freeze_model(uow, model=self.content.model, now=self.clock())

    def evaluation(self) -> Evaluation:
        """The call-off as its notice and its invitation describe it."""
        call_off = self.content.call_off
        understood = notice.understand(self.notice_file.read_bytes())
        return Evaluation(
            id=str(self.evaluation_id),
            title=call_off.title,
            procurement=replace(understood.procurement(), authority=call_off.authority),
            lot=Lot(id=call_off.lot_id, title=call_off.lot_title),
            begun_at=self.clock(),
            tenders_due=call_off.deadline_at,
        )

    def enrol(self, file: EvaluationFile, player: Player, certifying_key: bytes) -> None:
        """The lead takes a person's card, and both compare its words."""
        card = profile.card_bytes(player.signing.profile.folder)
        if panel.words_to_compare(card) != profile.own_words(player.signing.profile):
            raise RuleBroken("The words of {name}'s key are not the same at both ends.", name=player.person.name)
        with file.work() as uow:
            panel.enrol(uow, player.newcomer(), certifying_key=certifying_key, now=self.clock())

    def register(self, file: EvaluationFile, tender: ReceivedTender) -> None:
        """One tender and its documents; the price schedule is sealed as it comes in."""
        self.documents[tender.key] = documents_of(self.content, tender)
        with file.work() as uow:
            tenders.register_tender(
                uow,
                supplier=Supplier(
                    id=tender.key,
                    name=tender.supplier,
                    identifier=tender.identifier,
                    address=tender.address,
                    email=tender.email,
                ),
                tender=Tender(id=tender.key, supplier_id=tender.key, received_at=tender.received_at),
                now=self.clock(),
            )
            for document in self.documents[tender.key]:
                tenders.add_document(
                    uow,
                    tender_id=tender.key,
                    name=document.name,
                    body=document.body,
                    priced=document.priced,
                    now=self.clock(),
                )
        for document in self.documents[tender.key]:
            self.write(f"responses/{tender.key}/{document.name}", document.body)

    def issue_packs(self) -> None:
        """The lead issues the set-up and a pack for everyone; each compares the lead's words and keeps the pack."""
        self.issue_setup()
        self.issue_packs_to(*(player for player in self.players.values() if player is not self.the(Role.LEAD)))

    def issue_setup(self) -> None:
        """The lead freezes what was prepared."""
        lead = self.the(Role.LEAD)
        with self.desk(lead) as file, file.work() as uow:
            setup = pack.issue_setup(
                uow, signer=lead.signing.signer(uow), now=self.clock(), package_id=self.new_id(), salt=self.salt
            )
        self.write("packages/setup.bidpack", setup.sealed)

    def issue_packs_to(self, *players: Player) -> None:
        """A pack for each of these people, who keep it."""
        lead = self.the(Role.LEAD)
        with self.desk(lead) as file:
            for player in self.progress.each(players, "Issuing the packs"):
                with file.work() as uow:
                    issued = pack.issue_pack(
                        uow,
                        member_id=str(player.member_id),
                        signer=lead.signing.signer(uow),
                        now=self.clock(),
                        package_id=self.new_id(),
                    )
                self.write(f"packages/pack-{player.part}.bidpack", issued.sealed)
                self.open_pack(player, issued.sealed, lead)

    def open_pack(self, player: Player, data: bytes, lead: Player) -> None:
        """What a person does with the pack that came by mail."""
        own = player.signing.profile
        opened = pack.open_pack(data, unlocked=own.unlocked, own_fingerprint=own.card.fingerprint)
        if opened.lead_words != profile.own_words(lead.signing.profile):
            raise RuleBroken("The lead's words are not the same at both ends.")
        pack.accept_pack(
            opened, evaluations=own.evaluations, unlocked=own.unlocked, compared=COMPARED, now=self.clock()
        )

"""Ways in which a record might not be what it says: bytes changed, and everything a dishonest signer could sign again.

Whoever sabotages here holds the real keys of all five people, so that nothing but what is said can give it away.
"""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from evaluator.domain.pack import Setup
from evaluator.domain.panel import Role
from evaluator.domain.price_order import CLOSED, REOPENED
from evaluator.domain.registration import OPENED, REGISTERED
from evaluator.formats import canonical, stored_zip
from evaluator.formats.confirmation import ConfirmationContent, item_digest
from evaluator.formats.container import JSON, MANIFEST, SIGNATURE
from evaluator.formats.contents import PDF, setup_objects
from evaluator.formats.identity import certify, new_evaluation_ca
from evaluator.formats.recomputation import recompute
from evaluator.formats.record import (
    AWARD_INPUT,
    AWARD_REPORT,
    AWARD_RESULT,
    CONFLICT_REGISTER,
    README,
    REPORTS,
    VERIFIER,
    VERIFIER_FILE,
)
from evaluator.formats.report import CARD_ISSUED, MEETING_ISSUED
from evaluator.formats.signing import Signer, new_private_key
from evaluator.formats.statement import Kind
from evaluator.formats.submission import log_object
from tests.formats.pdf.attacks import CHANGES, last_gap
from tests.formats.pdf.signed import person
from tests.formats.people import someone
from tests.signed_records import (
    AMINA,
    APPROVER,
    CHAIR,
    LEAD,
    NOW,
    PRICER,
    REGISTER_PDF,
    Event,
    SignedEvaluation,
    chairs_report,
    digest_of,
    points_on,
    stand_in,
)

Json = dict[str, Any]
Sabotage = Callable[[SignedEvaluation, random.Random], bytes]

PRICES_OPENED: Event = (OPENED, "the prices, whichever they are")


# The file


def flipped(one: SignedEvaluation, chance: random.Random) -> bytes:
    record = bytearray(one.record())
    record[chance.randrange(len(record))] ^= 1 << chance.randrange(8)
    return bytes(record)


def cut_short(one: SignedEvaluation, chance: random.Random) -> bytes:
    record = one.record()
    return record[: chance.randrange(len(record))]


def added_to(one: SignedEvaluation, chance: random.Random) -> bytes:
    return one.record() + chance.randbytes(chance.randint(1, 40))


def entries_of(record: bytes) -> dict[str, bytes]:
    return {name: bytes(body) for name, body in stored_zip.read(record).items()}


def file_added(one: SignedEvaluation, chance: random.Random) -> bytes:
    return stored_zip.write({**entries_of(one.record()), "reports/another.pdf": stand_in("another")})


def file_left_out(one: SignedEvaluation, chance: random.Random) -> bytes:
    entries = entries_of(one.record())
    entries.pop(chance.choice([name for name in entries if name not in (MANIFEST, SIGNATURE)]))
    return stored_zip.write(entries)


def files_in_another_order(one: SignedEvaluation, chance: random.Random) -> bytes:
    entries = list(entries_of(one.record()).items())
    place = chance.randrange(len(entries) - 1)
    entries[place], entries[place + 1] = entries[place + 1], entries[place]
    return stored_zip.write(dict(entries))


def file_rewritten(one: SignedEvaluation, chance: random.Random) -> bytes:
    entries = entries_of(one.record())
    name = chance.choice([README, AWARD_RESULT, AWARD_INPUT, REPORTS + AWARD_REPORT])
    return stored_zip.write({**entries, name: entries[name] + b" "})


def signature_of_another(one: SignedEvaluation, chance: random.Random) -> bytes:
    signature = entries_of(one.report(one.packages.values(), one.worked_out))[SIGNATURE]
    return stored_zip.write({**entries_of(one.record()), SIGNATURE: signature})


# The award, signed again by chair and approver


def signed_again(one: SignedEvaluation, given: Json) -> bytes:
    """An award input that nobody agreed, with the result that does follow from it."""
    award_input = json.dumps(given, ensure_ascii=False, indent=2).encode() + b"\n"
    return one.record(worked_out={AWARD_INPUT: award_input, AWARD_RESULT: recompute(award_input).to_bytes()})


def given_of(one: SignedEvaluation) -> Json:
    given = json.loads(one.worked_out[AWARD_INPUT])
    assert isinstance(given, dict)
    return given


def another_point(one: SignedEvaluation, chance: random.Random) -> bytes:
    given, model = given_of(one), one.setup.model
    tender, leaf = chance.choice(given["tenders"]), chance.choice(model.scored_leaves()).id
    now = tender["points"][leaf]
    while tender["points"][leaf] == now:
        tender["points"][leaf] = str(points_on(model.scale_of(leaf), chance))
    return signed_again(one, given)


def another_price(one: SignedEvaluation, chance: random.Random) -> bytes:
    given = given_of(one)
    prices = chance.choice(given["tenders"])["prices"]
    leaf = chance.choice(list(prices))
    prices[leaf] = f"{prices[leaf]}{'' if '.' in prices[leaf] else '.'}01"
    return signed_again(one, given)


def another_individual_point(one: SignedEvaluation, chance: random.Random) -> bytes:
    given = given_of(one)
    given["individual_points"].remove(chance.choice(given["individual_points"]))
    return signed_again(one, given)


def another_name(one: SignedEvaluation, chance: random.Random) -> bytes:
    given = given_of(one)
    chance.choice(given["tenders"])["supplier"] += " Ltd"
    return signed_again(one, given)


def tender_left_out(one: SignedEvaluation, chance: random.Random) -> bytes:
    given = given_of(one)
    tender = given["tenders"].pop(chance.randrange(len(given["tenders"])))
    given["individual_points"] = [each for each in given["individual_points"] if each["tender"] != tender["id"]]
    return signed_again(one, given)


def tender_excluded(one: SignedEvaluation, chance: random.Random) -> bytes:
    given = given_of(one)
    chance.choice(given["tenders"])["excluded"] = "A reason that nobody recorded"
    return signed_again(one, given)


def threshold_waived(one: SignedEvaluation, chance: random.Random) -> bytes:
    given = given_of(one)
    criterion = chance.choice([node.id for node in one.setup.model.nodes()])
    chance.choice(given["tenders"])["waived"] = [{"criterion": criterion, "reason": "Nobody recorded this"}]
    return signed_again(one, given)


def another_rule(one: SignedEvaluation, chance: random.Random) -> bytes:
    """The model as nobody published it."""
    given = given_of(one)
    change = chance.choice(["rounding", "tie_break", "margin", "price_reference", "threshold", "abnormally_low"])
    match change:
        case "rounding":
            places = (given["rounding"]["places"] + 1) % 11
            given["rounding"] = {"apply_to": "total", "places": places, "mode": "down"}
        case "tie_break":
            given["tie_break"] = [] if given["tie_break"] else [{"by": "lowest_price"}]
        case "margin":
            given["margin"] = "3.25"
        case "price_reference":
            changed = "in_play" if given.get("price_reference") == "all_tenders" else "all_tenders"
            given["price_reference"] = changed
        case "threshold":
            given["criteria"][0]["minimum_marks"] = "0.01"
        case _:
            given["abnormally_low"] = {"below_mean_by": "33"}
    return signed_again(one, given)


def another_result(one: SignedEvaluation, chance: random.Random) -> bytes:
    """The award result alone, in one of its figures."""
    result = json.loads(one.worked_out[AWARD_RESULT])
    tender = chance.choice(result["tenders"])
    match chance.choice(["rank", "total", "unrounded", "marks", "below", "decisions", "ties", "input", "margin"]):
        case "rank":
            tender["rank"] = 1 if tender["rank"] != 1 else 2
        case "total":
            tender["total"] = "99.99" if tender["total"] != "99.99" else "99.98"
        case "unrounded":
            tender["unrounded"] = "100/7"
        case "marks":
            tender["marks"][chance.choice(list(tender["marks"]))] = "1/7"
        case "below":
            tender["below_threshold"] = [] if tender["below_threshold"] else ["Q1"]
        case "decisions":
            extra = {"kind": "tie", "tender": tender["id"], "criterion": None, "message": "Who knows."}
            result["decisions"] = result["decisions"][1:] if result["decisions"] else [extra]
        case "ties":
            result["ties"] = [*result["ties"], [tender["id"], "Z"]]
        case "input":
            result["input_sha256"] = canonical.digest(b"another")
        case _:
            result["within_margin"] = [*result["within_margin"], {"tenders": ["A", "B"], "difference": "0.01"}]
    body = json.dumps(result, ensure_ascii=False, indent=2).encode() + b"\n"
    return one.record(worked_out={**one.worked_out, AWARD_RESULT: body})


def key_given_twice(one: SignedEvaluation, chance: random.Random) -> bytes:
    body = one.worked_out[AWARD_INPUT].replace(b'"currency": "GBP",', b'"currency": "EUR", "currency": "GBP",')
    return one.record(worked_out={**one.worked_out, AWARD_INPUT: body})


# Who signed what


def without(one: SignedEvaluation, name: str) -> dict[str, bytes]:
    return {each: body for each, body in one.packages.items() if each != name}


def package_left_out(one: SignedEvaluation, chance: random.Random) -> bytes:
    name = chance.choice([each for each in one.packages if each not in ("confirmation", "prices")])
    return one.record(packages=without(one, name), worked_out=one.worked_out)


def prices_left_out(one: SignedEvaluation, chance: random.Random) -> bytes:
    return one.record(packages=without(one, "prices"), worked_out=one.worked_out)


def another_price_file(one: SignedEvaluation, chance: random.Random) -> bytes:
    """The price evaluator signs for another file, or another salt, than the set-up committed to."""
    packages, worked_out, honest = one.packages, one.worked_out, list(one.opened)
    place, other = chance.randrange(len(honest)), canonical.digest(chance.randbytes(8))
    changed = replace(honest[place], **{chance.choice(["sha256", "salt"]): other})
    one.__dict__["opened"] = (*honest[:place], changed, *honest[place + 1 :])
    forged = one.submission(PRICER)
    one.__dict__["opened"] = tuple(honest)
    return one.record(packages=packages | {"prices": forged}, worked_out=worked_out)


def report_of_other_packages(one: SignedEvaluation, chance: random.Random) -> bytes:
    others = without(one, chance.choice(list(one.packages)))
    return one.record(report=one.report(others.values(), one.worked_out))


def report_of_another_award(one: SignedEvaluation, chance: random.Random) -> bytes:
    other = {**one.worked_out, AWARD_RESULT: one.worked_out[AWARD_RESULT] + b" "}
    return one.record(report=one.report(one.packages.values(), other))


def scorecard_in_anothers_name(one: SignedEvaluation, chance: random.Random) -> bytes:
    forged = one.submission(CHAIR, member_id=one.roster.people[AMINA].id)
    return one.record(packages=one.packages | {f"scorecard {AMINA}": forged}, worked_out=one.worked_out)


def scorecard_exchanged(one: SignedEvaluation, chance: random.Random) -> bytes:
    """A second one by the same person, which moderation was not held on."""
    return one.record(packages=one.packages | {f"scorecard {AMINA}": one.submission(AMINA)}, worked_out=one.worked_out)


def scorecards_in_conflict(one: SignedEvaluation, chance: random.Random) -> bytes:
    return one.record(packages=one.packages | {"another": one.submission(AMINA)}, worked_out=one.worked_out)


def prices_by_a_member(one: SignedEvaluation, chance: random.Random) -> bytes:
    log = one.log(AMINA)
    content: Json = {"declaration": None, "prices": [], "replaces": [], "scorecard": None}
    objects = [(canonical.encode(content), JSON), log_object(log), (stand_in("prices"), PDF)]
    forged = one.signed(Kind.SUBMISSION, AMINA, Role.PRICE_EVALUATOR, objects)
    return one.record(packages=one.packages | {"prices": forged}, worked_out=one.worked_out)


def log_without_an_entry(one: SignedEvaluation, chance: random.Random) -> bytes:
    head = canonical.digest(b"some other head")
    changed = one.submission(PRICER, log_head=head) if "prices" in one.packages else None
    if changed is None:
        return one.record(report=one.report(one.packages.values(), one.worked_out, log_head=head))
    return one.record(packages=one.packages | {"prices": changed}, worked_out=one.worked_out)


def moderation_by_a_member(one: SignedEvaluation, chance: random.Random) -> bytes:
    cards = [one.packages[f"scorecard {who}"] for who in (CHAIR, AMINA)]
    amina = replace(one)
    amina.__dict__ |= {"id": one.id, "roster": one.roster, "signers": [*one.signers], "setup": one.setup}
    amina.__dict__["setup_digest"] = one.setup_digest
    amina.signers[CHAIR] = one.signers[AMINA]
    forged = amina.moderation_package(*cards, member_id=one.roster.people[AMINA].id)
    return one.record(packages=one.packages | {"moderation": forged}, worked_out=one.worked_out)


def moderation_closed_twice(one: SignedEvaluation, chance: random.Random) -> bytes:
    again = one.moderation_package(*(one.packages[f"scorecard {who}"] for who in (CHAIR, AMINA)), seq=2)
    return one.record(packages=one.packages | {"again": again}, worked_out=one.worked_out)


def confirmation_left_out(one: SignedEvaluation, chance: random.Random) -> bytes:
    return one.record(packages=without(one, "confirmation"), worked_out=one.worked_out)


def confirmation_of_another_text(one: SignedEvaluation, chance: random.Random) -> bytes:
    """Somebody who was present confirmed other words than the ones that stand."""
    items = [item_digest(item) for item in one.moderation().items()]
    items[chance.randrange(len(items))] = canonical.digest(b"other words")
    said = ConfirmationContent(moderation=digest_of(one.packages["moderation"]), items=tuple(items))
    forged = one.signed(Kind.CONFIRMATION, AMINA, Role.MEMBER, [(canonical.encode(said), JSON)])
    return one.record(packages=one.packages | {"confirmation": forged}, worked_out=one.worked_out)


def moderation_on_other_scorecards(one: SignedEvaluation, chance: random.Random) -> bytes:
    other = one.moderation_package(one.packages[f"scorecard {AMINA}"])
    return one.record(packages=one.packages | {"moderation": other}, worked_out=one.worked_out)


def member_left_out(one: SignedEvaluation, chance: random.Random) -> bytes:
    """Moderation, report and figures as if a member who is on the roster had never scored, each consistent with it."""
    absent, card = one.roster.people[AMINA].id, one.packages[f"scorecard {CHAIR}"]
    closing = one.moderation_package(card)
    packages = without(one, f"scorecard {AMINA}") | {"moderation": closing}
    if "prices" in packages:
        packages["prices"] = one.submission(PRICER, told=digest_of(closing))
    priced = [(OPENED, digest_of(packages["prices"]))] if "prices" in packages else []
    given = given_of(one)
    given["individual_points"] = [each for each in given["individual_points"] if each["member"] != absent]
    award_input = json.dumps(given, ensure_ascii=False, indent=2).encode() + b"\n"
    files = {AWARD_INPUT: award_input, AWARD_RESULT: recompute(award_input).to_bytes()}
    report = one.report(packages.values(), files, log=one.continued(one.chair_log([card]), (CLOSED, ""), *priced))
    return one.record(packages=packages, worked_out=files, report=report, left_out=[f"{REPORTS}score-sheet-2.pdf"])


def setup_of_another_number(one: SignedEvaluation, chance: random.Random) -> bytes:
    """A second set-up that does not name the first."""
    people = dict(zip((person.id for person in one.roster.people), one.certificates, strict=True))
    setup = replace(one.setup, revision=2, reason="A reason")
    objects = setup_objects(setup, authority=one.authority[1], certificates=people)
    changed: Json = {"seq": 2, "prev_digest": None, "setup_digest": digest_of(one.packages["setup"])}
    second = one.signed(Kind.SETUP, LEAD, Role.LEAD, objects, **changed)
    return one.record(packages=one.packages | {"second": second}, worked_out=one.worked_out)


def later_setup(one: SignedEvaluation, setup: Setup) -> bytes:
    """The record with a second set-up, chained to the first as it should be, and signed under it."""
    people = dict(zip((person.id for person in one.roster.people), one.certificates, strict=True))
    first = digest_of(one.packages["setup"])
    objects = setup_objects(setup, authority=one.authority[1], certificates=people)
    second = one.signed(Kind.SETUP, LEAD, Role.LEAD, objects, seq=2, prev_digest=first, setup_digest=first)
    packages = one.packages | {"second": second}
    return one.record(packages=packages, worked_out=one.worked_out, setup_digest=digest_of(second))


def later_setup_changes_what_was_published(one: SignedEvaluation, chance: random.Random) -> bytes:
    model, revised = one.setup.model, replace(one.setup, revision=2, reason="A reason")
    return later_setup(
        one,
        chance.choice(
            [
                replace(revised, model=replace(model, margin=Decimal(7))),
                replace(revised, model=replace(model, total_weight=model.total_weight + 1)),
                replace(revised, suppliers=tuple(replace(one, name=f"{one.name} x") for one in revised.suppliers)),
            ]
        ),
    )


def package_of_another_evaluation(one: SignedEvaluation, chance: random.Random) -> bytes:
    other = SignedEvaluation(document=one.document, seed=one.seed + 1_000_000)
    name = chance.choice([f"scorecard {AMINA}", "moderation", "setup"])
    return one.record(packages=one.packages | {"another": other.packages[name]}, worked_out=one.worked_out)


def signed_by(one: SignedEvaluation, who: int, role: Role) -> bytes:
    return one.record(who=who, role=role)


def record_by_the_lead(one: SignedEvaluation, chance: random.Random) -> bytes:
    who, role = chance.choice(
        [(LEAD, Role.LEAD), (CHAIR, Role.CHAIR), (LEAD, Role.APPROVER), (AMINA, Role.APPROVER), (PRICER, Role.MEMBER)]
    )
    return signed_by(one, who, role)


def record_under_another_setup(one: SignedEvaluation, chance: random.Random) -> bytes:
    return one.record(setup_digest=canonical.digest(b"another"))


def record_by_a_stranger(one: SignedEvaluation, chance: random.Random) -> bytes:
    """Signed with another key, certified by another authority in the approver's name."""
    key, person = new_private_key(), one.roster.people[APPROVER]
    ca = new_evaluation_ca(evaluation_id=one.id, lead_name="Lena Lead", private_key=key, now=NOW)
    stranger = someone("Mallory Reed" if chance.random() < 0.5 else person.name)
    certificate = certify(
        ca_certificate=ca,
        ca_key=key,
        card=stranger.card,
        member_id=person.id,
        roles=person.roles,
        evaluation_id=one.id,
        now=NOW,
    )
    signers, honest = list(one.signers), one.signers
    signers[APPROVER] = Signer.load(private_key=stranger.private_key, certificate=certificate)
    one.__dict__["signers"] = signers
    forged = one.record()
    one.__dict__["signers"] = honest
    return forged


def pdf_nobody_signed(one: SignedEvaluation, chance: random.Random) -> bytes:
    name = chance.choice([AWARD_REPORT, CONFLICT_REGISTER, "score-sheet-1.pdf", "letter.pdf"])
    return one.record(named={REPORTS + name: stand_in(f"forgery {chance.random()}")})


# The PDFs and texts of the record, which the approver signs last


def record_without(one: SignedEvaluation, *names: str) -> bytes:
    """The record signed again with files left out of it."""
    return one.record(left_out=names)


def pdf_left_out(one: SignedEvaluation, chance: random.Random) -> bytes:
    return record_without(one, REPORTS + chance.choice([CONFLICT_REGISTER, *one.sheets]))


def pdfs_exchanged(one: SignedEvaluation, chance: random.Random) -> bytes:
    """Two PDFs that were signed, each under the name of the other."""
    first, second = chance.sample([CONFLICT_REGISTER, *one.sheets], 2)
    pdfs = {CONFLICT_REGISTER: REGISTER_PDF, **one.sheets}
    return one.record(named={REPORTS + first: pdfs[second], REPORTS + second: pdfs[first]})


def report_as(one: SignedEvaluation, pdf: bytes) -> bytes:
    return one.record(named={REPORTS + AWARD_REPORT: pdf})


def report_without_approver(one: SignedEvaluation, chance: random.Random) -> bytes:
    return report_as(one, chairs_report())


def report_signed_by_another(one: SignedEvaluation, chance: random.Random) -> bytes:
    """In the approver's field, but by somebody else of the roster, or by a key that nobody certified."""
    signer = chance.choice([one.signers[LEAD], one.signers[PRICER], person("Fiona Stranger")])
    return report_as(one, one.report_approved_by(signer, chairs_report()))


def report_changed_before_approval(one: SignedEvaluation, chance: random.Random) -> bytes:
    """Another page, text, note or action is put into the chair's report, and the approver signs that."""
    change = CHANGES[chance.choice([name for name in CHANGES if name != "no_form"])]  # there nobody could sign
    return report_as(one, one.report_approved_by(one.signers[APPROVER], change(chairs_report())))


def report_changed_after_approval(one: SignedEvaluation, chance: random.Random) -> bytes:
    return report_as(one, CHANGES[chance.choice(list(CHANGES))](one.approved_report))


def report_signature_spoilt(one: SignedEvaluation, chance: random.Random) -> bytes:
    """One bit of what the approver's signature added to the report, wherever it lies."""
    pdf = bytearray(one.approved_report)
    pdf[chance.randrange(len(chairs_report()), len(pdf))] ^= 1 << chance.randrange(8)
    return report_as(one, bytes(pdf))


def report_padding_filled(one: SignedEvaluation, chance: random.Random) -> bytes:
    """A digit of the room that the approver's signature left over, which no signature covers."""
    pdf = bytearray(one.approved_report)
    first, last = last_gap(bytes(pdf))
    pdf[chance.randrange((first + last) // 2, last)] = ord(chance.choice("123456789ABCDEF"))
    return report_as(one, bytes(pdf))


def own_text_changed(one: SignedEvaluation, chance: random.Random) -> bytes:
    """The text that says how to check the record, or the check in it, says something else or nothing."""
    name = chance.choice([README, VERIFIER])
    other = chance.choice([b"", b"print('The record holds.')\n", VERIFIER_FILE.read_bytes() + b"\n"])
    return one.record(named={name: other})


def own_text_left_out(one: SignedEvaluation, chance: random.Random) -> bytes:
    return record_without(one, chance.choice([README, VERIFIER]))


# The order in the logs


def of_other_log(one: SignedEvaluation, events: list[Event], *, closed: list[Event]) -> bytes:
    """The record of a chair whose log says these events until moderation is closed, and those after."""
    before = one.continued(one.log(CHAIR), *events)
    cards = list(one.scorecards.values())
    packages = dict(one.packages)
    closing = one.moderation_package(*cards, log=before)
    packages["moderation"] = closing
    if "prices" in packages:
        packages["prices"] = one.submission(PRICER, told=digest_of(closing))
    priced = [(OPENED, digest_of(packages["prices"]))] if "prices" in packages else []
    told = [event if event != PRICES_OPENED else priced[0] for event in closed if event != PRICES_OPENED or priced]
    report = one.report(packages.values(), one.worked_out, log=one.continued(before, *told))
    return one.record(packages=packages, worked_out=one.worked_out, report=report)


def scorecard_opened_before_its_phrase(one: SignedEvaluation, chance: random.Random) -> bytes:
    events = one.chair_events(list(one.scorecards.values()))
    opened = [event for event in events if event[0] == OPENED]
    registered = [event for event in events if event[0] == REGISTERED]
    return of_other_log(one, [*opened, *registered], closed=[(CLOSED, ""), PRICES_OPENED])


def phrase_registered_again_without_a_reason(one: SignedEvaluation, chance: random.Random) -> bytes:
    events = one.chair_events(list(one.scorecards.values()))
    again = chance.choice([event for event in events if event[0] == REGISTERED])
    place = chance.choice([len(events) // 2, len(events)])
    return of_other_log(one, [*events[:place], again, *events[place:]], closed=[(CLOSED, ""), PRICES_OPENED])


def prices_opened_before_closing(one: SignedEvaluation, chance: random.Random) -> bytes:
    """While the panel still agreed points, or after it had begun to agree them again."""
    events = one.chair_events(list(one.scorecards.values()))
    early: list[list[Event]] = [[PRICES_OPENED, (CLOSED, "")], [(CLOSED, ""), (REOPENED, ""), PRICES_OPENED]]
    return of_other_log(one, events, closed=chance.choice(early))


def prices_sent_before_closing(one: SignedEvaluation, chance: random.Random) -> bytes:
    """The price evaluator's log knows of no closing, or of one that is not here."""
    sent = one.submission(PRICER, told=chance.choice([None, canonical.digest(b"another closing")]))
    packages = one.packages | {"prices": sent}
    cards = list(one.scorecards.values())
    log = one.continued(one.chair_log(cards), (CLOSED, ""), (OPENED, digest_of(sent)))
    report = one.report(packages.values(), one.worked_out, log=log)
    return one.record(packages=packages, worked_out=one.worked_out, report=report)


def chair_with_two_logs(one: SignedEvaluation, chance: random.Random) -> bytes:
    """The report's log is not the one that the closing carried."""
    log = one.continued(one.log(CHAIR), *one.chair_events(list(one.scorecards.values()))[::-1])
    log = one.continued(log, *one.chair_events(list(one.scorecards.values())), (CLOSED, ""))
    report = one.report(one.packages.values(), one.worked_out, log=log)
    return one.record(report=report, worked_out=one.worked_out)


def received_or_signed_and_left_out(one: SignedEvaluation, chance: random.Random) -> bytes:
    """The chair's log tells of a scorecard that somebody sent, or of a session that was sent out, which is not here."""
    events = one.chair_events(list(one.scorecards.values()))
    told: Event = (chance.choice([OPENED, MEETING_ISSUED, CARD_ISSUED]), canonical.digest(b"left out"))
    return of_other_log(one, [*events, told], closed=[(CLOSED, ""), PRICES_OPENED])


def not_a_record(one: SignedEvaluation, chance: random.Random) -> bytes:
    return chance.choice(list(one.packages.values()))


def object_nobody_lists(one: SignedEvaluation, chance: random.Random) -> bytes:
    """A package in the record that the chair's report does not rest on."""
    extra = one.signed(Kind.RECEIPT, CHAIR, Role.CHAIR, [(b"{}", JSON)])
    return one.record(
        packages=one.packages | {"extra": extra}, report=one.report(one.packages.values(), one.worked_out)
    )


FOR_EVERYONE: tuple[Sabotage, ...] = (
    flipped,
    cut_short,
    added_to,
    file_added,
    file_left_out,
    files_in_another_order,
    file_rewritten,
    signature_of_another,
    another_name,
    tender_left_out,
    tender_excluded,
    threshold_waived,
    another_rule,
    another_result,
    key_given_twice,
    package_left_out,
    report_of_other_packages,
    report_of_another_award,
    scorecard_in_anothers_name,
    scorecard_exchanged,
    scorecards_in_conflict,
    prices_by_a_member,
    log_without_an_entry,
    moderation_by_a_member,
    moderation_closed_twice,
    moderation_on_other_scorecards,
    member_left_out,
    setup_of_another_number,
    later_setup_changes_what_was_published,
    package_of_another_evaluation,
    record_by_the_lead,
    record_under_another_setup,
    record_by_a_stranger,
    pdf_nobody_signed,
    not_a_record,
    object_nobody_lists,
    pdf_left_out,
    pdfs_exchanged,
    report_without_approver,
    report_signed_by_another,
    report_changed_before_approval,
    report_changed_after_approval,
    report_signature_spoilt,
    report_padding_filled,
    own_text_changed,
    own_text_left_out,
    scorecard_opened_before_its_phrase,
    phrase_registered_again_without_a_reason,
    chair_with_two_logs,
    received_or_signed_and_left_out,
)
WITH_POINTS: tuple[Sabotage, ...] = (
    another_point,
    another_individual_point,
    confirmation_left_out,
    confirmation_of_another_text,
)
WITH_PRICES: tuple[Sabotage, ...] = (
    another_price,
    another_price_file,
    prices_left_out,
    prices_opened_before_closing,
    prices_sent_before_closing,
)


EVERY_WAY = FOR_EVERYONE + WITH_POINTS + WITH_PRICES


def ways(one: SignedEvaluation) -> Iterator[Sabotage]:
    """Every sabotage that makes a difference to this evaluation."""
    yield from FOR_EVERYONE
    yield from WITH_POINTS if one.setup.model.scored_leaves() else ()
    yield from WITH_PRICES if one.setup.model.price_leaves() else ()

"""A row of every table that every rule lets in, and for each named rule the change that it refuses."""

from decimal import Decimal

from tests.strategies import NOON

A, B, C = "a" * 64, "b" * 64, "c" * 64
VALID: dict[str, dict[str, object]] = {  # a row of each table that every rule lets in, in the order of references
    "evaluation": {
        "id": "e", "holder_id": "m", "title": "", "ocid": "", "procurement_title": "", "authority": "",
        "regime": "PCR2015", "dynamic_purchasing_system": True, "award_route": "mini-competition", "lot_id": "1",
        "lot_title": "", "begun_at": NOON, "stage": "set-up", "setup_revision": 0, "setup_reason": "",
        "authority_certificate": b"", "lead_compared": "",
    },
    "model_draft": {"version": 1, "model": "{}", "saved_at": NOON},
    "panel_member": {
        "id": "m", "position": 1, "name": "", "organisation": "", "job_title": "", "roles": "member",
        "fingerprint": A, "age_recipient": "", "compared": "", "certificate": b"",
    },
    "supplier": {"id": "s", "position": 1, "name": "", "identifier": "", "address": "", "email": ""},
    "tender": {"id": "t", "position": 1, "supplier_id": "s", "received_at": NOON},
    "document": {
        "sha256": A, "tender_id": "t", "position": 1, "name": "", "media_type": "", "size": 1, "priced": False,
    },
    "scorecard": {"member_id": "m", "revision": 1, "reason": ""},
    "declaration": {"member_id": "m", "version": 1, "interests": "", "declared_at": NOON},
    "registration": {"member_id": "m", "version": 1, "words": "abandon ability", "registered_at": NOON},
    "score": {
        "member_id": "m", "tender_id": "t", "criterion_id": "Q", "version": 1, "rationale": "", "evidence": "[]",
        "saved_at": NOON,
    },
    "moderation_session": {"number": 1, "present": "m", "opened_at": NOON},
    "consensus": {
        "tender_id": "t", "criterion_id": "Q", "version": 1, "session": 1, "points": Decimal(4), "reason": "Clear.",
        "why_not_higher": "", "why_not_lower": "", "dissent": "", "evidence": "[]", "saved_at": NOON,
    },
    "moderation": {"revision": 1, "closed_at": NOON},
    "price": {
        "tender_id": "t", "criterion_id": "P", "version": 1, "amount": Decimal("10.50"), "source": "",
        "saved_at": NOON,
    },
    "package": {
        "digest": B, "direction": "sent", "kind": "submission", "member_id": "m", "role": "member", "seq": 1,
        "container": b"signed", "at": NOON,
    },
    "submission": {"digest": B, "member_id": "m", "seq": 1, "replaces": ""},
    "submitted_score": {
        "digest": B, "tender_id": "t", "criterion_id": "Q", "points": Decimal(4), "rationale": "", "evidence": "[]",
    },
    "submitted_price": {
        "digest": B, "tender_id": "t", "criterion_id": "P", "amount": Decimal("10.50"), "source": "",
    },
    "on_record": {
        "topic": "report", "about": "procedure", "version": 1, "text": "", "because": "", "stands_for": "",
        "said_at": NOON,
    },
    "output": {"name": "award-report.pdf", "version": 1, "sha256": C, "made_at": NOON},
    "audit_entry": {"seq": 1, "entry": b"{}", "head": C},
}  # fmt: skip
REFUSED: dict[str, tuple[str, dict[str, object]]] = {  # each named CHECK, and the change that it refuses
    "evaluation_regime_known": ("evaluation", {"regime": "PCR2006"}),
    "evaluation_route_known": ("evaluation", {"award_route": "lottery"}),
    "evaluation_stage_known": ("evaluation", {"stage": "signed", "setup_digest": A}),
    "evaluation_setup_digest": ("evaluation", {"setup_digest": "abc"}),
    "evaluation_issued_after_set_up": ("evaluation", {"stage": "scoring"}),
    "model_draft_version_counts_from_1": ("model_draft", {"version": 0}),
    "panel_member_has_role": ("panel_member", {"roles": ""}),
    "panel_member_fingerprint": ("panel_member", {"fingerprint": "abc"}),
    "document_sha256": ("document", {"sha256": "abc"}),
    "document_not_empty": ("document", {"size": 0}),
    "document_price_is_sealed": ("document", {"priced": True}),
    "scorecard_revision_counts_from_1": ("scorecard", {"revision": 0}),
    "scorecard_lock_is_digested": ("scorecard", {"locked_at": NOON}),
    "scorecard_revision_has_reason": ("scorecard", {"revision": 2, "reason": " "}),
    "declaration_version_counts_from_1": ("declaration", {"version": 0}),
    "declaration_limit": ("declaration", {"interests": "x" * 20_001}),
    "registration_version_counts_from_1": ("registration", {"version": 0}),
    "registration_has_words": ("registration", {"words": ""}),
    "moderation_session_counts_from_1": ("moderation_session", {"number": 0}),
    "moderation_session_has_people": ("moderation_session", {"present": ""}),
    "consensus_why_not_higher_limit": ("consensus", {"why_not_higher": "x" * 20_001}),
    "consensus_why_not_lower_limit": ("consensus", {"why_not_lower": "x" * 20_001}),
    "consensus_dissent_limit": ("consensus", {"dissent": "x" * 20_001}),
    "score_version_counts_from_1": ("score", {"version": 0}),
    "score_rationale_limit": ("score", {"rationale": "x" * 20_001}),
    "consensus_version_counts_from_1": ("consensus", {"version": 0}),
    "consensus_has_reason": ("consensus", {"reason": "  "}),
    "consensus_reason_limit": ("consensus", {"reason": "x" * 20_001}),
    "moderation_revision_counts_from_1": ("moderation", {"revision": 0}),
    "price_version_counts_from_1": ("price", {"version": 0}),
    "package_direction_known": ("package", {"direction": "lost"}),
    "package_digest": ("package", {"digest": "abc"}),
    "package_seq_counts_from_1": ("package", {"seq": 0}),
    "submission_digest": ("submission", {"digest": "abc"}),
    "submission_seq_counts_from_1": ("submission", {"seq": 0}),
    "on_record_topic_known": ("on_record", {"topic": "weather"}),
    "on_record_version_counts_from_1": ("on_record", {"version": 0}),
    "on_record_text_limit": ("on_record", {"text": "x" * 20_001}),
    "on_record_because_limit": ("on_record", {"because": "x" * 20_001}),
    "on_record_stands_for": ("on_record", {"stands_for": "abc"}),
    "output_version_counts_from_1": ("output", {"version": 0}),
    "output_sha256": ("output", {"sha256": "abc"}),
    "audit_entry_seq_counts_from_1": ("audit_entry", {"seq": 0}),
    "audit_entry_head": ("audit_entry", {"head": "abc"}),
    "body_sha256": ("body", {"sha256": "abc"}),
}
VALID_BODY: dict[str, object] = {"sha256": A, "body": b"%PDF"}

"""Changes that somebody with the key could make in somebody's file, and the words each must be named with."""

from evaluator.domain.panel import Role

FIRST = "rowid = (select min(rowid) from {0})"
OF_A_MEMBER = "digest = (select min(digest) from submitted_score)"
LATER = (
    "select 1 from consensus as later where later.session = 2 and later.tender_id = consensus.tender_id "
    "and later.criterion_id = consensus.criterion_id"
)
CHANGES: dict[str, tuple[Role, tuple[str, ...], str]] = {
    # the log
    "an entry of the log is put otherwise": (
        Role.MEMBER,
        ("update audit_entry set entry = cast(replace(cast(entry as text), 'locked', 'open') as blob) where seq = 4",),
        "log entry 4 does not follow",
    ),
    "an entry is taken out of the log": (Role.MEMBER, ("delete from audit_entry where seq = 2",), "log entry 2 does"),
    "an entry of the log is given another number": (
        Role.MEMBER,
        ("update audit_entry set seq = seq + 9 where seq = (select max(seq) from audit_entry)",),
        "does not follow from the ones before it",
    ),
    "a head of the log is changed": (
        Role.MEMBER,
        ("update audit_entry set head = replace(head, '0', '1') where seq = 1",),
        "log entry 1 does not follow",
    ),
    "the log is thrown away": (Role.MEMBER, ("delete from audit_entry",), "the log is empty"),
    "the end of the log is cut off": (
        Role.MEMBER,
        ("delete from audit_entry where seq >= 3",),
        "the log is not the one signed in the submission package",
    ),
    # a member's own scorecard (T1)
    "points are changed after the lock": (
        Role.MEMBER,
        (f"update score set points = 5 - points where {FIRST.format('score')}",),
        "does not hold the scores it was locked with",
    ),
    "a reason is changed after the lock": (
        Role.MEMBER,
        (f"update score set rationale = rationale || ' Indeed.' where {FIRST.format('score')}",),
        "does not hold the scores it was locked with",
    ),
    "a clarification request is changed after the lock": (
        Role.MEMBER,
        (
            "update score set remarks = replace(remarks, 'clarification\":\"', 'clarification\":\"When? ') "
            f"where {FIRST.format('score')}",
        ),
        "does not hold the scores it was locked with",
    ),
    "a later version is put behind the lock": (
        Role.MEMBER,
        (
            "insert into score select member_id, tender_id, criterion_id, 2, 0, rationale, evidence, remarks, saved_at "
            f"from score where {FIRST.format('score')}",
        ),
        "does not hold the scores it was locked with",
    ),
    "a score is taken out after the lock": (
        Role.MEMBER,
        (f"delete from score where {FIRST.format('score')}",),
        "does not hold the scores it was locked with",
    ),
    "the lock is opened": (
        Role.MEMBER,
        ("update scorecard set locked_at = null, scores_sha256 = null",),
        "not the ones whose locks are in the log",
    ),
    "the scorecard is taken away": (
        Role.MEMBER,
        ("delete from scorecard",),
        "not the ones whose locks are in the log",
    ),
    "the lock is given another time": (
        Role.MEMBER,
        ("update scorecard set locked_at = '2018-01-01 00:00:00.000000'",),
        "is not locked as it was signed",
    ),
    "an earlier version is taken out": (
        Role.MEMBER,
        (f"update score set version = 2 where {FIRST.format('score')}",),
        "a version is missing of score",
    ),
    "a score is for what nobody published": (
        Role.MEMBER,
        (f"update score set criterion_id = 'Q99' where {FIRST.format('score')}",),
        "a score for Q99, tender t001, which nobody published",
    ),
    # what others have signed, as the chair reads it (T2, T8)
    "another member's points are changed": (
        Role.CHAIR,
        (f"update submitted_score set points = 5 - points where {OF_A_MEMBER} and criterion_id = 'S01'",),
        "for S01, tender t001, is not the one that was signed",
    ),
    "another member's reason is changed": (
        Role.CHAIR,
        (f"update submitted_score set rationale = '' where {OF_A_MEMBER} and criterion_id = 'S01'",),
        "for S01, tender t002, is not the one that was signed",
    ),
    "another member's evidence is changed": (
        Role.CHAIR,
        ("update submitted_score set evidence = '[]' where evidence <> '[]'",),
        "is not the one that was signed",
    ),
    "another member's note is changed": (
        Role.CHAIR,
        ("update submitted_score set remarks = replace(remarks, 'note\":\"', 'note\":\"Not mine.')",),
        "is not the one that was signed",
    ),
    "a score is taken out of a submission": (
        Role.CHAIR,
        (f"delete from submitted_score where {OF_A_MEMBER} and criterion_id = 'S01' and tender_id = 't001'",),
        "for S01, tender t001, is not the one that was signed",
    ),
    "a score is put into a submission": (
        Role.CHAIR,
        (
            "insert into submitted_score select digest, tender_id, 'S99', points, rationale, evidence, remarks "
            f"from submitted_score where {OF_A_MEMBER} and criterion_id = 'S01' and tender_id = 't001'",
        ),
        "for S99, tender t001, is not the one that was signed",
    ),
    "a price is changed": (
        Role.CHAIR,
        ("update submitted_price set amount = '1.00' where tender_id = 't001'",),
        "the price for P, tender t001, is not the one that was signed",
    ),
    "a submission is said to be a revision": (
        Role.CHAIR,
        ("update submission set replaces = hex(randomblob(32))",),
        "is not listed as it was signed",
    ),
    "a submission is said to be another person's": (
        Role.CHAIR,
        ("update submission set member_id = (select max(id) from panel_member)",),
        "is not listed as it was signed",
    ),
    "a submission's package is taken away": (
        Role.CHAIR,
        ("delete from package where kind = 'submission' and direction = 'received'",),
        "is here without its signed package",
    ),
    "a submission is taken away, and its package left": (
        Role.CHAIR,
        ("delete from submitted_score", "delete from submitted_price", "delete from submission"),
        "is here without its submission",
    ),
    "an inconvenient submission is taken away with everything that belongs to it": (
        Role.CHAIR,
        (
            f"delete from package where {OF_A_MEMBER} and direction = 'received'",
            f"delete from submission where {OF_A_MEMBER}",
            f"delete from submitted_score where {OF_A_MEMBER}",
        ),
        "is not here as the log says it was received",
    ),
    "a package is put in": (
        Role.CHAIR,
        (
            "insert into package select hex(randomblob(32)), direction, kind, member_id, role, seq, setup_digest, "
            "container, at from package where kind = 'submission' and direction = 'received' limit 1",
        ),
        "the log does not say that it was received",
    ),
    "a package sent is said to have been received": (
        Role.MEMBER,
        ("update package set direction = 'received' where kind = 'submission'",),
        "the log does not say that it was received",
    ),
    "a package is given another time": (
        Role.MEMBER,
        ("update package set at = '2018-01-01 00:00:00.000000' where kind = 'submission'",),
        "the log does not say that it was sent",
    ),
    "a container loses a byte": (
        Role.CHAIR,
        ("update package set container = substr(container, 1, length(container) - 1) where kind = 'moderation'",),
        "does not hold",
    ),
    "a package is listed as another kind": (
        Role.LEAD,
        ("update package set kind = 'record' where kind = 'pack'",),
        "is not listed as it was signed",
    ),
    "a pack is said to have come later than it did": (
        Role.LEAD,
        ("update package set seq = 9 where kind = 'pack' and seq = 1",),
        "is not in its place among those sent",
    ),
    # what was published (T1, T6)
    "the signed set-up is taken away": (
        Role.MEMBER,
        ("delete from package where kind = 'setup'",),
        "the signed set-up in force is missing",
    ),
    "another set-up is said to be in force": (
        Role.MEMBER,
        ("update evaluation set setup_digest = hex(randomblob(32))",),
        "the signed set-up in force is missing",
    ),
    "a weight of the model is changed": (
        Role.MEMBER,
        ('update evaluation set model = replace(model, \'"weight":"40\', \'"weight":"41\')',),
        "the set-up's model changed since it was signed",
    ),
    "a tender is said to have come in time": (
        Role.CHAIR,
        ("update tender set received_at = '2018-01-01 00:00:00.000000' where id = 't001'",),
        "the set-up's tenders changed since it was signed",
    ),
    "the closing time is said to be another": (
        Role.CHAIR,
        ("update evaluation set tenders_due = '2019-01-01 00:00:00.000000'",),
        "the set-up's evaluation changed since it was signed",
    ),
    "a document is said to answer one question only": (
        Role.CHAIR,
        ("update document set questions = 'S01' where not priced",),
        "the set-up's documents changed since it was signed",
    ),
    "a late tender is said to have been refused": (
        Role.CHAIR,
        (
            "insert into late_tender values ('x', 1, 'Xenon Ltd', '', '', '', '2018-01-01 00:00:00.000000', 0, "
            "'Late.', 'm', '2018-01-01 00:00:00.000000')",
        ),
        "the set-up's late changed since it was signed",
    ),
    "a limit on lots is made up": (
        Role.CHAIR,
        (
            'update evaluation set lot_rules = \'{"lots":[],"most_per_supplier"\\:1,"method":"order of the lots",'
            '"shared":[]}\'',
        ),
        "the set-up's lots changed since it was signed",
    ),
    "a supplier is said to prefer another lot": (
        Role.CHAIR,
        ("update supplier set prefers = '2' where id = 't001'",),
        "the set-up's suppliers changed since it was signed",
    ),
    "a tender is excluded": (
        Role.CHAIR,
        ("update tender set excluded = 'Late.' where id = 't001'",),
        "the set-up's tenders changed since it was signed",
    ),
    "two people change places in the roster": (
        Role.CHAIR,
        ("update panel_member set position = 3 - position where position < 3",),
        "the set-up's roster changed since it was signed",
    ),
    "a person is given another certificate": (
        Role.CHAIR,
        ("update panel_member set certificate = (select certificate from panel_member where position = 2)",),
        "the certificates of the set-up are not the ones that were signed",
    ),
    "another evaluation authority is trusted": (
        Role.CHAIR,
        ("update evaluation set authority_certificate = (select certificate from panel_member limit 1)",),
        "does not hold",
    ),
    # what was agreed
    "agreed points are changed": (
        Role.CHAIR,
        ("update consensus set points = 5 - points where criterion_id = 'S01' and tender_id = 't002'",),
        "the agreed score for S01, tender t002, is not the one that was signed",
    ),
    "agreed points are off the scale": (
        Role.CHAIR,
        ("update consensus set points = 9 where criterion_id = 'S01' and tender_id = 't002'",),
        "the agreed score for S01, tender t002: ",
    ),
    "an agreed score is given another reason": (
        Role.CHAIR,
        ("update consensus set reason = 'Good.' where criterion_id = 'S01' and tender_id = 't002'",),
        "the agreed score for S01, tender t002, is not the one that was signed",
    ),
    "a sub-criterion is said to have been discussed": (
        Role.CHAIR,
        ("update consensus set discussion = replace(discussion, 'What is promised', 'What is hoped')",),
        "is not a published sub-criterion",
    ),
    "a point is said to be another member's": (
        Role.CHAIR,
        (
            "update consensus set discussion = replace(discussion, (select id from panel_member where position = 2), "
            "(select id from panel_member where position = 3)) where criterion_id = 'S01' and tender_id = 't002'",
        ),
        "the agreed score for S01, tender t002, is not the one that was signed",
    ),
    "what was agreed before a correction is taken away": (
        Role.CHAIR,
        (f"delete from consensus where session = 1 and exists ({LATER})",),
        "a version is missing of consensus",
    ),
    "what was agreed before a correction is changed": (
        Role.CHAIR,
        (f"update consensus set reason = 'Good.' where session = 1 and exists ({LATER})",),
        "is not the one that was signed",
    ),
    "somebody is said to have been present": (
        Role.CHAIR,
        ("update moderation_session set present = chair where number = 1",),
        "the sessions of the meeting are not the ones that were signed",
    ),
    "a session is said to have ended later": (
        Role.CHAIR,
        ("update moderation_session_end set ended_at = '2118-01-01 00:00:00.000000' where number = 1",),
        "the sessions of the meeting are not the ones that were signed",
    ),
    "the reason for a reopening is changed": (
        Role.CHAIR,
        ("update reopening set reason = 'Another reason.'",),
        "the reopenings of moderation are not the ones that were signed",
    ),
    "an agreed score is taken away": (
        Role.CHAIR,
        ("delete from consensus where criterion_id = 'S01' and tender_id = 't002'",),
        "moderation is closed without an agreed score for S01, t002",
    ),
    "an agreed score is for what nobody published": (
        Role.CHAIR,
        ("update consensus set criterion_id = 'S99' where criterion_id = 'S01' and tender_id = 't002'",),
        "an agreed score for S99, tender t002, which nobody published",
    ),
    "moderation is opened again": (
        Role.CHAIR,
        ("delete from moderation",),
        "but moderation is open",
    ),
    "moderation is said to have closed at another time": (
        Role.CHAIR,
        ("update moderation set closed_at = '2118-01-01 00:00:00.000000'",),
        "moderation is not closed as it was signed",
    ),
    # what was put on record
    "a statement of the report is changed": (
        Role.CHAIR,
        ("update on_record set text = text || ' Indeed.' where topic = 'report' and about = 'procedure'",),
        "what is on record about procedure is not what the log says",
    ),
    "a text to disclose is taken away": (
        Role.CHAIR,
        ("delete from on_record where topic = 'disclosure'",),
        "is not here",
    ),
    "an older statement of the report is put before the later": (
        Role.CHAIR,
        (
            "update on_record set version = 9 - version where about = 'communication'",
            "update on_record set version = version - 6 where about = 'communication'",
        ),
        "what is on record about communication is not what the log says",
    ),
    # where the evaluation stands, and what it made
    "the evaluation is put back to its set-up": (
        Role.MEMBER,
        ("update evaluation set stage = 'set-up'",),
        "the signed set-up in force is missing",
    ),
    "the evaluation is put back to scoring": (
        Role.CHAIR,
        ("update evaluation set stage = 'scoring'",),
        "the evaluation is at scoring, but 3 submissions are merged",
    ),
    "the evaluation is put back to moderation": (
        Role.CHAIR,
        ("update evaluation set stage = 'moderation'",),
        "the evaluation is at moderation, which is not what was sent",
    ),
    "the evaluation is put forward to moderation": (
        Role.MEMBER,
        ("update evaluation set stage = 'moderation'",),
        "the evaluation is at moderation, but 0 submissions are merged",
    ),
    "the award report is another file": (
        Role.CHAIR,
        ("update output set sha256 = (select min(sha256) from output)",),
        "the files of the award are not the ones that were signed",
    ),
    "a file of the award names bytes that are not here": (
        Role.CHAIR,
        ("update output set sha256 = hex(randomblob(32)) where name = 'award-report.pdf'",),
        "the bytes of award-report.pdf are missing",
    ),
}

"""What the verifiable record holds, by name: everything the award rests on in one signed file.

It holds the signed containers of the set-ups, submissions, moderation and the chair's report as received, the award
input and result as open files, the signed PDFs, and how anybody checks it. `formats.evidence` proves it.
Source: SECURITY §4; Procurement Act 2023, s. 98; PCR 2015, reg. 84.
"""

from pathlib import Path

AWARD_INPUT, AWARD_RESULT, README = "award-input.json", "award-result.json", "README.txt"
REPORTS = "reports/"
AWARD_REPORT, CONFLICT_REGISTER = "award-report.pdf", "conflict-register.pdf"
REPORTED = [AWARD_REPORT, CONFLICT_REGISTER]  # the PDFs of a report package, in their order
_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
VERIFIER, VERIFIER_FILE = "verify.py", _RESOURCES / "verify.py"
RELEASED = _RESOURCES / "released.json"  # the SHA-256 of README and verify.py of every release, the newest last

README_TEXT = """\
THE RECORD OF ONE EVALUATION

This file is a ZIP archive (an ASiC-E container). Everything in it is listed with its SHA-256 in
META-INF/ASiCManifest001.xml, and that list is signed by the approver in META-INF/signature001.p7s.

What is in it
  award-input.json    everything the award was worked out from: model, agreed points, prices
  award-result.json   every mark, total and rank that follows from it
  reports/            the signed PDFs; award-report.pdf is the one in force, a numbered one was replaced by it
  objects/            the signed packages as received: set-up, scorecards, moderation, the members'
                      confirmations of it, prices, the chair's report. Each is itself a ZIP archive
                      of the same kind, named by its SHA-256
  verify.py           a check of all this that needs Python 3.11 or later and openssl, and nothing else
  statement.json      what the approver signed: who, when, in which evaluation, which objects

How to check it without the program that wrote it
  unzip RECORD verify.py
  python3 -I verify.py RECORD
It is 400 lines of Python, made to be read before it is run: whoever forges a record can forge a check. The same file
comes with the program, under resources/. It ends with “The record holds.” and the exit status 0, or says what does not.
The program and that file refuse a record in which verify.py, or this text, is missing or differs from theirs.

How to check it with public tools alone
  1. unzip RECORD -d record
  2. Compare the SHA-256 of each file with the one in META-INF/ASiCManifest001.xml (base64 there).
  3. Find the set-up among objects/: its statement.json says "kind":"setup". Unzip it. Its objects
     hold certificates (application/pkix-cert); the first is the evaluation's certification authority.
     openssl x509 -inform DER -in THAT-OBJECT -out ca.pem
  4. In the record's folder:
     openssl cms -verify -binary -inform DER -in META-INF/signature001.p7s \\
       -content META-INF/ASiCManifest001.xml -CAfile ca.pem -purpose any -out checked.xml
     The same works inside each package of objects/.
  5. pdfsig reports/award-report.pdf, and likewise the other PDFs. Score sheets, the moderation record and the
     price evaluation travelled in the packages; each names, at the foot of its pages, the SHA-256 of the
     contents it was made from: the first object of its package.
  6. The agreed points in award-input.json stand, with their reasons, in the package whose statement
     says "kind":"moderation" and whose contents have a "closed_at"; each member who was present lists
     the SHA-256 of every item in a package of "kind":"confirmation"; where another person took the
     chair, each session stands in a package of whoever led it; the prices stand in the one
     signed in the role "price_evaluator"; the individual points in the others of "kind":"submission".
  7. What people decided on thresholds, exclusions, ties and low prices, with their reasons, stands under
     "decisions" in the package of "kind":"report". A waived threshold and an exclusion are in
     award-input.json; the other decisions answer what award-result.json lists under "decisions".
  8. docs/AWARD-INPUT.md of the program says how each figure of award-result.json follows.
  9. The set-up names a price file under "documents" by a commitment, so that nobody on the panel could try prices
     out on it. Under "opened" in the package of role "price_evaluator" stand the salt and the SHA-256 of each, in
     the same order: the SHA-256 over the 32 bytes of the salt and the 32 bytes of that SHA-256 gives the
     commitment, and sha256sum of the file that the supplier sent gives that SHA-256.

Times are what the signers' computers claimed. Order is proved by the chained logs. The second object of each
submission, of the moderation and of the report is its sender's log, {"entries":[...]} in canonical JSON
(RFC 8785). Begin with 32 zero bytes as the head; SHA-256 over the head's 32 bytes followed by the bytes of one
entry as they stand there gives the next head. The last one, in hexadecimal, is "log_head" in that package's
statement.json. The set-up and the record themselves carry a log_head but no log: the lead's and the approver's
logs stay in their own files.
"""

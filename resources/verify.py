"""Checks the record of one evaluation without the program that wrote it: `python3 -I verify.py RECORD`.
It needs Python 3.11 or later and `openssl`, prints a line for each question, and ends with 0 if every answer is yes, or
1. Not asked: what enters no mark; how decisions are worded; a phrase's words; what PDFs say; who people are."""
import base64, collections, functools, hashlib, itertools, json, pathlib, re, struct, subprocess, sys, tempfile, zlib
from decimal import Context, Decimal
from fractions import Fraction
MOST_BYTES, MOST_JSON, MOST_FILES, MOST_SIGNATURE = 1024**3, 256 * 1024**2, 10_000, 16 * 1024
MANIFEST, SIGNATURE = "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"
OWN, REVISED = ("objects/", "mimetype", "statement.json", "META-INF/"), ("revision", "reason", "roster", "documents")
INPUT, RESULT, REPORT, README = "award-input.json", "award-result.json", "reports/award-report.pdf", "README.txt"
MEDIA = {"txt": "text/plain", "json": "application/json", "py": "text/x-python", "pdf": "application/pdf"}
SIGNED_BY = {"setup": {"lead"}, "submission": {"member", "price_evaluator"}, "moderation": {"chair"},
             "confirmation": {"member", "approver"}, "report": {"chair"}, "record": {"approver"}}
CHANGES, KEPT = ["moderation closed", "moderation reopened"], re.compile("(moderation|submission) (issued|received)")
TYPE, README_IS = b"application/vnd.etsi.asic-e+zip", "eb0fe7da69fc360bc05e27f0f0ef90b079b40adcf6b33e7e4a3caecf790418a7"
NUMBER, SCALE = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,10})?"), [("points",), ("minimum", "maximum", "step")]
PARTS, FIFTY = (INPUT, RESULT, REPORT, README, "verify.py"), Context(prec=50, rounding="ROUND_HALF_EVEN")
ADDED = re.compile(  # what one more signature adds to a PDF: its field, its picture, itself, and where each begins
    rb"(\d+) 0 obj\n(<<\n.*?)/AP <<\n/N \d+ 0 R\n>>\n/V (\d+) 0 R\n>>\nendobj\n.*\n\3 0 obj\n<<\n"
    rb"/Contents (<[0-9A-F]+>)\n/ByteRange \[0 (\d+) (\d+) (\d+)\] .* 0 obj\n<<\n/W \[ 1 8 2 \]\n/Type /XRef\n"
    rb"/Filter /FlateDecode\n(/Info \d+ 0 R\n/Root \d+ 0 R\n)/Size \d+\n/ID [^\n]+\n/Prev (\d+)\n/Index \[ 0 1 \1 1 "
    rb"(\d+) (\d+) \]\n/Length \d+\n>>\nstream\n(.*)\nendstream\nendobj\n\nstartxref\n(\d+)\n%%EOF\n", re.S)
Package = collections.namedtuple("Package", "kind said digest objects listed named manifest p7s certificate")
class Refused(Exception): """Something does not hold; the sentence says what."""
def require(holds, sentence):
    if not holds: raise Refused(sentence)
def files_in(data):  # of a ZIP that has one possible spelling: it is written again from what was read, and compared
    files, directory, at = {}, [], 0
    while data.startswith(b"PK\3\4", at):
        size, length = struct.unpack_from("<IH", data, at + 22)
        name, body = data[at + 30 : (start := at + 30 + length)], data[start : start + size]
        fields = struct.pack("<5H3I2H", 20, 0, 0, 0, 0x21, zlib.crc32(body), size, size, length, 0)
        require(len(body) == size and data[at:start] == b"PK\3\4" + fields + name, "A file in an archive is damaged.")
        require(name not in files and len(files) < MOST_FILES, "An archive repeats a name, or holds too much.")
        directory.append(b"PK\1\2" + struct.pack("<H", 20) + fields + bytes(10) + struct.pack("<I", at) + name)
        files[name], at = body, start + size
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, len(files), len(files), sum(map(len, directory)), at, 0)
    require(data[at:] == b"".join([*directory, end]), "An archive's table of contents is damaged or has an addition.")
    return {name.decode("ascii"): body for name, body in files.items()}
def sha256(data): return hashlib.sha256(data).hexdigest()
def spelt(value): return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
def laid_out(value): return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
def strict(data, what, spelling=spelt):  # JSON by RFC 8785: another spelling, or a key given twice, is not the same
    require(len(data) <= MOST_JSON and spelling(json.loads(data)) == data, f"{what} is not in its one exact spelling.")
    return json.loads(data)
def package_in(data, what):  # a signed package whose list of contents holds; the signature over that comes later
    files = files_in(data)
    said, digest = strict(files["statement.json"], f"The statement of {what}"), sha256(files["statement.json"])
    require((said["format"], said["min_reader"]) == (1, 1), f"{what} asks for a newer version of this check.")
    listed = [(one["sha256"], one["media_type"], one["size"]) for one in said["objects"]]
    objects = {name[8:]: body for name, body in files.items() if name.startswith("objects/")}
    named = {name: body for name, body in files.items() if not name.startswith(OWN)}
    order = ["mimetype", "statement.json", *sorted(named), *(f"objects/{one}" for one, _, _ in listed)]
    fits = list(files) == [*order, MANIFEST, SIGNATURE] and (said["kind"] == "record" or not named)
    require(fits and files["mimetype"] == TYPE, f"{what} does not hold what its statement lists, and nothing else.")
    for name, _, size in listed:
        require(sha256(objects[name]) == name and len(objects[name]) == size, f"An object of {what} was changed.")
    lines = [(name, MEDIA[name.rpartition(".")[2]], sha256(body)) for name, body in named.items()]
    lines += [(f"objects/{name}", media_type, name) for name, media_type, _ in listed]
    signed = files[MANIFEST] == manifest([("statement.json", MEDIA["json"], digest), *lines])
    require(signed and len(files[SIGNATURE]) <= MOST_SIGNATURE, f"{what} holds something else than what was signed.")
    certificate = certificate_in(files[SIGNATURE], files[MANIFEST], said["claimed_time"], what)
    return Package(said["kind"], said, digest, objects, listed, named, files[MANIFEST], files[SIGNATURE], certificate)
def manifest(references):  # EN 319 162-1, annex A.4, from a fixed template: no XML is ever read
    start = ('<?xml version="1.0" encoding="UTF-8"?>\n<ASiCManifest xmlns="http://uri.etsi.org/02918/v1.2.1#" xmlns:'
             f'ds="http://www.w3.org/2000/09/xmldsig#">\n<SigReference URI="{SIGNATURE}" '
             'MimeType="application/pkcs7-signature"/>\n')
    lines = (f'<DataObjectReference URI="{name}" MimeType="{media_type}"><ds:DigestMethod Algorithm="http://www.w3.org/'
             f'2001/04/xmlenc#sha256"/><ds:DigestValue>{base64.b64encode(bytes.fromhex(digest)).decode()}'
             "</ds:DigestValue></DataObjectReference>\n" for name, media_type, digest in references)
    return "".join([start, *lines, "</ASiCManifest>\n"]).encode()
def der(tag, *parts):
    size = len(body := b"".join(parts)).to_bytes((len(body).bit_length() + 7) // 8 or 1, "big")
    return bytes([tag]) + (size if len(body) < 128 else bytes([128 + len(size)]) + size) + body
def split(data):  # the elements one after another in some DER, each whole and its contents
    if not data: return []
    end = (start := 2 + max(data[1] - 128, 0)) + (int.from_bytes(data[2:start], "big") if data[1] > 128 else data[1])
    return [(data[:end], data[start:end]), *split(data[end:])]
def parts_of(certificate): return [whole for whole, _ in split(split(split(certificate)[0][1])[0][1])]  # RFC 5280, 4.1
def certificate_in(p7s, signed, claimed_time, what):  # once every other byte of a signature (RFC 5652) is as it must be
    _, _, _, certificates, signers = split(split(split(split(p7s)[0][1])[1][1])[0][1])
    certificate, signature = split(certificates[1])[0][0], split(split(signers[1])[0][1])[5][1]
    _, serial, _, issuer, *_ = parts_of(certificate)
    def oid(text): return der(6, bytes.fromhex(text))
    digits = re.sub(r"\D", "", claimed_time[:19]) + "Z"
    time = der(23, digits[2:].encode()) if digits < "2050" else der(24, digits.encode())  # RFC 5652, 11.3
    reference = der(48, der(4, hashlib.sha256(certificate).digest()), der(48, der(48, der(0xA4, issuer)), serial))
    values = [("03", oid("2a864886f70d010701")), ("04", der(4, hashlib.sha256(signed).digest())),
              ("10022f", der(48, der(48, reference))), *[("05", time)] * bool(claimed_time)]
    attributes = sorted(der(48, oid(f"2a864886f70d0109{name}"), der(49, value)) for name, value in values)
    hashing, by, one = der(48, oid("608648016503040201"), b"\5\0"), der(48, oid("2a8648ce3d040302")), der(2, b"\1")
    signer = der(48, one, der(48, issuer, serial), hashing, der(0xA0, *attributes), by, der(4, signature))
    data = (one, der(49, hashing), der(48, oid("2a864886f70d010701")), der(0xA0, certificate), der(49, signer))
    same = der(48, oid("2a864886f70d010702"), der(0xA0, der(48, *data))) == p7s
    return require(same, f"The signature of {what} is over other contents, or not in its exact form.") or certificate
def verify_signature(package, authority):
    pem = b"-----BEGIN CERTIFICATE-----\n" + base64.encodebytes(authority) + b"-----END CERTIFICATE-----\n"
    files = {"ca.pem": pem, "signed": package.manifest, "p7s": package.p7s}
    with tempfile.TemporaryDirectory() as folder:
        for name in files: pathlib.Path(folder, name).write_bytes(files[name])
        words = ("openssl cms -verify -binary -inform DER -in p7s -content signed -out checked -CAfile ca.pem "
                 "-no-CApath -no-CAstore -purpose any -no_check_time")
        done = subprocess.run(words.split(), cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    require(done.returncode == 0, f"A {package.kind} does not bear the signature of its sender.")
def require_sender(package, rosters, evaluation, authority):  # their key is on the roster they had, in a fitting role
    said, under = package.said, package.digest if package.kind == "setup" else package.said["setup_digest"]
    person = said["evaluation_id"] == evaluation and rosters.get(under, {}).get(said["member_id"])
    require(person, f"A {package.kind} is of another evaluation, or by somebody who is not on the roster.")
    key, role = sha256(parts_of(package.certificate)[6] + b"\0" + person["age_recipient"].encode()), said["role"]
    require(key == person["fingerprint"], f"A {package.kind} was signed with a key that is not {person['name']}'s.")
    fits = role in person["roles"] and role in SIGNED_BY.get(package.kind, ())
    require(fits, f"{person['name']} may not sign a {package.kind} as {role}.")
    verify_signature(package, authority)
def content(package, at=0): return strict(package.objects[package.listed[at][0]], f"The contents of a {package.kind}")
def standing(submissions, member_id):  # a person's one submission that no later one of theirs replaces, or None
    own = [one for one in submissions if one.said["member_id"] == member_id]
    left = [one for one in own if not any(one.digest in content(each)["replaces"] for each in own)]
    return require(len(left) == min(len(own), 1), "A person's submissions contradict each other.") or [*left, None][0]
def some(found, *names): return {name: found[name] for name in names or found if found.get(name) is not None}
def walk(nodes): return [each for node in nodes for each in (node, *walk(node.get("children", [])))]
def criterion(node):  # of the signed set-up, as the open file writes it
    rule = node["price"] or {}
    floored = rule.get("formula") in ("above_lowest", "mean_deviation", "logarithmic")
    price = {**some(rule, "formula"), **({"floor": rule["floor"] or "none"} if floored else {}),
             **some(rule, "ceiling", "best", "worst", "benchmark", "base"),
             **({"bands": [some(one, "up_to", "fraction") for one in rule["bands"]]} if rule.get("bands") else {})}
    return {**some(node, "id", "title", "weight", "scale"), **({"price": price} if node["priced"] else {}),
            **some(node, "minimum_points", "minimum_marks", "value"),
            **({"children": list(map(criterion, node["children"]))} if node["children"] else {})}
def closing(of_kind, setups):  # moderation in force: all present signed, and all that chairs signed stands in it
    said = [(one, it["record"], it["asks"]) for one in of_kind("moderation") for it in [content(one)]]
    closed, records = zip(*sorted(((one, it) for one, it, asks in said if it["closed_at"] and not asks),
                                  key=lambda each: len(each[1]["reopenings"])))
    last, signed = records[-1], {(by, item) for one in of_kind("confirmation") for item in content(one)["items"]
                                 for by in (one.said["member_id"], one.said["role"])}
    kept = all(it["reopenings"] == last["reopenings"][:at] for at, it in enumerate(records))
    opened = [one["moderation"] for one in last["reopenings"]] == [one.digest for one in closed[:-1]]
    require(kept and opened, "A closed moderation is missing or too many, or hides what was closed before.")
    chairs = [next(each["id"] for each in one["roster"]["people"] if "chair" in each["roles"]) for one in setups]
    asked = [{"before": was, "chair": now, **some(one, "reason", "revision")}
             for was, now, one in zip(chairs, chairs[1:], setups[1:]) if was != now] + last["reopenings"]
    def approved(values): return all(("approver", sha256(spelt(one))) in signed for one in values)
    require(any(approved(it["late"]) for it in setups) and approved(asked), "The approver has not signed what waits.")
    def parts(held): return [(one, spelt(one)) for name in ("sessions", "scores", "earlier") for one in held[name]]
    held, told = {it["number"]: it for it in last["sessions"]}, {(one.said["member_id"], part) for one, it, _ in said
                                                                 for _, part in parts(it)}
    led = {(held[one.get("session") or one["number"]]["chair"], part) for one, part in parts(last)}
    require(led <= told and {it for _, it in told} == {it for _, it in led}, "What a chair signed does not stand so.")
    agreed = [(some(held[one["session"]], "chair", "present"), one) for one in last["scores"]]
    silent = [(who, one) for it, one in agreed for who in it["present"]
              if who not in (chairs[-1], it["chair"]) and (who, sha256(spelt({"score": one, **it}))) not in signed]
    require(not silent, "Somebody who was present has not confirmed an agreed score.")
    return chairs, closed, content(closed[-1])
def all_here(handed, report, cards, chair, setups, known):  # that the chair's log tells of, and was handed over to them
    def of(one): return one.said["member_id"], setups.index(one.said["setup_digest"])
    given = {(who, at) for who, under in map(of, handed) for at in range(under + 1)}
    owing = {(who, at) for who, it in map(of, cards) for at in range(it + 1, len(chair)) if chair[at] != chair[at - 1]}
    told = {e["subject"] for one in handed for e in content(one, 1)["entries"] if e["action"] == "moderation received"}
    told |= {name for one in handed for name, _, _ in one.listed[2:]}
    told |= {e["subject"] for e in content(report, 1)["entries"] if KEPT.fullmatch(e["action"])}
    require(owing <= given and told <= known, "Not all that a chair was sent, signed or was to be handed over is here.")
def reported(held, record):  # the chair's reports as each takes the place of the one before; the one in force is last
    replaced = [one["report"] for one in record["reopenings"] if one["report"]]
    chain = [held.get(one) for one in (*replaced, *(held.keys() - set(replaced)))]
    require(all(chain) and len(chain) == len(replaced) + 1, "A report of the chair is missing, or one is too many.")
    named = [(content(one)["replaces"] or {"digest": None})["digest"] for one in chain]
    return require(named == [None, *replaced], "A report does not name the one whose place it takes.") or chain
def awarded(result, stand):  # the first rank, after what was decided on ties, the limit on lots and on no award at all
    said = {(one["outcome"], one["tender"]) for one in stand}
    rank = {one["id"]: one["rank"] for one in result["tenders"] if one["rank"] and ("no award", None) not in said}
    left = {one for one in rank if ("passed over", one) not in said}
    tied = {one for one in rank if left and rank[one] == min(rank[each] for each in left)}
    tie = [one for one in stand if one["matter"] == "tie" and one["tender"] in tied and set(one["tenders"]) == tied]
    return {one["tender"] for one in tie[-1:] if one["outcome"] == "put first" and one["tender"] in left} or tied & left
def countersigned(pdf, chairs, approver, authority):  # all that follows the chair's PDF is a signature of the approver
    added, end = pdf[len(chairs) :], re.findall(rb"(/Info \d+ 0 R\n/Root \d+ 0 R\n)/Size (\d+)\n", chairs)[-1]
    require(parts := ADDED.fullmatch(added), "The award report lacks the approver's signature, or has more added.")
    old, filled, _, contents, *numbers, root, before, first, count, table, at = parts.groups()
    start, after, rest, new, count, at, stop = *map(int, (*numbers, first, count, at)), 9 + 2 * int(contents[5:9], 16)
    field, listed = b" ".join(filled.split()) + b" >>", [*struct.iter_unpack(">BQH", zlib.decompress(table))][1:]
    found = [(int(one[1]), (1, len(chairs) + one.start(), 0)) for one in re.finditer(rb"(?<!\d)(\d+) 0 obj\n", added)]
    fields = map(zlib.decompress, re.findall(rb"/Type /ObjStm[^>]*>>\nstream\n(.*?)\nendstream", chairs, re.S))
    alone = found == [*zip([int(old), *range(new, new + count)], listed, strict=True)] and new >= int(end[1])
    theirs = b"/T (approver)" in field and any(field in one for one in fields)  # as it was, but filled in
    follows = root == end[0] and chairs.endswith(b"\nstartxref\n" + before + b"\n%%EOF\n") and at == found[-1][1][1]
    whole = pdf[start:after] == contents and contents[stop:].strip(b"0") == b">" and len(pdf) == after + rest
    require(alone and theirs and follows and whole, "The award report has something else added to it than a signature.")
    signed, p7s = pdf[:start] + pdf[after:], bytes.fromhex(contents[1:stop].decode())
    require(certificate_in(p7s, signed, "", REPORT) == approver.certificate, f"{REPORT} is not signed by the approver.")
    verify_signature(approver._replace(kind="award report", manifest=signed, p7s=p7s), authority)
def in_order(signed, closings, cards, sent, chairs):  # by what chairs signed, in turn: phrases first, prices last
    by = [[content(it, 1)["entries"] for it in signed if it.said["member_id"] == one] for one in dict.fromkeys(chairs)]
    same = [log == max(logs, key=len)[: len(log)] for logs in by for log in logs]
    times = [(e["action"], e["subject"], n) for n, e in enumerate(itertools.chain(*(max(a, key=len) for a in by if a)))]
    opened = {subject: at for action, subject, at in reversed(times) if action == "submission received"}
    said = [(subject.split()[0], ": " in subject, at) for action, subject, at in times if action == "phrase registered"]
    first = {who: at for who, _, at in reversed(said)}
    told = [reason or at == first[who] < min(opened.values()) for who, reason, at in said]
    told += [first.get(one.said["member_id"], len(times)) < opened.get(one.digest, -1) for one in cards]
    require(all(same + told), "A scorecard was opened before its phrase came, or one came late with no reason.")
    for one in [it for it in sent if it.said["role"] == "price_evaluator"]:
        state = [action for action, _, at in times if at < opened.get(one.digest, 0) and action in CHANGES][-1:]
        told = {each["subject"] for each in content(one, 1)["entries"] if each["action"] == "moderation received"}
        sound = told & {each.digest for each in closings} and told <= {each.digest for each in signed}
        require(sound and state == CHANGES[:1], "Prices were sent or opened while moderation was open.")
def sheets(cards, priced, closings, replaced):  # the PDFs of packages under the names that they have in the record
    named = [(f"score-sheet-{at}", it) for at, it in enumerate(cards, 1)] + [("price-evaluation", it) for it in priced]
    named += [("moderation-record" + f"-{at}" * (at > 1), one) for at, one in enumerate(closings, 1)]
    named += [(f"award-report-{at}", one) for at, one in enumerate(replaced, 1)]
    def pdf(one): return one.objects[next(name for name, media_type, _ in one.listed if media_type == MEDIA["pdf"])]
    return {f"reports/{name}.pdf": pdf(one) for name, one in named if one}
def fixed(setup):  # all that was published: no later revision may change it
    model = {"model": setup["model"] | {"criteria": list(map(criterion, setup["model"]["criteria"]))}}
    mask = setup["mask"] and {"suppliers": 0, "late": 0, "mask": setup["mask"]["commitment"]}
    return spelt(setup | dict.fromkeys(REVISED) | model | (mask or {}))
def signed_input(setup, cards, priced, closed, stand):  # the award input that follows from what was signed
    model, agreed, digests = setup["model"], closed["record"]["scores"], sorted(one.digest for one in cards.values())
    require(closed["submissions"] == digests, "Moderation was held on other scorecards than these.")
    require(len({(one["tender_id"], one["criterion_id"]) for one in agreed}) == len(agreed), "A score is agreed twice.")
    opened = [sha256(bytes.fromhex(it["salt"] + it["sha256"])) for one in priced for it in content(one)["opened"]]
    issued = [one["sha256"] for one in setup["documents"] if one["priced"]] * len(priced)
    require(opened == issued, "A price file that was opened is not the one that was issued.")
    prices = [each for one in priced for each in content(one)["prices"]]
    low, suppliers = model["abnormally_low_below_mean_by"], {one["id"]: one["name"] for one in setup["suppliers"]}
    def set_aside(tender):
        own = [one for one in stand if one["tender"] == tender["id"]]
        out = [one["reason"] for one in own if one["outcome"] in ("excluded", "not shown to be performable")]
        waived = [some(one, "criterion", "reason") for one in own if one["outcome"] == "waived"]
        return some({"excluded": tender["excluded"] or (out or [None])[-1], "waived": waived or None})
    def of_tender(tender, kind, rows, value):
        found = {one["criterion_id"]: one[value] for one in rows if one["tender_id"] == tender}
        return {node["id"]: found[node["id"]] for node in walk(model["criteria"]) if node[kind] and node["id"] in found}
    return {"format": "bid-evaluator/award-input", "version": 1, **some(model, "title", "currency", "method"),
        **some(model, "total_weight", "marks_from"), "scales": {one["id"]: some(one, *SCALE[not one["points"]])
        for one in model["scales"]}, "criteria": list(map(criterion, model["criteria"])),
        "rounding": some(model["rounding"], "apply_to", "places", "mode"),
        "tie_break": [some(one, "by", "criterion") for one in model["tie_break"]],
        **({} if model["price_reference"] == "in_play" else some(model, "price_reference")),
        **({} if low is None else {"abnormally_low": {"below_mean_by": low}}), **some(model, "margin"),
        "tenders": [{"id": one["id"], "supplier": suppliers[one["supplier_id"]],
                     "points": of_tender(one["id"], "scale", agreed, "points"),
                     "prices": of_tender(one["id"], "priced", prices, "amount"), **set_aside(one)}
                    for one in setup["tenders"]], "individual_points": [
            {"member": who, "tender": one["tender_id"], "criterion": one["criterion_id"], "points": one["points"]}
            for who, card in cards.items() for one in content(card)["scorecard"]["scores"] if one["points"]]}
def number(text): return require(NUMBER.fullmatch(text), f"{text[:40]} is not a number.") or Fraction(text)
def rounded(value, rule):
    whole, rest = divmod(abs(value) * 10 ** rule["places"], 1)
    up = rule["mode"] != "down" and (rest * 2, rule["mode"] == "half_up" or whole % 2) >= (1, 1)
    return Fraction(whole + up, 10 ** rule["places"]) * (1 if value >= 0 else -1)
def written(value, places=None):  # the shortest decimal, or one of so many places; where none ends, 100/3
    if value is None: return None
    ends = (at for at in range(value.denominator.bit_length() + 1) if 10**at % value.denominator == 0)
    if (places := next(ends, None) if places is None else places) is None: return str(value)
    point = len(digits := f"{abs(int(value * 10**places)):0{places + 1}d}") - places
    return "-" * (value <= -Fraction(1, 10**places)) + digits[:point] + "." * (places > 0) + digits[point:]
def fifty(*values): return [FIFTY.divide(Decimal(one.numerator), Decimal(one.denominator)) for one in values]
def share_of_points(points, scale, marks_from):
    listed = [number(each) for each in scale.get("points", ())]
    low, high = (min(listed), max(listed)) if listed else (number(scale["minimum"]), number(scale["maximum"]))
    whole = (points - low) % number(scale.get("step", "0.0000000001")) == 0
    require(points in listed or (not listed and low <= points <= high and whole), "Points are not on their scale.")
    return (points - (origin := low if marks_from == "points_over_range" else 0)) / (high - origin)
def shares_of_prices(rule, prices):  # one that no formula can use is for a person: no record of an award holds one
    if not rule or not prices: return dict.fromkeys(prices, 0)
    low, high, mean = min(prices.values()), max(prices.values()), sum(prices.values()) / len(prices)
    best, worst = (number(rule[key]) if key in rule else one for key, one in (("best", low), ("worst", high)))
    share = {"lowest_over_price": lambda one: low / one, "above_lowest": lambda one: 1 - (one - low) / low,
        "benchmark": lambda one: min(Fraction(1), number(rule["benchmark"]) / one),
        "range": lambda one: min(max((worst - one) / (worst - best), 0), 1) if best < worst else int(one <= best),
        "bands": lambda one: next(number(band["fraction"]) for band in rule["bands"]
                                  if "up_to" not in band or (one - low) / low * 100 <= number(band["up_to"])),
        "mean_deviation": lambda one: min(Fraction(1, 2) + (mean - one) / mean, number(rule["ceiling"])),
        "logarithmic": lambda one: 1 - Fraction(FIFTY.divide(*map(FIFTY.ln, fifty(one / low, number(rule["base"]))))),
    }[rule["formula"]]
    floor = [] if rule.get("floor", "none") == "none" else [number(rule["floor"])]
    return {tender: max([share(price), *floor]) for tender, price in prices.items()}
def award(given):  # what award-result.json must say, from AWARD-INPUT.md read a second time; no wording of decisions
    nodes, method, rule = list(walk(given["criteria"])), given["method"], given["rounding"]
    leaves = {node["id"]: [one["id"] for one in walk([node]) if "children" not in one] for node in nodes}
    scored, priced = ({node["id"]: node for node in nodes if kind in node} for kind in ("scale", "price"))
    tenders = {one["id"]: one for one in given["tenders"]}
    points, prices = ({name: {leaf: number(each) for leaf, each in one[kind].items()} for name, one in tenders.items()}
                      for kind in ("points", "prices"))
    share = {name: {leaf: share_of_points(each, given["scales"][scored[leaf]["scale"]], given["marks_from"])
                    for leaf, each in row.items()} for name, row in points.items()}
    marks = {it: {leaf: one * number(scored[leaf]["weight"]) for leaf, one in row.items()} for it, row in share.items()}
    def added(tender, node):  # marks under the rounding rule; None where one below the node is not known
        found, each = [marks[tender].get(leaf) for leaf in leaves[node]], rule["apply_to"] == "criterion"
        return None if None in found else sum(rounded(one, rule) if each else one for one in found)
    def falls_short(tender, late):  # of a published minimum that is not waived; those that hold a price are tested late
        waived = {one["criterion"] for one in tenders[tender].get("waived", ())}
        tested = [node for node in nodes if node["id"] not in waived and added(tender, node["id"]) is not None
                  and late != priced.keys().isdisjoint(leaves[node["id"]])]
        return [node["id"] for node in tested
                if ("minimum_points" in node and points[tender][node["id"]] < number(node["minimum_points"]))
                or ("minimum_marks" in node and added(tender, node["id"]) < number(node["minimum_marks"]))]
    below, everyone = {one: falls_short(one, late=False) for one in tenders}, "price_reference" in given
    in_play, reference = ([one for one in tenders if "excluded" not in tenders[one] and (reach or not below[one])]
                          for reach in (False, everyone))
    for name, leaf in priced.items():
        earned = shares_of_prices(leaf["price"], {one: prices[one][name] for one in reference})
        for one in in_play: marks[one][name] = earned[one] * number(leaf["weight"])
    sums = {one: sum(prices[one].values()) for one in in_play}
    quality = {one: sum(marks[one][leaf] for leaf in scored) for one in in_play}
    figure = {"weighted_sum": lambda one: sum(added(one, root["id"]) for root in given["criteria"]),
        "quality_only": lambda one: quality[one], "quality_per_price": lambda one: quality[one] / sums[one],
        "price_per_quality_point": lambda one: sums[one] / quality[one] if quality[one] else None,
        "lowest_price": lambda one: sums[one], "price_less_quality_value": lambda one: sums[one] - sum(
            number(scored[leaf]["value"]) * each for leaf, each in share[one].items())}[method]
    figures = {one: figure(one) for one in in_play}
    if rule["apply_to"] == "total": figures = {one: found and rounded(found, rule) for one, found in figures.items()}
    unrounded = {one: sum(marks[one].values()) for one in in_play if figures[one] is not None}
    below |= {one: falls_short(one, late=True) for one in in_play}
    sign = -1 if method in ("weighted_sum", "quality_per_price", "quality_only") else 1
    order = {one: [sign * figures[one], *(sums[one] if step["by"] == "lowest_price" else -added(one, step["criterion"])
                   for step in given["tie_break"])] for one in in_play if figures[one] is not None and not below[one]}
    ranked = [list(level) for _, level in itertools.groupby(sorted(order, key=order.get), key=order.get)]
    ranks = {one: sum(map(len, ranked[:place])) + 1 for place, level in enumerate(ranked) for one in level}
    margin, places = number(given.get("margin", "0")), None if rule["apply_to"] == "none" else rule["places"]
    close = [(first, one) for first in ranks if ranks[first] == 1 for one in in_play
             if ranks.get(one, 1) > 1 and abs(figures[first] - figures[one]) < margin]
    low = (100 - number(given.get("abnormally_low", {"below_mean_by": "100"})["below_mean_by"])) * sum(sums.values())
    decisions = {"tie": [one for one in tenders if one in ranks and [one] not in ranked],
                 "within_margin": [one for one in tenders if one in {far for _, far in close}], "abnormally_low": [
                     one for one in sums if "abnormally_low" in given and sums[one] * 100 * len(sums) < low]}
    for name in [name for name, leaf in priced.items() if leaf["price"].get("formula") == "logarithmic"]:
        marks = {one: row | {name: Fraction(*fifty(row[name]))} if name in row else row for one, row in marks.items()}
    return {"tenders": [{"id": one, "supplier": tenders[one]["supplier"], "rank": ranks.get(one),
                     "total": written(figures.get(one), places), "unrounded": written(unrounded.get(one)),
                     "marks": {leaf: written(marks[one].get(leaf)) for leaf in (*scored, *priced)},
                     "below_threshold": below[one], "excluded": tenders[one].get("excluded")} for one in tenders],
        "ties": [level for level in ranked if len(level) > 1], "within_margin": [
            {"tenders": [a, b], "difference": written(abs(figures[a] - figures[b]), places)} for a, b in close],
        "decisions": [(kind, one, None) for kind, found in decisions.items() for one in found]}
def judge(data):
    record = package_in(data, "the record")
    require(set(PARTS) <= record.named.keys(), "This is not the record of an award, or a part of it is missing.")
    packages = {name: package_in(body, f"the package {name[:12]}") for name, body in record.objects.items()}
    print(f"yes: no byte of the file was changed, nor of the {len(packages)} packages in it")
    def of_kind(kind): return sorted((it for it in packages.values() if it.kind == kind), key=lambda it: it.said["seq"])
    chain = of_kind("setup")
    require(chain and of_kind("report") and of_kind("moderation"), "Set-up, moderation or report is missing.")
    setup, setups = content(chain[-1]), {one.digest: content(one) for one in chain}
    links = [[one.said[name] for name in ("seq", "prev_digest", "setup_digest")] for one in chain]
    chained = links == [[place, one, one] for place, one in enumerate([None, *setups][:-1], start=1)]
    require(chained and record.said["setup_digest"] == chain[-1].digest, "The set-ups are not one chain.")
    rosters = {name: {each["id"]: each for each in one["roster"]["people"]} for name, one in setups.items()}
    mask, named = setup["mask"], {"salt": (setup["mask"] or {}).get("salt"), "suppliers": setup["suppliers"]}
    require(not mask or sha256(spelt(named)) == mask["commitment"], "The suppliers are not those that were hidden.")
    require(len(set(map(fixed, setups.values()))) == 1, "A later set-up changes what no revision may change.")
    authority = chain[-1].objects[chain[-1].listed[1][0]]
    for one in (record, *packages.values()): require_sender(one, rosters, setup["evaluation"]["id"], authority)
    handed = [one for one in of_kind("confirmation") if len(one.listed) > 1]  # they carry what was signed before
    for one in [*of_kind("submission"), *of_kind("moderation"), *of_kind("report"), *handed]:
        at = functools.reduce(lambda a, b: hashlib.sha256(a + spelt(b)).digest(), content(one, 1)["entries"], bytes(32))
        require(at.hex() == one.said["log_head"], "A log does not give the head that its sender signed.")
    people, sent = setup["roster"]["people"], of_kind("submission")
    chairs, closings, closed = closing(of_kind, list(setups.values()))
    *replaced, report = reported({one.digest: one for one in of_kind("report")}, closed["record"])
    left = [one["person"] for one in setup["roster"]["former"] if one["person"]["id"] not in rosters[chain[-1].digest]]
    here, gone, priced = ({one["id"]: standing(sent, one["id"]) for one in those if role in one["roles"]}
                          for those, role in ((people, "member"), (left, "member"), (people, "price_evaluator")))
    priced, said = [one for one in priced.values() if one], content(report)
    require(all(here.values()), "The scorecard of somebody on the panel is missing.")
    all_here(handed, report, here.values(), chairs, [*setups], {*packages, *(one.digest for one in packages.values())})
    in_order([*of_kind("moderation"), *replaced, report], closings, here.values(), sent, chairs)
    names = {who: one["name"] for each in rosters.values() for who, one in each.items()}
    led = ", ".join(f"{one['number']} by {names[one['chair']]}" for one in closed["record"]["sessions"])
    print(f"yes: all signatures and logs are right; phrases came first, prices last; sessions were led: {led}")
    made = {(one["matter"], one["tender"], one["criterion"]): one for one in said["decisions"]}
    stand = sorted(made.values(), key=lambda one: one["number"])  # the last decision on a subject stands
    given, result = signed_input(setup, here, priced, closed, stand), strict(record.named[RESULT], RESULT, laid_out)
    require(laid_out(given) == record.named[INPUT], f"{INPUT} is not what follows from the signed packages.")
    print(f"yes: {INPUT} says what was published, agreed and priced, and nothing else")
    found = result | {"decisions": [(one["kind"], one["tender"], one["criterion"]) for one in result["decisions"]]}
    for name, expected in [("input_sha256", sha256(record.named[INPUT])), *award(given).items()]:
        require(found[name] == expected, f"In {RESULT}, what “{name}” says does not follow from {INPUT}.")
    print("yes: every mark, total, rank, tie and threshold follows to the last digit")
    rest = {name for name in packages if packages[name] is not report}
    figures = [said["award_input"], said["award_result"]] == [sha256(record.named[name]) for name in PARTS[:2]]
    require(figures and set(said["packages"]) == rest, "The chair's report is of another award or other packages.")
    drawn, register = (report.objects[one["sha256"]] for one in said["reports"])
    pdfs = sheets([*here.values(), *gone.values()], priced, closings, replaced)
    pdfs |= {"reports/conflict-register.pdf": register, **{name: record.named[name] for name in PARTS}}
    require(record.named == pdfs and record.named[REPORT].startswith(drawn),
            "The PDFs of the record are not those of its packages: one is missing, changed or one too many.")
    countersigned(record.named[REPORT], drawn, record, authority)
    own = sha256(record.named[README]) == README_IS and record.named["verify.py"] == pathlib.Path(__file__).read_bytes()
    require(own, f"{README} or verify.py is not the one that goes with this check: rely on neither.")
    print(f"yes: the chair's report is of all this, in the place of {len(replaced)} before; every PDF was signed")
    winners = [one["supplier"] for one in result["tenders"] if one["id"] in awarded(result, stand)]
    print(f"By what the record decides the contract is awarded to {', '.join(winners) or 'nobody'}.")
    print(*(f"The key of {one['name']}, the lead, is {one['fingerprint']}" for one in people if "lead" in one["roles"]))
def main():
    try:
        with pathlib.Path(sys.argv[1]).open("rb") as file: judge(file.read(MOST_BYTES)) or print("The record holds.")
    except Exception as problem:  # whatever cannot be read is no record, and never a yes
        sys.exit(print("NO:", problem if isinstance(problem, Refused) else f"no record: {problem!r:.150}") or 1)
if __name__ == "__main__": main()

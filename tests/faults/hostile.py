"""Gate G7: files made to harm whoever opens them, each answered "not valid" or refused, quickly and within bounds.

Every class is a function that makes one more such file from a chance; each goes through the reader that a person's
click would hand it to. An answer is a verdict or one of our own refusals: anything else that is raised is a fault.
"""

import io
import json
import random
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import perf_counter

import pyrage
import zstandard

from evaluator.errors import EvaluatorError
from evaluator.formats import stored_zip
from evaluator.formats.ocds import read_notice
from evaluator.formats.package import new_age_identity, seal, unseal
from evaluator.formats.recomputation import recompute
from evaluator.formats.workbook import read_workbook
from evaluator.services.verification import verify
from tests.journeys.test_hostile_files import spoilt_bytes, spoilt_json
from tests.signed_records import SignedEvaluation

LONGEST, MOST_MEMORY = 5.0, 256  # seconds for one file, MiB above what was taken before
ROOT = Path(__file__).resolve().parents[2]
SMALL = (ROOT / "tests" / "data" / "small_award.json").read_bytes()
NOTICE = (ROOT / "resources" / "example" / "notice.json").read_bytes()
MODEL = (ROOT / "resources" / "templates" / "evaluation-model.xlsx").read_bytes()
NAMES = ("../../etc/passwd", "/etc/passwd", "C:\\Windows\\x", "CON", "reports/Bid\u202efdp.exe", "x" * 60_000, ".")

Make = Callable[[random.Random], bytes]
Open = Callable[[bytes], object]


@cache
def record() -> bytes:
    return SignedEvaluation(document=json.loads(SMALL), seed=7).record()


@cache
def identity() -> tuple[str, str]:
    return new_age_identity()


def judged(data: bytes) -> object:
    """A record, package, card or PDF that somebody handed over."""
    if verify(data, name="file.asice").valid:
        raise ValueError("a hostile file was called valid")
    return None


def unpacked(data: bytes) -> object:
    """A package addressed to us."""
    return unseal(data, identity()[0])


def zipped(entries: dict[str, bytes], *, method: int = zipfile.ZIP_STORED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, body in entries.items():
            archive.writestr(zipfile.ZipInfo(name), body, compress_type=method)
    return held.getvalue()


def entries() -> dict[str, bytes]:
    return {name: bytes(body) for name, body in stored_zip.read(record()).items()}


def renamed(chance: random.Random) -> bytes:
    found = entries()
    found[chance.choice(NAMES)] = found.pop("README.txt")
    return zipped(found)


def compressed(chance: random.Random) -> bytes:
    return zipped(entries() | {"README.txt": chance.randbytes(9) * 99}, method=zipfile.ZIP_DEFLATED)


def doubled(chance: random.Random) -> bytes:
    """The same name twice, so that two programs see two files."""
    name, body = chance.choice(list(entries().items()))
    sizes = (zlib.crc32(body), len(body), len(body))
    header = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 0, 0, 0x21, *sizes, len(name), 0)
    return header + name.encode() + body + record()


def claims_gigabytes(chance: random.Random) -> bytes:
    body = bytearray(record())
    struct.pack_into("<2I", body, 18, *[chance.choice([0xFFFFFFFF, 0x7FFFFFFF, 1024**3 + 1])] * 2)
    return bytes(body)


def too_many_files(chance: random.Random) -> bytes:
    return zipped({f"objects/{number}": b"" for number in range(10_050 + chance.randrange(9))})


def two_formats_at_once(chance: random.Random) -> bytes:
    return b"%PDF-1.7\n" + chance.randbytes(20) + record() if chance.random() < 0.5 else record() + b"%PDF-1.7\n%%EOF"


def deep(chance: random.Random) -> bytes:
    depth = chance.choice([100, 5_000, 200_000])
    return b'{"format": "bid-evaluator/award-input", "version": 1, "criteria": ' + b"[" * depth + b"]" * depth + b"}"


def keys_twice(chance: random.Random) -> bytes:
    key = chance.choice([b'"currency"', b'"method"', b'"tenders"', b'"title"'])
    return SMALL.replace(key, key + b': "x", ' + key, 1)


def numbers_that_are_none(chance: random.Random) -> bytes:
    number = chance.choice([b"NaN", b"1e999999", b"-Infinity", b"9" * 10_000, b"0x10", b"1_000", b'"1e3"', b'"-0"'])
    return SMALL.replace(b'"60"', number, 1)


def other_encodings(chance: random.Random) -> bytes:
    text = SMALL.decode()
    return chance.choice([text.encode("utf-16"), text.encode("utf-32"), SMALL + b"\xff\xfe", b"\xc3\x28" + SMALL])


def long_texts(chance: random.Random) -> bytes:
    return SMALL.replace(b"Alpha Health Ltd", b"A" * chance.choice([20_001, 3_000_000]))


def wrong_kinds(chance: random.Random) -> bytes:
    return spoilt_json(SMALL, chance).replace(b'"version": 1', b'"version": 2')


def spoilt_notice(chance: random.Random) -> bytes:
    return spoilt_json(NOTICE, chance)


def deep_notice(chance: random.Random) -> bytes:
    depth = chance.choice([200, 100_000])
    return b'{"releases": [{"ocid": "x", "tender": ' + b'{"a":' * depth + b"1" + b"}" * depth + b"}]}"


def lines_of_rubbish(chance: random.Random) -> bytes:
    return b"\n".join(chance.choice([b"{", b"[]", b"null", b'{"ocid":1}', chance.randbytes(30)]) for _ in range(3_000))


def spoilt_record(chance: random.Random) -> bytes:
    spoilt = spoilt_bytes(record(), chance)
    return spoilt if spoilt != record() else record()[:-1]


def cut_record(chance: random.Random) -> bytes:
    return record()[: chance.randrange(len(record()))]


def noise(chance: random.Random) -> bytes:
    beginning = chance.choice([b"", b"%PDF-", b"PK\3\4", b"age-encryption.org/v1\n"])
    return beginning + chance.randbytes(chance.choice([0, 1, 9_999]))


def pdf_in_circles(chance: random.Random) -> bytes:
    """Pages that are their own children, and a table that follows itself."""
    return (
        b"%%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R]/Count %d>>endobj\nxref\n0 1\n0000000000 65535 f\n"
        b"trailer<</Root 1 0 R/Size 3/Prev 120>>\nstartxref\n120\n%%%%EOF" % chance.randrange(10**6)
    )


def pdf_that_starts_programs(chance: random.Random) -> bytes:
    action = chance.choice([b"/Launch/F(cmd.exe)", b"/URI/URI(http://x.example)", b"/SubmitForm/F(http://x.example)"])
    return pdf_in_circles(chance).replace(b"/JavaScript/JS(app.alert(1))", action)


def pdf_bomb(chance: random.Random) -> bytes:
    body = zlib.compress(b"\0" * 50_000_000, 9)
    opening = b"%%PDF-1.7\n1 0 obj<</Length %d/Filter/FlateDecode>>stream\n" % len(body)
    return opening + body + b"\nendstream endobj\n%%EOF" + chance.randbytes(3)


def sealed_bomb(chance: random.Random) -> bytes:
    """More than a gigabyte of nothing, honestly sealed to us; sometimes only its beginning."""
    size = 1_200_000_000
    packer, block = zstandard.ZstdCompressor(level=1).compressobj(size=size), b"\0" * 10_000_000
    frame = b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()
    return seal_bare(frame[: chance.choice([None, 5_000])])


def seal_bare(inner: bytes) -> bytes:
    """What our sealing would make of it, with the frame as given."""
    return bytes(pyrage.encrypt(inner, [pyrage.x25519.Recipient.from_str(identity()[1])]))


def frame_that_lies(chance: random.Random) -> bytes:
    frame = bytearray(zstandard.ZstdCompressor().compress(record()))
    frame[chance.randrange(4, 12)] ^= 1 << chance.randrange(8)
    return seal_bare(bytes(frame))


def spoilt_package(chance: random.Random) -> bytes:
    body = bytearray(seal(record(), [identity()[1]]))
    body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)
    return bytes(body)


def workbook_bomb(chance: random.Random) -> bytes:
    """A sheet that unpacks to more than anybody types."""
    rows, held = b'<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row>' * 100_000, io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, body in model_parts().items():
            if not name.startswith("xl/worksheets/"):
                book.writestr(name, body)
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(90 + chance.randrange(5)):
                sheet.write(rows)
    return held.getvalue()


def workbook_of_entities(chance: random.Random) -> bytes:
    """Nine lines that ask for a thousand million words, and one that asks for a file."""
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    inside = chance.choice(["&l9;", "&file;"])
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol"><!ENTITY file SYSTEM "file:///etc/passwd">{lines}]>'
    body = f"<worksheet><sheetData><row><c><v>{inside}</v></c></row></sheetData></worksheet>"
    return replaced_sheet((head + body).encode())


def workbook_far_out(chance: random.Random) -> bytes:
    cell = chance.choice(["XFD1048576", "ZZZ9999999", "A0", "A-1"])
    row = f'<row r="1048576"><c r="{cell}"><v>1</v></c></row>'
    return replaced_sheet(f"<worksheet><sheetData>{row}</sheetData></worksheet>".encode())


def model_parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(MODEL)) as model:
        return {name: model.read(name) for name in model.namelist()}


def replaced_sheet(sheet: bytes) -> bytes:
    parts = model_parts()
    name = next(each for each in parts if each.startswith("xl/worksheets/"))
    return zipped(parts | {name: sheet}, method=zipfile.ZIP_DEFLATED)


def spoilt_workbook(chance: random.Random) -> bytes:
    return spoilt_bytes(MODEL, chance)[: chance.choice([None, 4_000])]


ARCHIVES = (renamed, compressed, doubled, claims_gigabytes, too_many_files, two_formats_at_once)
FILES = (spoilt_record, cut_record, noise, pdf_in_circles, pdf_that_starts_programs, pdf_bomb)
INPUTS = (deep, keys_twice, numbers_that_are_none, other_encodings, long_texts, wrong_kinds)
NOTICES = (spoilt_notice, deep_notice, lines_of_rubbish)
PACKAGES = (sealed_bomb, frame_that_lies, spoilt_package)
WORKBOOKS = (workbook_bomb, workbook_of_entities, workbook_far_out, spoilt_workbook)
READERS: tuple[tuple[tuple[Make, ...], Open], ...] = (
    (ARCHIVES, judged),
    (FILES, judged),
    (INPUTS, recompute),
    (NOTICES, read_notice),
    (PACKAGES, unpacked),
    (WORKBOOKS, read_workbook),
)
CLASSES = tuple((make, reader) for makes, reader in READERS for make in makes)
MUST_REFUSE: frozenset[Make] = frozenset({*INPUTS, *PACKAGES, workbook_bomb, workbook_of_entities})


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What came of the files: how many, the slowest in seconds, and what should not have happened."""

    files: int
    slowest: float
    faults: tuple[str, ...]


def opened_all(each: int, *, seed: int, only: Collection[Make] = ()) -> Tally:
    """So many files of each class, or of those named, opened one after another."""
    chance, times, faults = random.Random(seed), [0.0], []
    for make, open_file in CLASSES:
        for _ in range(each if not only or make in only else 0):
            data, begun = make(chance), perf_counter()
            problem = answered(make, open_file, data)
            times.append(perf_counter() - begun)
            faults += [f"{make.__name__}: {problem}"] if problem else []
            faults += [f"{make.__name__}: {times[-1]:.1f} s"] if times[-1] > LONGEST else []
    return Tally(files=len(times) - 1, slowest=max(times), faults=tuple(faults))


def answered(make: Make, open_file: Open, data: bytes) -> str:
    """What is wrong with the answer to one file; empty where nothing is."""
    try:
        open_file(data)
    except EvaluatorError:
        return ""
    except Exception as problem:
        return repr(problem)[:200]
    return "accepted" if make in MUST_REFUSE else ""


def opened_apart(each: int, *, seed: int) -> tuple[Tally, int]:
    """The same in a process of its own, with the MiB it took above what it had before."""
    words = [sys.executable, "-m", __name__, str(each), str(seed)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    files, slowest, memory, faults = json.loads(done.stdout)
    return Tally(files=files, slowest=slowest, faults=tuple(faults)), memory


def peak_memory() -> int:
    """The most this process has taken so far, in MiB."""
    return getrusage(RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    opened_all(1, seed=1, only=[keys_twice, cut_record, spoilt_notice, spoilt_package, spoilt_workbook, pdf_bomb])
    before = peak_memory()
    found = opened_all(int(sys.argv[1]), seed=int(sys.argv[2]))
    print(json.dumps([found.files, found.slowest, peak_memory() - before, found.faults]))

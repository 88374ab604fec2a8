"""Signing a PDF (PAdES-B-B): one more section at the end of the file, holding a signature and nothing else.

The fields were made with the page. The first signature certifies the document: no change at all when it fills the only
field, signatures only when other fields wait. What is seen on the page is drawn as fixed content with its font.
Source: ISO 32000-1:2008, 12.7.4.5 and 12.8; EN 319 142-1 (PAdES-B-B).
"""

from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from pyhanko.pdf_utils.content import AnnotAppearances
from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import BuildProps, SignatureObject

from evaluator.domain.panel import ROLE_WORDS, Role
from evaluator.domain.wording import spoken_time
from evaluator.errors import RuleBroken
from evaluator.formats.certificates import name_of
from evaluator.formats.identity import fingerprint
from evaluator.formats.pdf.canvas import Pages
from evaluator.formats.pdf.fonts import Face
from evaluator.formats.pdf.sheets import DROP, GREY, TINT, Style, fill
from evaluator.formats.pdf.typesetting import Typesetter
from evaluator.formats.signing import SIGNATURE_LIMIT, Signer, sign_in_pdf

APPLICATION = "BidEvaluator"  # stands in the signed part of each signature; `verify` holds those to our exact form
SMALLEST = 0.1  # of the usual size: a name at its limit of 300 letters still fits
_RESERVED = 2 * SIGNATURE_LIMIT  # hexadecimal digits


class _SigningWriter(IncrementalPdfFileWriter):
    """Adds the signature only: left alone, the library also rewrites title and dates, by its own clock."""

    def _update_meta(self) -> None:
        """Leave the description of the document as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the signer says by signing: as whom, why, and when by this computer's clock."""

    role: Role
    reason: str
    now: datetime


def sign_pdf(pdf: bytes, *, role: Role, reason: str, signer: Signer, now: datetime, field: str = "") -> bytes:
    """The PDF with one empty signature field filled in: that of the role, where no other is named.

    Raises: RuleBroken when there is no such field, or it is signed already.
    """
    statement, field = Statement(role=role, reason=reason, now=now), field or role.value
    writer = _SigningWriter(BytesIO(pdf))
    waiting = _fields(writer)
    if field not in waiting:
        raise RuleBroken("There is no place for “{field}” to sign in this document.", field=field)
    if waiting[field]:
        raise RuleBroken("The place for “{field}” is signed already.", field=field)
    embedder = PdfCMSEmbedder().write_cms(field_name=field, writer=writer, existing_fields_only=True)
    widget = next(embedder).get_object()
    widget[pdf_name("/AP")] = _appearance(writer, widget, signer, statement)
    embedder.send(_signature(signer, statement, waiting))
    prepared, output = embedder.send(SigIOSetup(md_algorithm="sha256", in_place=True))
    embedder.send(sign_in_pdf(prepared.document_digest, signer))
    signed: bytes = output.getvalue()
    return signed


def _fields(writer: IncrementalPdfFileWriter) -> dict[str, bool]:
    """The signature fields by name, and whether each is filled in."""
    return {name: value is not None for name, value, _ in enumerate_sig_fields(writer)}


def _signature(signer: Signer, statement: Statement, fields: dict[str, bool]) -> SigObjSetup:
    place = SignatureObject(
        timestamp=statement.now,
        subfilter=SigSeedSubFilter.PADES,
        name=name_of(signer.certificate),
        reason=statement.reason,
        app_build_props=BuildProps(name=APPLICATION),
        bytes_reserved=_RESERVED,
    )
    changes_allowed = MDPPerm.NO_CHANGES if len(fields) == 1 else MDPPerm.FILL_FORMS
    first = not any(fields.values())
    certification = SigMDPSetup(md_algorithm="sha256", certify=first, docmdp_perms=changes_allowed if first else None)
    return SigObjSetup(sig_placeholder=place, mdp_setup=certification)


def _appearance(
    writer: IncrementalPdfFileWriter, widget: DictionaryObject, signer: Signer, statement: Statement
) -> DictionaryObject:
    left, bottom, right, top = (float(edge) for edge in widget["/Rect"])
    drawn = appearance(right - left, top - bottom, signer, statement)
    content = writer.import_page_as_xobject(PdfFileReader(BytesIO(drawn)))
    return AnnotAppearances(normal=content).as_pdf_object()


def appearance(width: float, height: float, signer: Signer, statement: Statement) -> bytes:
    """A one-page PDF of that size in points, saying who signed, as what, when and with which key."""
    key = fingerprint(signer.certificate)
    lines = [
        (name_of(signer.certificate), Style(face=Face.BOLD, size=11, leading=14)),
        (ROLE_WORDS[statement.role].capitalize(), Style(size=9, leading=12)),
        (statement.reason, Style(size=9, leading=12)),
        (f"{spoken_time(statement.now)} (claimed by this computer)", Style(size=8, leading=11, colour=GREY)),
        (f"Key {' '.join(key[at : at + 4] for at in range(0, 16, 4))}…", Style(size=8, leading=11, colour=GREY)),
    ]
    pages = Pages(width, height)
    pages.add(_drawn(_fitted(pages.typesetter, width, height, lines), pages.typesetter, width, height))
    return pages.finished()


def _fitted(
    typesetter: Typesetter, width: float, height: float, lines: list[tuple[str, Style]]
) -> list[tuple[str, Style]]:
    """The lines wrapped to the box, all of them: smaller where they would not fit."""
    scale = 1.0
    while True:
        pieces = [
            (piece, style.scaled(scale))
            for text, style in lines
            for piece in typesetter.wrap(text, style.face, style.size * scale, width - 20)
        ]
        if sum(style.leading for _, style in pieces) <= height - 12 or scale < SMALLEST:
            return pieces
        scale *= 0.94


def _drawn(pieces: list[tuple[str, Style]], typesetter: Typesetter, width: float, height: float) -> str:
    operators = [f"{fill(TINT)} 0 0 {width:.2f} {height:.2f} re f {fill(GREY)} 0 0 3 {height:.2f} re f"]
    top = height - 6
    for piece, style in pieces:
        shown = typesetter.show(piece, style.face, style.size)
        select = typesetter.select(style.face, style.size)
        operators.append(f"{fill(style.colour)} BT {select} 12 {top - style.leading * DROP:.2f} Td {shown} ET")
        top -= style.leading
    return "\n".join(operators)

"""Signed PDFs to judge: ours, small, made once a run; and those of other software, by pyHanko left to its defaults."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

from asn1crypto import keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, append_signature_field
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko_certvalidator.registry import CertificateStore, SimpleCertificateStore

from evaluator.domain.panel import Role
from evaluator.formats.certificates import Person, self_signed
from evaluator.formats.pdf.layout import Document, SigningPlace
from evaluator.formats.pdf.signature import sign_pdf
from evaluator.formats.signing import Signer, load_private_key, new_private_key

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
REASON = "I agree the scores and reasons in this report."
Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


@cache
def person(name: str) -> Signer:
    key = load_private_key(new_private_key())
    holder = Person(name=name, organisation="Example ICB", age_recipient="age1example")
    return Signer(certificate=self_signed(holder, key, now=NOW), private_key=key)


def unsigned(*fields: str, pages: int = 2) -> bytes:
    """A small document of ours with empty fields."""
    document = Document(title="A report", made_at=NOW)
    document.heading("A report", 1)
    for page in range(pages):
        document.heading(f"Part {page + 1}")
        document.paragraph("Supplier A ranks first with 84.00 marks. " * 8)
        document.table(["Rank", "Supplier"], [("1", "Alpha"), ("2", "Beta")])
        document.page_break()
    document.signing_places([SigningPlace(field, f"Signed by the {field}") for field in fields])
    return document.render()


def sign(pdf: bytes, field: str, name: str, role: Role = Role.CHAIR) -> bytes:
    return sign_pdf(pdf, role=role, reason=REASON, signer=person(name), now=NOW, field=field)


@cache
def by_one() -> bytes:
    """One field, one signature: no change allowed."""
    return sign(unsigned("member"), "member", "Amina Khan", Role.MEMBER)


@cache
def by_chair() -> bytes:
    """Two fields, the first signed."""
    return sign(unsigned("chair", "approver"), "chair", "Carol Chair")


@cache
def by_both() -> bytes:
    """Two fields, both signed."""
    return sign(by_chair(), "approver", "Ann Approver", Role.APPROVER)


def end_of_first(pdf: bytes) -> int:
    """Where the bytes end that the first signature covers."""
    numbers = pdf[pdf.index(b"/ByteRange") :].split(b"[")[1].split(b"]")[0].split()
    return int(numbers[2]) + int(numbers[3])


@cache
def foreign_signer(kind: str) -> SimpleSigner:
    """A signer of other software: its own authority, the whole chain embedded."""
    authority, key = ec.generate_private_key(ec.SECP256R1()), _key(kind)
    top = _certificate("Some Authority", authority.public_key(), "Some Authority", authority, authority_itself=True)
    own = _certificate("Foreign Fred", key.public_key(), "Some Authority", authority)
    empty: Callable[[], CertificateStore] = SimpleCertificateStore
    store = empty()
    store.register(_asn1(top))
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return SimpleSigner(
        signing_cert=_asn1(own),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=store,
        prefer_pss=kind == "rsa-pss",
    )


def _key(kind: str) -> Key:
    if kind.startswith("rsa"):
        return rsa.generate_private_key(65537, 1024 if kind == "rsa-short" else 2048)
    if kind == "ed25519":
        return ed25519.Ed25519PrivateKey.generate()
    return ec.generate_private_key(ec.SECP384R1())


def _certificate(
    name: str,
    public: rsa.RSAPublicKey | ec.EllipticCurvePublicKey | ed25519.Ed25519PublicKey,
    issuer: str,
    issuer_key: ec.EllipticCurvePrivateKey,
    *,
    authority_itself: bool = False,
) -> x509.Certificate:
    names = [x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, one)]) for one in (name, issuer)]
    builder = x509.CertificateBuilder(subject_name=names[0], issuer_name=names[1], public_key=public)
    builder = builder.serial_number(x509.random_serial_number())
    builder = builder.not_valid_before(NOW - timedelta(days=1)).not_valid_after(NOW + timedelta(days=900))
    builder = builder.add_extension(x509.BasicConstraints(ca=authority_itself, path_length=None), critical=True)
    return builder.sign(issuer_key, SHA256())


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


def sign_elsewhere(
    pdf: bytes,
    *,
    kind: str = "rsa",
    field: str = "Signature1",
    digest: str = "sha256",
    certify: MDPPerm | None = None,
    box: tuple[int, int, int, int] | None = None,
) -> bytes:
    """Signed as pyHanko does it by itself, dates and metadata brought up to date included."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    metadata = PdfSignatureMetadata(
        field_name=field,
        md_algorithm=digest,
        certify=certify is not None,
        docmdp_permissions=certify or MDPPerm.FILL_FORMS,
    )
    place = SigFieldSpec(field, on_page=0, box=box)
    signed: BytesIO = PdfSigner(metadata, foreign_signer(kind), new_field_spec=place).sign_pdf(writer)
    return signed.getvalue()


def with_empty_field(pdf: bytes, field: str) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    append_signature_field(writer, SigFieldSpec(field, on_page=0, box=(50, 50, 200, 100)))
    return written(writer)


def written(writer: IncrementalPdfFileWriter) -> bytes:
    """The file with the section that the writer holds."""
    out = BytesIO()
    write: Callable[[BytesIO], None] = writer.write
    write(out)
    return out.getvalue()


def certified_late(pdf: bytes, field: str) -> bytes:
    """Filled in by a signature that claims to certify, whatever was signed before it."""
    signer = foreign_signer("ec")
    embedder = PdfCMSEmbedder().write_cms(field, IncrementalPdfFileWriter(BytesIO(pdf)), existing_fields_only=True)
    next(embedder)
    claim = SigMDPSetup(md_algorithm="sha256", certify=True, docmdp_perms=MDPPerm.FILL_FORMS)
    embedder.send(SigObjSetup(sig_placeholder=SignatureObject(bytes_reserved=16384), mdp_setup=claim))
    prepared, output = embedder.send(SigIOSetup(md_algorithm="sha256"))
    embedder.send(asyncio.run(signer.async_sign(prepared.document_digest, "sha256")))
    signed: bytes = output.getvalue()
    return signed


def time_stamped(pdf: bytes) -> bytes:
    """A document time stamp by an authority of our own making."""
    signer = foreign_signer("rsa")
    stamper = DummyTimeStamper(tsa_cert=signer.signing_cert, tsa_key=signer.signing_key, fixed_dt=NOW)
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    stamped = signers.PdfTimeStamper(stamper).async_timestamp_pdf(writer, "sha256")
    found: BytesIO = asyncio.run(stamped)
    return found.getvalue()

"""One signature as it lies in a PDF: which bytes it covers, the gap that holds it, and whether it holds.

A signature of ours is built again from its parts and compared byte for byte, its hexadecimal digits included. One of
other software is judged by the general rules: right over these bytes, by the key in its certificate, with an algorithm
that is still safe.
Source: ISO 32000-1:2008, 12.8.1 (ByteRange, Contents); RFC 5652 (CMS); RFC 3161 (time stamps).
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from asn1crypto import cms, tsp
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding
from pikepdf import Array, Dictionary, Name, Object, String
from pyhanko.pdf_utils.generic import parse_pdf_date
from pyhanko.sign.general import extract_signer_info
from pyhanko.sign.validation.generic_cms import (
    extract_certs_for_validation,
    extract_self_reported_ts,
    validate_sig_integrity,
)

from evaluator.errors import FileProblem
from evaluator.formats import signing
from evaluator.formats.identity import fingerprint
from evaluator.formats.pdf.revisions import SignatureField
from evaluator.formats.pdf.signature import APPLICATION

_SAFE_DIGESTS = {"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512", "shake256"}
_UNSAFE_DIGESTS = {"md2", "md5", "sha1"}
_KINDS = {"/ETSI.CAdES.detached", "/adbe.pkcs7.detached", "/ETSI.RFC3161"}
_HEXADECIMAL = re.compile(rb"[0-9A-Fa-f]*")
_SMALLEST_RSA_KEY = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """What a signature that holds says: by which certificate (DER), and when by the signer's clock."""

    certificate: bytes
    name: str
    fingerprint: str
    claimed_time: datetime | None


class EmbeddedSignature:
    """A filled signature field and where its bytes lie in the file. Raises: FileProblem when they lie wrong."""

    def __init__(self, field: SignatureField, value: Dictionary, data: bytes) -> None:
        self.field, self.value, self._data = field.name, value, data
        self.is_time_stamp = value.get("/Type") == Name.DocTimeStamp
        self.ours = _entry(value, "/Prop_Build", "/App").get("/Name") == Name("/" + APPLICATION)
        if str(value.get("/SubFilter")) not in _KINDS:
            raise FileProblem("The signature is of a kind that this program does not know.")
        self.gap, self.end = _ranges(value.get("/ByteRange"), len(data))
        self.contents = self._contents()

    def _contents(self) -> bytes:
        """The bytes in the gap, which must be exactly what the signature dictionary says. Raises: FileProblem."""
        start, end = self.gap
        digits = self._data[start + 1 : end - 1]
        framed = self._data[start : start + 1] == b"<" and self._data[end - 1 : end] == b">"
        if not framed or not _HEXADECIMAL.fullmatch(digits) or len(digits) % 2:
            raise FileProblem("What the signature leaves out is not just the signature itself.")
        contents = self.value.get("/Contents")
        if not isinstance(contents, String) or bytes(contents) != bytes.fromhex(digits.decode()):
            raise FileProblem("The signature that was read does not lie in the place it leaves out.")
        if self.ours and digits != digits.upper():
            raise FileProblem("The signature is not written in the one exact form this program writes.")
        return bytes(contents)

    @property
    def claimed_role(self) -> str | None:
        """Our fields are named by the role of the person who signs there."""
        return self.field if self.ours else None

    @property
    def changes_allowed(self) -> int | None:
        """The level of a certification (DocMDP): 1 none, 2 forms and signatures, 3 notes as well; None without one."""
        parameters = self._transform(Name.DocMDP)
        return None if parameters is None else int(str(parameters.get("/P", 2)))

    def locks(self, field: str) -> bool:
        """Whether this signature forbids the field to change later (FieldMDP)."""
        parameters = self._transform(Name.FieldMDP)
        if parameters is None:
            return False
        listed = parameters.get("/Fields")
        named = isinstance(listed, Array) and field in map(str, listed)
        action = parameters.get("/Action")
        return named if action == Name.Include else not (named and action == Name.Exclude)

    def _transform(self, method: Name) -> Dictionary | None:
        references = self.value.get("/Reference")
        for reference in references if isinstance(references, Array) else ():
            if isinstance(reference, Dictionary) and reference.get("/TransformMethod") == method:
                return _entry(reference, "/TransformParams")
        return None

    def digest(self, algorithm: str) -> bytes:
        """The digest of every byte that the signature covers."""
        start, end = self.gap
        covered = memoryview(self._data)
        counted = hashlib.new(algorithm.replace("shake256", "shake_256"), covered[:start])
        counted.update(covered[end : self.end])
        return counted.digest()

    def checked(self) -> Signed:
        """What the signature says, once it is proved. Raises: FileProblem."""
        der = _without_padding(self.contents)
        if self.ours:
            return self._checked_as_ours(der)
        return self._checked_generally(der)

    def _checked_as_ours(self, der: bytes) -> Signed:
        signed = signing.rebuild_cms(der)
        if signed.message_digest != self.digest("sha256"):
            raise FileProblem(ANOTHER_CONTENT)
        if signed.claimed_time is not None:
            raise FileProblem("The signature is not in the one exact form this program writes.")
        return self._signed(signed.certificate.public_bytes(Encoding.DER), None)

    def _checked_generally(self, der: bytes) -> Signed:
        signed_data = cms.ContentInfo.load(der)["content"]
        signer_info = extract_signer_info(signed_data)
        certificate = extract_certs_for_validation(signed_data).signer_cert
        _require_safe(signer_info, certificate)
        algorithm = signer_info["digest_algorithm"]["algorithm"].native
        if self.is_time_stamp:
            intact, right = self._time_stamp_holds(signed_data, signer_info, certificate, algorithm)
        else:
            intact, right = validate_sig_integrity(signer_info, certificate, "data", self.digest(algorithm))
        if not intact:
            raise FileProblem(ANOTHER_CONTENT)
        if not right:
            raise FileProblem("The signature is wrong: it was not made by the key in its certificate.")
        return self._signed(certificate.dump(), extract_self_reported_ts(signer_info))

    def _time_stamp_holds(
        self,
        signed_data: cms.SignedData,
        signer_info: cms.SignerInfo,
        certificate: asn1_x509.Certificate,
        algorithm: str,
    ) -> tuple[bool, bool]:
        held = signed_data["encap_content_info"]["content"]
        information = tsp.TSTInfo.load(bytes(held))
        imprint = information["message_imprint"]
        stamped = imprint["hash_algorithm"]["algorithm"].native
        if stamped not in _SAFE_DIGESTS or imprint["hashed_message"].native != self.digest(stamped):
            return False, False
        digest = hashlib.new(algorithm, bytes(held)).digest()
        return validate_sig_integrity(signer_info, certificate, "tst_info", digest)

    def _signed(self, certificate: bytes, attribute_time: datetime | None) -> Signed:
        return Signed(
            certificate=certificate,
            name=_holder(certificate),
            fingerprint=_fingerprint(certificate),
            claimed_time=attribute_time or _moment(self.value.get("/M")),
        )


ANOTHER_CONTENT = "The contents are not the ones that were signed: something was changed."


def _ranges(found: Object | None, length: int) -> tuple[tuple[int, int], int]:
    """The gap and the end of what a signature covers. Raises: FileProblem."""
    numbers = [int(str(number)) for number in found] if isinstance(found, Array) else []
    if len(numbers) != 4:
        raise FileProblem("The signature does not say which bytes it covers.")
    start, first, second, rest = numbers
    if start != 0 or not 0 < first < second or rest < 0 or second + rest > length:
        raise FileProblem("The bytes that the signature says it covers are not in the file.")
    return (first, second), second + rest


def _without_padding(contents: bytes) -> bytes:
    """The signature without the zeros after it. Raises: FileProblem when anything else follows."""
    if len(contents) < 2:
        raise FileProblem("The signature is empty.")
    length, header = contents[1], 2
    if length > 0x80:
        header = 2 + (length & 0x7F)
        length = int.from_bytes(contents[2:header], "big")
    elif length == 0x80:
        raise FileProblem("The signature is written without saying how long it is.")
    if any(contents[header + length :]) or header + length > len(contents):
        raise FileProblem("Something other than zeros follows the signature.")
    return contents[: header + length]


def _require_safe(signer_info: cms.SignerInfo, certificate: asn1_x509.Certificate) -> None:
    """Refuse digests in which two contents with the same digest can be made, and short keys. Raises: FileProblem."""
    signature = signer_info["signature_algorithm"]
    digests = {signer_info["digest_algorithm"]["algorithm"].native}
    if signature["algorithm"].native == "rsassa_pss":
        digests.add(signature["parameters"]["hash_algorithm"]["algorithm"].native)
    unsafe_name = signature["algorithm"].native.split("_")[0] in _UNSAFE_DIGESTS
    key = certificate.public_key
    if unsafe_name or not digests <= _SAFE_DIGESTS or (key.algorithm == "rsa" and key.bit_size < _SMALLEST_RSA_KEY):
        raise FileProblem("The signature was made with an algorithm or a key that is no longer safe.")


def _holder(certificate: bytes) -> str:
    """The name in the certificate: common name, else organisation, else the whole subject."""
    subject = asn1_x509.Certificate.load(certificate).subject
    for kind in ("name", "common_name", "organization_name"):
        if isinstance(found := subject.native.get(kind), str):
            return found
    return str(subject.human_friendly)


def _fingerprint(certificate: bytes) -> str:
    """As for people of this program where the key is of their kind, else over the public key alone."""
    try:
        return fingerprint(signing.load_certificate(certificate))
    except FileProblem:
        key: bytes = asn1_x509.Certificate.load(certificate).public_key.dump()
        return hashlib.sha256(key + b"\0").hexdigest()


def _moment(written: Object | None) -> datetime | None:
    try:
        return parse_pdf_date(str(written), strict=False) if isinstance(written, String) else None
    except ValueError:
        return None


def _entry(holder: Dictionary, *path: str) -> Dictionary:
    for key in path:
        found = holder.get(key)
        if not isinstance(found, Dictionary):
            return Dictionary()
        holder = found
    return holder

"""A price file sealed to the price evaluator: the salt of its commitment, then the file, in one age object.

The object is rounded up to 64 KiB like every package, so that its size tells no price. Source: SECURITY §4, T10.
"""

import secrets

from evaluator.domain.price_file import SALT_BYTES, Opening
from evaluator.errors import FileProblem
from evaluator.formats import canonical
from evaluator.formats.package import seal, unseal


def seal_price_file(body: bytes, *, price_key: str) -> tuple[bytes, Opening]:
    """The sealed object for the price evaluator's age recipient, and what opens the file's commitment."""
    salt = secrets.token_bytes(SALT_BYTES)
    return seal(salt + body, [price_key]), Opening(salt=salt.hex(), sha256=canonical.digest(body))


def open_price_file(sealed: bytes, *, age_identity: str, commitment: str, name: str) -> tuple[bytes, Opening]:
    """The file in clear and its opening. Raises: FileProblem when it is not the one committed to."""
    salted = unseal(sealed, age_identity)
    salt, body = salted[:SALT_BYTES], salted[SALT_BYTES:]
    opening = Opening(salt=salt.hex(), sha256=canonical.digest(body))
    if len(salt) != SALT_BYTES or opening.commitment != commitment:
        raise FileProblem("{name} is not the document that was registered.", hint="Ask for the pack again.", name=name)
    return body, opening

"""That a document went to a supplier: which bytes, when, and how it is known to have gone.

Source: the notice of 28 November 2017 ("economic operators will be notified of any such planned changes"); DOMAIN 1.1.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeSent:
    """One document to one supplier.

    `about` names the change, application or call-off, `proof` the message it went in.
    """

    supplier_id: str
    kind: str
    about: str
    sha256: str
    sent_at: datetime
    proof: str

    @property
    def file_name(self) -> str:
        """The document's name, without the folder it was written into."""
        return self.proof.split(" to ")[0].rpartition("/")[2]

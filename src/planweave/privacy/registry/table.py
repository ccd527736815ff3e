"""What is said of a table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Table:
    """The columns of one table by what they hold; names with spaces between.

    people: references to persons; a row is somebody's where one of them is that person.
    says: what people wrote, or what was made of it: it may name anybody. Searched, and reported or replaced.
    sealed: the same under a hash or a trigger of the database. Searched and reported; never changed.
    files: the content of files, searched as far as it can be read.
    proofs: what one proves with who one is. In no export.
    apart: personal data with a way of its own (the person's row, the two chained histories, answers kept for repeats).
    plain: nothing about people: codes, units, hashes of other things.

    goes: the rows are the person's own and are removed at an erasure; of several references `whose` says by which.
    when: which rows the person may have in an export; hides: a reference that is left out where it is not them.
    """

    people: str = ""
    says: str = ""
    sealed: str = ""
    files: str = ""
    proofs: str = ""
    apart: str = ""
    plain: str = ""
    goes: bool = False
    whose: str = ""
    when: Mapping[str, Any] = field(default_factory=dict)
    hides: str = ""

    @property
    def declared(self) -> list[str]:
        parts = (self.people, self.says, self.sealed, self.files, self.proofs, self.apart, self.plain)
        return " ".join(parts).split()

    @property
    def owners(self) -> list[str]:
        """The references by which a row that goes is the person's own."""
        return self.whose.split() or self.people.split()

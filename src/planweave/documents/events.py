"""What happens to documents. Field changes travel in `changes`; a section's fields are named by its id."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class DocumentCreated(Event):
    """A document was made from a template; `kind` says which."""

    is_undoable = True
    kind: str


@dataclass(frozen=True, kw_only=True)
class DocumentChanged(Event):
    """Fields of a document or of its sections changed, or sections were added, removed or moved."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class DocumentDeleted(Event):
    """A document went to the trash; its issues stay with it."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class DocumentRestored(Event):
    """A document came back from the trash, because its deletion was undone."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class DocumentIssued(Event):
    """A document was frozen under an edition; `content_hash` is the SHA-256 of what was frozen."""

    issue: int
    edition: str
    content_hash: str
    items: int

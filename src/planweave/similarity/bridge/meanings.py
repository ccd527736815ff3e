"""What texts mean to the sentence model, where it is installed: read once, kept in the database."""

import hashlib
import threading
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from planweave.kernel.models import Record
from planweave.science.text import sentences
from planweave.science.text.similarity import Text

from .. import queries
from ..models import Meaning

Meanings = NDArray[np.float32]

_loading = threading.Lock()


def model() -> sentences.SentenceModel | None:
    """The sentence model; None where it is not installed or switched off."""
    if not settings.USES_SENTENCES:
        return None
    with _loading:
        return _model()


@lru_cache(maxsize=1)
def _model() -> sentences.SentenceModel | None:
    folder = sentences.find()
    return None if folder is None else sentences.load(folder)


def of_text(title: str, body: str) -> Meanings | None:
    """What one text means; None without a model, or for a text that it cannot read."""
    known = model()
    if known is None:
        return None
    meaning = sentences.meanings_of(known, [(title, body)])[0]
    return meaning if meaning.any() else None


def digest_of(text: Text) -> str:
    said = "\n".join((sentences.MODEL, text.title, text.body))
    return hashlib.blake2b(said.encode(), digest_size=16).hexdigest()


def kept(
    workspace_id: int, texts: Sequence[Text], *, are_all: bool
) -> tuple[list[int], Meanings, dict[int, str]]:
    """(ids, their meanings, {id: digest} of those that nobody has read yet). One query, none without a model.

    `are_all`: the texts are all of the workspace, so that the rows need not be asked for by id.
    """
    if model() is None:
        return [], _none(), {}
    unread = {text.id: digest_of(text) for text in texts}
    ids, rows = [], []
    for pk, digest, vector in queries.meanings_kept(workspace_id, None if are_all else list(unread)):
        if unread.get(pk) == digest:
            del unread[pk]
            if vector:
                ids.append(pk)
                rows.append(np.frombuffer(vector, "<f2"))
    return ids, np.stack(rows).astype(np.float32) if rows else _none(), unread


def read(texts: Sequence[Text]) -> Mapping[int, Meanings]:
    """Read texts and keep what they mean; texts that were deleted meanwhile are not kept."""
    known = model()
    if known is None or not texts:
        return {}
    meanings = sentences.meanings_of(known, [(text.title, text.body) for text in texts])
    there = set(Record.objects.filter(pk__in=[text.id for text in texts]).values_list("pk", flat=True))
    Meaning.objects.bulk_create(
        [
            Meaning(record_id=text.id, digest=digest_of(text), vector=_bytes(meaning))
            for text, meaning in zip(texts, meanings, strict=True)
            if text.id in there
        ],
        update_conflicts=True,
        unique_fields=["record"],
        update_fields=["digest", "vector"],
    )
    return {text.id: meaning for text, meaning in zip(texts, meanings, strict=True)}


def of_ids(workspace_id: int, ids: Collection[int]) -> dict[int, tuple[str, Meanings]]:
    """{id: (digest, meaning)} as the texts are now, read where nobody has; without those that are gone."""
    texts = list(texts_by_id(workspace_id, ids))
    known_ids, known, unread = kept(workspace_id, texts, are_all=False)
    found = dict(zip(known_ids, known, strict=True)) | read([text for text in texts if text.id in unread])
    return {text.id: (digest_of(text), found[text.id]) for text in texts if text.id in found}


def texts_by_id(workspace_id: int, ids: Collection[int]) -> Iterable[Text]:
    return (Text(*row) for row in queries.texts_of(workspace_id, ids))


def _bytes(meaning: Meanings) -> bytes:
    return meaning.astype("<f2").tobytes() if meaning.any() else b""


def _none() -> Meanings:
    return np.zeros((0, sentences.DIMENSIONS), np.float32)

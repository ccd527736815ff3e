"""What many texts resemble at once: the rows of a file before they come in."""

from collections.abc import Mapping, Sequence
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.richtext import plain

from .. import queries
from . import index

SPARE = 20
"""How many more neighbours are asked for than told, where some may be in products that the actor may not read."""
SIDE = ("id", "key", "title", "product", "state")


def similar_to_texts(
    actor: Actor, texts: Sequence[tuple[str, str]], *, most: int
) -> list[list[dict[str, Any]]] | None:
    """For each (title, rich or plain text) what resembles it, best first; None while the index is being built.

    Three or four queries, whatever the number of texts and of requirements. Compared by words.
    """
    asked = [(title, plain(text)[: queries.MOST_CHARACTERS]) for title, text in texts]
    spare = 0 if actor.product_ids is None else SPARE
    found = index.nearest_of(actor.here, asked, most=most + spare)
    if found is None:
        return None
    rows = queries.rows_of(actor, {one["id"] for near in found for one in near})
    return [
        told_of(actor, f"{title}\n{words}", near, rows)[:most]
        for (title, words), near in zip(asked, found, strict=True)
    ]


def told_of(
    actor: Actor, text: str, near: Sequence[dict[str, Any]], rows: Mapping[int, dict[str, Any]]
) -> list[dict[str, Any]]:
    """Those among `near` that the actor may read, each with its class and the words that made it so."""
    items = []
    for one in near:
        row = rows.get(one["id"])
        if row is None:
            continue
        told = index.told(actor.here, text, f"{row['title']}\n{row['words']}", one["score"])
        if told is not None:
            items.append({name: row[name] for name in SIDE} | {"score": round(one["score"], 4)} | told)
    return items

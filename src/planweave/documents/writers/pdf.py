"""A document as PDF, typeset by typst in this process. The text goes in as data, so nothing in it can be markup.

The Chinese fonts that the build brings are embedded as far as they are used; where the build left them out, the
system's are taken.
"""

import json
from pathlib import Path

from ..composing import words
from ..composing.blocks import Composed, Item, to_json
from . import cover
from .drawings import font_paths

WIDE = 26
"""A fact wider than this many narrow characters has the line for itself."""
PAGE = Path(__file__).with_name("page.typ")


def write(composed: Composed) -> bytes:
    import typst

    language = cover.language_of(composed)
    data = to_json(composed) | {
        "kind_name": cover.kind_name(composed),
        "edition_words": cover.edition_in_words(composed),
        "facts": cover.facts(composed),
        "history_heads": list(cover.history_heads(composed)),
        "footer": cover.footer(composed, longest=60),
        "words": {
            "contents": words.CONTENTS.say(language),
            "history": words.HISTORY.say(language),
            "edition": words.EDITION.say(language),
            "made_with": words.MADE_WITH.say(language),
            "page": words.PAGE.say(language, page="\0", pages="\0").split("\0"),
        },
        "keys": dict.fromkeys(sorted(_anchors(composed)), True),
    }
    for block in data["blocks"]:
        if block["kind"] == "Item":
            block["wide"] = [
                cover.width("".join(run[0] for run in runs)) > WIDE for _, runs in block["facts"]
            ]
    set_: bytes = typst.compile(
        PAGE.read_bytes(), format="pdf", font_paths=font_paths(), sys_inputs={"document": json.dumps(data)}
    )
    return set_


def _anchors(composed: Composed) -> set[str]:
    """Keys that stand in the document: a reference to any other has nothing to lead to."""
    found: set[str] = set()
    for block in composed.blocks:
        if isinstance(block, Item) and block.is_anchor:
            found.add(block.key)
        for row in getattr(block, "rows", ()):
            found |= {cell.anchor for cell in row if cell.anchor}
    return found

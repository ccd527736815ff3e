"""What every format prints before the first section: what the document is, of when, and what it holds."""

from planweave.kernel.language import Language

from ..composing import words
from ..composing.blocks import Composed


def language_of(composed: Composed) -> Language:
    return "zh" if composed.language == "zh" else "en"


def kind_name(composed: Composed) -> str:
    return words.KINDS[composed.kind].say(language_of(composed))


def edition_in_words(composed: Composed) -> str:
    """ "1.2" of an issue, "1.3 (draft)" of what is still worked on."""
    if composed.state == "issued":
        return composed.edition
    draft = words.DRAFT.say(language_of(composed))
    return (
        f"{composed.edition}（{draft}）"
        if composed.language == "zh"
        else f"{composed.edition} ({draft.lower()})"
    )


def facts(composed: Composed) -> list[tuple[str, str]]:
    """Label and value, without those that are empty."""
    language = language_of(composed)
    found = [
        (words.KEY, composed.key),
        (words.EDITION, edition_in_words(composed)),
        (words.DATE, composed.composed_on),
        (words.PRODUCT, composed.product),
        (words.OWNER, composed.owner),
        (words.STANDARD, words.STANDARDS[composed.kind]),
        (words.FILTER, composed.filter),
        (words.COUNT, "" if composed.kind == words.PAPER else str(composed.items)),
    ]
    return [(label.say(language), value) for label, value in found if value]


def history_heads(composed: Composed) -> tuple[str, str, str, str]:
    language = language_of(composed)
    return (
        words.EDITION.say(language),
        words.ISSUED_ON.say(language),
        words.ISSUED_BY.say(language),
        words.NOTE.say(language),
    )


def footer(composed: Composed, *, longest: int = 70) -> str:
    """Date and content, cut to a line."""
    said = composed.filter
    if len(said) > longest:
        said = said[: longest - 1] + "…"
    return f"{composed.composed_on} · {said}"


def width(text: str) -> int:
    """How wide a text is drawn, in narrow characters; Chinese ones count two."""
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)

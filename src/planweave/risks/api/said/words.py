"""Sentences that every shape of a risk shares."""

from planweave.accounts.models import User
from planweave.kernel.language import Language
from planweave.workspaces.schemas import PersonRef


def person(user: User | None) -> PersonRef | None:
    return PersonRef(id=user.pk, name=user.name) if user else None


def sentence(cause: str, event: str, effect: str, language: Language) -> str:
    """Cause, event and effect as one sentence; only the event must be there."""
    cause, event, effect = (part.strip().rstrip("。.；;，,") for part in (cause, event, effect))
    if language == "zh":
        because = f"由于{_apart(cause)}，" if cause else ""
        result = f"，导致{_apart(effect)}" if effect else ""
        return f"{because}可能{_apart(event.removeprefix('可能'))}{result}。"
    parts = [f"Because {_low(cause)}, " if cause else "", f"it may be that {_low(event)}"]
    parts.append(f", so that {_low(effect)}" if effect else "")
    joined = "".join(parts)
    return f"{joined[0].upper()}{joined[1:]}."


def _apart(words: str) -> str:
    """A space between Chinese and what begins with a Latin letter or figure."""
    return f" {words}" if words[:1].isascii() and words[:1].isalnum() else words


def _low(words: str) -> str:
    """The first letter small, unless the word is a key, a name in capitals, or "I"."""
    first = words.split(" ", 1)[0]
    is_plain = first[:1].isupper() and first[1:].islower() and len(first) > 1
    return words[0].lower() + words[1:] if is_plain else words

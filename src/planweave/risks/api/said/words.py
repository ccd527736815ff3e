"""Sentences that every shape of a risk shares."""

from typing import Any

from planweave.accounts.models import User
from planweave.kernel.language import Language
from planweave.workspaces.schemas import PersonRef


def person(user: User | None) -> PersonRef | None:
    return PersonRef(id=user.pk, name=user.name) if user else None


def sentence(cause: str, event: str, effect: str, language: Language) -> str:
    """Cause, event and effect as one sentence; only the event must be there."""
    cause, event, effect = (part.strip().rstrip("。.；;，,") for part in (cause, event, effect))
    if language == "zh":
        return f"{f'由于{cause}，' if cause else ''}可能{_bare(event)}{f'，导致{effect}' if effect else ''}。"
    parts = [f"Because {_low(cause)}, " if cause else "", f"it may be that {_low(event)}"]
    parts.append(f", so that {_low(effect)}" if effect else "")
    joined = "".join(parts)
    return f"{joined[0].upper()}{joined[1:]}."


def _bare(event: str) -> str:
    return event.removeprefix("可能")


def _low(words: str) -> str:
    """The first letter small, unless the word is a key, a name in capitals, or "I"."""
    first = words.split(" ", 1)[0]
    is_plain = first[:1].isupper() and first[1:].islower() and len(first) > 1
    return words[0].lower() + words[1:] if is_plain else words


def distribution(given: dict[str, Any] | None) -> dict[str, Any] | None:
    return given or None

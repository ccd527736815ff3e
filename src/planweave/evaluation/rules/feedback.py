"""What feedback between two people may be, who reads it, and until when it can be taken back. No database."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.db.models import TextChoices

from planweave.kernel.language import Text

from .. import texts

WORDS_LENGTH = 4_000
QUESTION_LENGTH = 1_000
ABOUT_LIMIT = 20


class Kind(TextChoices):
    PRAISE = "praise"
    SUGGESTION = "suggestion"


class Circle(TextChoices):
    """Who reads a feedback beside its giver; chosen by the giver before it is sent, and never widened."""

    RECIPIENT = "recipient"
    LEADS = "leads"


class Follow(TextChoices):
    """What the recipient makes of it: an improvement that was taken up, then done."""

    NONE = "none"
    TAKEN_UP = "taken_up"
    DONE = "done"


class Ask(TextChoices):
    """Where a request stands: waiting, answered by a feedback, taken back by its asker, or declined."""

    OPEN = "open"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"


class Box(TextChoices):
    RECEIVED = "received"
    GIVEN = "given"
    SHARED = "shared"


def is_final(*, thanked_at: datetime.datetime | None, answer: str, follow: str) -> bool:
    """Whether the recipient has done something with it: from then on it belongs to both, and stays."""
    return thanked_at is not None or answer != "" or follow != Follow.NONE


def tidy(words: str) -> str:
    """Plain text: line ends of one kind, without spaces around it."""
    return words.replace("\r\n", "\n").replace("\r", "\n").strip()


def faults(values: Mapping[str, Any]) -> dict[str, Text]:
    """What is wrong with a feedback's words, kind, circle and period, by field."""
    wrong: dict[str, Text] = {}
    if values["kind"] not in Kind.values:
        wrong["kind"] = texts.KIND_UNKNOWN
    if values["circle"] not in Circle.values:
        wrong["circle"] = texts.CIRCLE_UNKNOWN
    for name in ("went_well", "to_change"):
        if len(values[name]) > WORDS_LENGTH:
            wrong[name] = texts.WORDS_TOO_LONG
    if values["kind"] == Kind.PRAISE and not values["went_well"]:
        wrong.setdefault("went_well", texts.WELL_NEEDED)
    if values["kind"] == Kind.SUGGESTION and not values["to_change"]:
        wrong.setdefault("to_change", texts.CHANGE_NEEDED)
    return wrong | period_faults(values)


def request_faults(values: Mapping[str, Any]) -> dict[str, Text]:
    """What is wrong with a request's question and period, by field."""
    wrong: dict[str, Text] = {}
    if not values["question"]:
        wrong["question"] = texts.QUESTION_NEEDED
    elif len(values["question"]) > QUESTION_LENGTH:
        wrong["question"] = texts.QUESTION_TOO_LONG
    return wrong | period_faults(values)


def period_faults(values: Mapping[str, Any]) -> dict[str, Text]:
    start, finish = values["start_on"], values["finish_on"]
    if (start is None) != (finish is None):
        return {"finish_on" if start else "start_on": texts.PERIOD_HALF}
    if start and finish and finish < start:
        return {"finish_on": texts.PERIOD_REVERSED}
    return {}


def answer_faults(values: Mapping[str, Any]) -> dict[str, Text]:
    """What is wrong with what the recipient says to it, by field."""
    wrong: dict[str, Text] = {}
    if len(values["answer"]) > WORDS_LENGTH:
        wrong["answer"] = texts.WORDS_TOO_LONG
    if values["follow"] not in Follow.values:
        wrong["follow"] = texts.FOLLOW_UNKNOWN
    return wrong

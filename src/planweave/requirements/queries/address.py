"""From the address of the browser's list of requirements to what it filters by."""

from urllib.parse import parse_qsl

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid

from .. import texts
from .requirements import CHOICE_FILTERS, Filters
from .types import custom_filters

NOT_FILTERS = frozenset({"view", "sort", "cols", "by", "open", "tab", "limit", "cursor", "group"})
"""What else an address of the list of requirements may hold: how it is looked at, not what is in it."""


def filters_of(actor: Actor, query: str) -> Filters:
    """The filters in the address of a list of requirements. Invalid names what is no filter."""
    text, custom = "", ""
    is_estimated: bool | None = None
    is_overdue: bool | None = None
    choices: dict[str, list[str]] = {}
    scope: list[str] = []
    for name, value in parse_qsl(query):
        plain = value[1:-1] if len(value) > 1 and value[0] == value[-1] == '"' else value
        if name == "q":
            text = plain
        elif name in ("estimated", "is_estimated"):
            is_estimated = plain in ("yes", "true")
        elif name in ("overdue", "is_overdue"):
            is_overdue = plain in ("yes", "true")
        elif name == "scope":
            scope = plain.split(",")
        elif name == "custom":
            custom = plain
        elif name in CHOICE_FILTERS:
            choices[name] = plain.split(",")
        elif name not in NOT_FILTERS:
            raise Invalid(texts.FILTER_UNKNOWN, name=name)
    return Filters(
        text=text,
        choices=choices,
        is_estimated=is_estimated,
        is_overdue=is_overdue,
        scope=scope,
        custom=custom_filters(actor, custom),
    )

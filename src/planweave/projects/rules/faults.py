"""What is wrong with the values of a project. Dates are dates here, or None."""

from typing import Any

from planweave.kernel.language import Text

from .. import texts
from .words import LONGEST_GOAL, LONGEST_NAME, ProjectKind, ProjectState


def project_faults(values: dict[str, Any]) -> dict[str, Text]:
    """A sentence per field that is wrong."""
    wrong: dict[str, Text] = {}
    if not values["title"]:
        wrong["title"] = texts.TITLE_NEEDED
    elif len(values["title"]) > LONGEST_NAME:
        wrong["title"] = texts.TITLE_TOO_LONG
    if len(values["goal"]) > LONGEST_GOAL:
        wrong["goal"] = texts.TOO_LONG
    if values["kind"] not in ProjectKind.values:
        wrong["kind"] = texts.KIND_UNKNOWN
    if values["state"] not in ProjectState.values:
        wrong["state"] = texts.STATE_UNKNOWN
    if values["product"] is None:
        wrong["product"] = texts.PRODUCT_NEEDED
    if values["start_on"] is None:
        wrong["start_on"] = texts.START_NEEDED
    elif values["deadline"] is not None and values["deadline"] < values["start_on"]:
        wrong["deadline"] = texts.DEADLINE_BEFORE_START
    return wrong

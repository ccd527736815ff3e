"""Every write of documents. One request is one operation: one undo step, one bundle of events."""

from . import reverting  # declares how documents are undone
from .documents import apply_template, change_document, create_document, delete_document
from .files import ask_for_file, make_file
from .issues import issue_document
from .sections import add_section, change_section, move_section, remove_section

__all__ = [
    "add_section",
    "apply_template",
    "ask_for_file",
    "change_document",
    "change_section",
    "create_document",
    "delete_document",
    "issue_document",
    "make_file",
    "move_section",
    "remove_section",
    "reverting",
]

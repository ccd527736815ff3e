"""Every write of privacy."""

from .erasing import Report, Texts, erase_person, preview_erasure
from .exporting import ask_for_export, carry_out_export, zip_of
from .keeping import remove_what_is_old, set_retention
from .trash import restore

__all__ = [
    "Report",
    "Texts",
    "ask_for_export",
    "carry_out_export",
    "erase_person",
    "preview_erasure",
    "remove_what_is_old",
    "restore",
    "set_retention",
    "zip_of",
]

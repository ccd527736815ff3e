"""One list of what can be wrong with an installation; the command line and the browser show the same."""

from . import backups, database, folder, growth, history, installation, settings, work
from .kind import KINDS, Finding, Kind, Place, found_in

__all__ = [
    "KINDS",
    "Finding",
    "Kind",
    "Place",
    "backups",
    "database",
    "folder",
    "found_in",
    "growth",
    "history",
    "installation",
    "settings",
    "work",
]

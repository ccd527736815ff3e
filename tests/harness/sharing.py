"""Which browser tests run in one process: those that share a server."""

import re

from xdist.scheduler import LoadScopeScheduling

ON_THE_DEMO = (
    "test_every_screen.py",
    "test_plan_exchange.py",
    "test_reqif.py",
    "test_shared_roadmap.py",
)
ON_THE_FILES_OWN = ("test_requirements.py", "test_scrolling.py")


class ByServer(LoadScopeScheduling):
    """The demo of a language is loaded in one process; a test with a server of its own runs where there is room.

    pytest-xdist's own groups would do, but its release of today does not see them under pytest 9.
    """

    def _split_scope(self, nodeid: str) -> str:
        return process_of(nodeid)


def process_of(nodeid: str) -> str:
    """What the ids of tests that must share a process have in common."""
    file, _, name = nodeid.partition("::")
    base = file.rpartition("/")[2]
    if base in ON_THE_DEMO:
        return f"demo {_language(name)}"
    return file if base in ON_THE_FILES_OWN else nodeid


def _language(name: str) -> str:
    found = re.search(r"[\[-](zh|en)[\]-]", name)
    return found[1] if found else "en"

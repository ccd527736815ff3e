"""One valid request per operation of the API: what the contracts send in every role.

One module per feature, found by itself. Whoever adds an operation adds a line to its feature's `CASES` and a row to
permissions.csv. A name behind a slash is a second case of the same operation ("change_requirement/own").
"""

import importlib
import pkgutil
from collections.abc import Callable

from ..case import Case
from ..world import World


def _all() -> dict[str, Callable[[World], Case]]:
    found: dict[str, Callable[[World], Case]] = {}
    for module in pkgutil.iter_modules(__path__):
        cases = importlib.import_module(f"{__name__}.{module.name}").CASES
        assert not found.keys() & cases.keys(), f"{module.name} repeats {found.keys() & cases.keys()}"
        found |= cases
    return found


CASES = _all()

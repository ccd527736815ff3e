"""Trials: what Planweave promises under faults and attacks, counted (docs/reliability.md).

    python -m trials                                  the fast size on SQLite
    python -m trials --size release --seed 7          many more of each
    python -m trials --only F5 --database postgres    one row, on a PostgreSQL of its own
    python -m trials report                           docs/reliability.md from the recorded results

One file per row in `rows/`; a new row needs nothing but its file (see `row.py`).
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

# The trials stand on the tests' harness: the same servers, people and worlds.
for folder in (ROOT / "tests", ROOT / "src"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

"""Everything that a Gantt draws: `answer` for the asker, from what `kept` remembers, made by `drawn` and `tree`."""

from .answer import gantt, gantt_json
from .changes import changes_in, known_rows
from .drawn import bars_of
from .spans import late_days
from .tree import in_tree_order, roll_up

__all__ = [
    "bars_of",
    "changes_in",
    "gantt",
    "gantt_json",
    "in_tree_order",
    "known_rows",
    "late_days",
    "roll_up",
]

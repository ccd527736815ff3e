"""Every write of baselines and versions."""

from .baselines import keep_snapshots, reinstate_baseline, take_baseline, withdraw_baseline
from .versions import explain_version, restore_version

__all__ = [
    "explain_version",
    "keep_snapshots",
    "reinstate_baseline",
    "restore_version",
    "take_baseline",
    "withdraw_baseline",
]

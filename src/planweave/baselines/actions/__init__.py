"""Every write of baselines and versions."""

from .baselines import reinstate_baseline, take_baseline, withdraw_baseline
from .versions import explain_version, restore_version

__all__ = [
    "explain_version",
    "reinstate_baseline",
    "restore_version",
    "take_baseline",
    "withdraw_baseline",
]

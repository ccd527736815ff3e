"""Every write of baselines and versions."""

from .baselines import reinstate_baseline, take_baseline, withdraw_baseline

__all__ = ["reinstate_baseline", "take_baseline", "withdraw_baseline"]

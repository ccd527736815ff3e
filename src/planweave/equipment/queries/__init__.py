"""Reads of equipment; what rooms above ask for is named here."""

from .above import OpenOrder, Summary, missing_tasks, open_orders, summary_of

__all__ = ["OpenOrder", "Summary", "missing_tasks", "open_orders", "summary_of"]

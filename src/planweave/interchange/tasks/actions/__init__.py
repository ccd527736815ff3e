"""Every write of an import of a plan table."""

from .carrying import REMEMBERED_AS, carry_out_tasks
from .checking import Target, below, check_tasks, understood

__all__ = ["REMEMBERED_AS", "Target", "below", "carry_out_tasks", "check_tasks", "understood"]

"""Tables of tracking."""

from .reports import Issued, Report, ReportPlan
from .watching import Alarm, CheckIn, Look, Watch

__all__ = ["Alarm", "CheckIn", "Issued", "Look", "Report", "ReportPlan", "Watch"]

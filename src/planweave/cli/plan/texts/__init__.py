"""What `planweave plan` says on the terminal, in the workbook and in the report."""

from . import basis, options, progress, reasons, refusals, saying

__all__ = ["basis", "options", "progress", "reasons", "refusals", "saying"]

"""The plan as a Microsoft Project file."""

from .exporting import exported

__all__ = ["exported"]

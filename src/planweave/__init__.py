"""Planweave: planning for R&D with several product managers at one table."""

__version__ = "0.1.0"

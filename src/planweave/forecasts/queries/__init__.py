"""Reads of forecasts."""

from .latest import Latest, latest_of

__all__ = ["Latest", "latest_of"]

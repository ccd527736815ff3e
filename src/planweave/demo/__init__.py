"""A workspace to try everything on: the online shop, in Chinese and in English."""

from .actions import load

__all__ = ["load"]

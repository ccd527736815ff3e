"""Every write of privacy."""

from .trash import restore

__all__ = ["restore"]

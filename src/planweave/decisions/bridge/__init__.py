"""The door to the mathematics of agreement."""

from .agreement import round_result

__all__ = ["round_result"]

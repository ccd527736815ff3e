"""Every read of goals. `theme_weights` and `theme_shares_of` are there for the ranking above."""

from .objectives import objectives_readable_by, readable_objective
from .themes import ThemeWeight, theme_shares_of, theme_weights, themes_readable_by

__all__ = [
    "ThemeWeight",
    "objectives_readable_by",
    "readable_objective",
    "theme_shares_of",
    "theme_weights",
    "themes_readable_by",
]

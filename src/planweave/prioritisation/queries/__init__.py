"""Every read of the ranking."""

from .scores import settings_of

__all__ = ["settings_of"]

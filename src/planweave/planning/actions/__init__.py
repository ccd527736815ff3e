"""Every write of releases, tasks, links and proposals. One request is one operation: one undo step."""

from . import reverting

__all__ = ["reverting"]

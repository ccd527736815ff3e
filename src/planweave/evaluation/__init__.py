"""Feedback among product managers, and results measured by criteria known in advance."""

"""Disagreements settled step by step, conflicts seen early, and the log of what was decided."""

"""Versions of a requirement, and named, frozen baselines of any scope."""

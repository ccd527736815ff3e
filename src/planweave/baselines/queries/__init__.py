"""Reads of contents, baselines, comparisons and versions."""

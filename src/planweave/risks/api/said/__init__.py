"""Risks in the reader's words."""

"""Risks, their responses, and the signs that warn early."""

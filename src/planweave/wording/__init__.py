"""How well a requirement is written: hits by rule, a score, and proposals."""

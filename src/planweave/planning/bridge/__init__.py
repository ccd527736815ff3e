"""The only door to the planning core: rows to its dataclasses, its results to answers."""

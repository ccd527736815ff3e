"""Bringing a table in: upload, dry run, commit. The commit writes what the dry run showed, or nothing."""

from .carrying import carry_out
from .sessions import check, commit, leave_out, take_as, upload

__all__ = ["carry_out", "check", "commit", "leave_out", "take_as", "upload"]

"""A lock for changing a row holds off those who would change it, and nobody who merely refers to it.

`SELECT … FOR UPDATE` also holds off the check of every foreign key that leads to the row, and those are checked at the
commit: a comment waits there for the requirement that a bulk change holds, while the bulk change waits for the end of
the history that the comment holds. PostgreSQL ends one of the two as a deadlock (trial F19 found it). No key of ours
ever changes, so all locks are `FOR NO KEY UPDATE`, which those checks pass.
"""

from collections.abc import Sequence

from django.db.backends.postgresql import base, operations


class DatabaseOperations(operations.DatabaseOperations):
    def for_update_sql(
        self, nowait: bool = False, skip_locked: bool = False, of: Sequence[str] = (), no_key: bool = False
    ) -> str:
        return super().for_update_sql(nowait=nowait, skip_locked=skip_locked, of=of, no_key=True)


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = DatabaseOperations

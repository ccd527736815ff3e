"""Whoever changes a record does not hold up those who refer to it: else the two end in a deadlock on PostgreSQL."""

import pytest
from django.db import connection, transaction

from planweave.kernel.models import Record


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite locks no rows")
@pytest.mark.django_db
def test_a_lock_lets_references_pass() -> None:
    with transaction.atomic():
        sql = str(Record.objects.select_for_update().query)
    assert sql.endswith("FOR NO KEY UPDATE")

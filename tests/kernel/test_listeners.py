"""News travels upward: listeners hear of a write inside its transaction."""

from collections.abc import Iterator, Sequence

import pytest
from django.db import transaction

from harness.house import House
from planweave.kernel import events
from planweave.kernel.actor import Actor
from planweave.kernel.events import Entry, hears
from planweave.kernel.models import Activity, Record
from planweave.requirements.actions import Edit, change_requirements, create_requirement
from planweave.requirements.events import RequirementChanged


@pytest.fixture
def listeners() -> Iterator[None]:
    """Whatever a test declares is forgotten after it."""
    before = list(events._LISTENERS)
    yield
    events._LISTENERS[:] = before


def test_a_listener_hears_the_kinds_it_asked_for_together_and_in_the_transaction(
    house: House, listeners: None
) -> None:
    heard: list[tuple[list[tuple[str, list[str]]], bool, int]] = []

    @hears(RequirementChanged)
    def listen(actor: Actor, entries: Sequence[Entry]) -> None:
        told = [(entry.record.key, sorted(entry.changes)) for entry in entries if entry.record]
        written = Activity.objects.filter(operation_id=actor.operation_id).count()
        heard.append((told, transaction.get_connection().in_atomic_block, written))

    actor = house.actor("owner")
    made = [
        create_requirement(actor, product_id=house.product.pk, values={"title": name}) for name in ("a", "b")
    ]
    assert heard == []
    edits = [Edit(id=record.pk, version=None, values={"title": f"{record.title}!"}) for record in made]
    change_requirements(house.actor("owner"), edits)
    assert heard == [([("SHOP-1", ["title"]), ("SHOP-2", ["title"])], True, 2)]


def test_what_a_listener_raises_takes_the_write_back(house: House, listeners: None) -> None:
    record = create_requirement(
        house.actor("owner"), product_id=house.product.pk, values={"title": "as it was"}
    )
    count = Activity.objects.count()

    @hears(RequirementChanged)
    def refuse(actor: Actor, entries: Sequence[Entry]) -> None:
        raise RuntimeError("not like this")

    edit = Edit(id=record.pk, version=None, values={"title": "changed"})
    with pytest.raises(RuntimeError, match="not like this"):
        change_requirements(house.actor("owner"), [edit])
    assert Record.objects.get(pk=record.pk).title == "as it was"
    assert Activity.objects.count() == count

"""Reads whose SQL is made once answer what the ordinary query answers, for whoever asks."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db.models import F, QuerySet

from harness.house import House
from planweave.kernel.models import Record
from planweave.kernel.prepared import MOST_VALUES, Prepared, PreparedFor
from planweave.requirements.models import Requirement
from planweave.requirements.queries import requirements_readable_by
from planweave.workspaces.actions import create_product


def times_made(make: Callable[..., QuerySet[Any, Any]]) -> tuple[Prepared, list[None]]:
    made: list[None] = []

    def counting(**given: Any) -> QuerySet[Any, Any]:
        made.append(None)
        return make(**given)

    return Prepared(counting), made


@pytest.fixture
def keys(house: House) -> list[str]:
    api = house.api("owner")
    made = []
    for number in range(5):
        body = {"product": house.product.pk, "title": f"需求 {number}", "cost": number}
        made.append(api.post(f"{house.path}/requirements", body).json()["key"])
    return made


def test_values_are_converted_as_the_ordinary_query_converts_them(house: House, keys: list[str]) -> None:
    def make(here: int, key: str) -> QuerySet[Any, Any]:
        return Requirement.objects.filter(record__workspace_id=here, record__key=key).values(
            "custom", "state_since", "cost", name=F("record__title"), owner=F("record__owner__name")
        )

    read, made = times_made(make)
    here = house.workspace.pk
    for key in [*keys, *keys]:
        assert read(here=here, key=key) == list(make(here=here, key=key))
    assert read(here=here, key="SHOP-99") == []
    assert read(here=here + 1, key=keys[0]) == []
    assert len(made) == 1


def test_records_come_with_what_they_are_joined_with(
    house: House, keys: list[str], django_assert_num_queries: Any
) -> None:
    read = Prepared(lambda key: Requirement.objects.select_related("record__product").filter(record__key=key))
    read(key=keys[0])
    with django_assert_num_queries(1):
        (found,) = read(key=keys[1])
        assert found.record.product == house.product
        assert (found.pk, found._state.adding) == (found.record.pk, False)
    found.record.title = "Saved again"
    found.record.save()
    assert Record.objects.get(key=keys[1]).title == "Saved again"


def test_lists_of_any_length_are_asked_for(house: House, keys: list[str]) -> None:
    def make(ids: list[int]) -> QuerySet[Any, Any]:
        return Requirement.objects.filter(record_id__in=ids).order_by("-pk").values("pk", "record__key")

    read, made = times_made(make)
    ids = list(Record.objects.filter(key__in=keys).order_by("pk").values_list("pk", flat=True))
    for length in range(6):
        assert read(ids=ids[:length]) == list(make(ids=ids[:length]))
    assert len(made) == 1 + 4  # none is an ordinary query; then 1, 2, 4 and 8 places
    assert read(ids=ids + [0] * MOST_VALUES) == list(make(ids=ids))


def test_what_everybody_may_read_is_theirs_alone(house: House, foreign_house: House, keys: list[str]) -> None:
    read = PreparedFor(lambda actor, ids: requirements_readable_by(actor).filter(pk__in=ids).values("pk"))
    other = create_product(house.actor("owner"), name="Not the guest's", key_prefix="OTHER")
    made = (
        house.api("owner").post(f"{house.path}/requirements", {"product": other.pk, "title": "Hidden"}).json()
    )
    shown = list(Record.objects.filter(key__in=keys, workspace=house.workspace).values_list("pk", flat=True))
    ids = [*shown, made["id"]]
    for role in [*House.ROLES, *House.ROLES]:
        seen = {row["pk"] for row in read(house.actor(role), ids=ids)}
        assert seen == set(shown if role == "guest" else ids), role
        assert read(foreign_house.actor(role), ids=ids) == []

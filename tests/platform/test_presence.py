"""Presence is told by every open tab, also by those that have not heard that their workspace is gone."""

import pytest

from harness.house import House
from planweave.kernel.errors import NotFound
from planweave.workspaces import actions
from planweave.workspaces.models import Presence, Workspace


@pytest.mark.django_db(transaction=True)
def test_a_tab_that_outlives_its_workspace_hears_that_it_is_gone():
    house = House()
    actor = house.actor("product_manager")
    actions.tell_presence(actor, tab="one", place="requirements")
    assert [one.place for one in Presence.objects.all()] == ["requirements"]
    Workspace.objects.all().delete()
    with pytest.raises(NotFound):
        actions.tell_presence(actor, tab="one", place="requirements")
    assert Presence.objects.count() == 0

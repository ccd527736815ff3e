"""Applying a release plan: one step, refused where it is out of date, and only for those who may."""

import pytest

from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Activity
from planweave.planning.models import Proposal
from planweave.requirements.models import Requirement


def test_applying_is_one_step_that_undo_takes_back_and_then_it_can_be_applied_again(plan, core, two_releases):
    a = plan.need("A", 5, 50)
    b = plan.need("B", 20, 90, release=two_releases[0])
    proposal = core.releases()
    assert {row["title"]: row["after"] for row in proposal["release_plan"]["diff"]} == {
        "A": two_releases[0],
        "B": None,
    }
    before = dict(Requirement.objects.values_list("record__title", "release_id"))
    assert before == {"A": None, "B": two_releases[0]}
    applied = core.settle(proposal)
    assert applied.status_code == 200, applied.content
    assert applied.json()["state"] == "applied"
    assert applied.json()["can"] == {"apply": False, "drop": False}
    after = {row["id"]: row["release"] for row in plan.api.get(f"{plan.path}/requirements").json()["items"]}
    assert after == {a["id"]: two_releases[0], b["id"]: None}
    assert core.settle(proposal).json()["code"] == "proposal.settled"
    assert plan.undo(applied).status_code == 200
    assert dict(Requirement.objects.values_list("record__title", "release_id")) == before
    again = core.proposal(proposal["id"])
    assert (again["state"], again["can"]["apply"]) == ("open", True)
    assert core.settle(proposal).status_code == 200
    assert first_broken_link(plan.house.workspace.pk) is None


def test_an_old_proposal_is_refused_with_the_list_of_what_changed(plan, core, two_releases):
    a, b = plan.need("A", 5, 50), plan.need("B", 5, 60)
    proposal = core.releases()
    lead = plan.house.api("lead")
    lead.patch(f"{plan.path}/requirements/{a['key']}", {"effort_likely_days": 8, "title": "A!"})
    lead.patch(f"{plan.path}/releases/{two_releases[1]}", {"budget": 5})
    answer = core.settle(proposal)
    assert answer.status_code == 409
    changed = {(row["key"], row["field"]): (row["before"], row["now"]) for row in answer.json()["changed"]}
    assert changed == {
        ("SHOP-1", "effort_likely_days"): (5.0, 8.0),
        ("SHOP-1", "efforts"): ({"backend": 5.0}, {"backend": 8.0}),
        ("R2", "release"): (1, None),
    }
    assert set(Requirement.objects.values_list("release_id", flat=True)) == {None}
    assert core.proposal(proposal["id"])["state"] == "open"
    assert b["release"] is None


def test_a_change_taken_back_does_not_make_it_old_but_a_deletion_does(plan, core, two_releases):
    a = plan.need("A", 5, 50)
    proposal = core.releases()
    path = f"{plan.path}/requirements/{a['key']}"
    plan.api.patch(path, {"priority": "should"})
    plan.api.patch(path, {"priority": ""})
    gone = plan.api.post(f"{plan.path}/requirements/delete", {"ids": [a["id"]]})
    refused = core.settle(proposal)
    assert [(row["key"], row["field"]) for row in refused.json()["changed"]] == [("SHOP-1", "deleted")]
    plan.undo(gone)
    assert core.settle(proposal).status_code == 200


def test_dropping_moves_nothing(plan, core, two_releases):
    plan.need("A", 5, 50)
    proposal = core.releases()
    dropped = core.settle(proposal, "drop")
    assert dropped.json()["state"] == "dropped"
    assert core.settle(proposal).status_code == 409
    assert Requirement.objects.get().release_id is None
    assert Activity.objects.order_by("-seq").first().kind == "ProposalDropped"


@pytest.mark.parametrize(
    ("role", "read", "write"),
    [
        ("owner", 200, 202),
        ("product_manager", 200, 202),
        ("contributor", 200, 403),
        ("viewer", 200, 403),
        ("guest", 403, 403),
    ],
)
def test_who_may_ask_read_and_apply(plan, core, two_releases, role, read, write):
    plan.need("A", 5, 50)
    proposal = core.releases()
    api = plan.house.api(role)
    path = f"{plan.path}/proposals"
    assert api.get(path).status_code == read
    assert api.get(f"{path}/{proposal['id']}").status_code == read
    assert api.post(f"{plan.path}/releases/plan", {}).status_code == write
    applied = 200 if write == 202 else 403
    assert api.post(f"{path}/{proposal['id']}/apply").status_code == applied
    assert Requirement.objects.get().release_id == (two_releases[0] if applied == 200 else None)


def test_strangers_learn_nothing(plan, core, two_releases, foreign_house):
    plan.need("A", 5, 50)
    proposal = core.releases()
    api, theirs = foreign_house.api("owner"), foreign_house.path
    assert api.get(f"{plan.path}/proposals/{proposal['id']}").status_code == 404
    for how in ("apply", "drop"):
        assert api.post(f"{theirs}/proposals/{proposal['id']}/{how}").status_code == 404
    refused = api.post(f"{theirs}/releases/plan", {"releases": [two_releases[0]]})
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["releases"])
    assert Proposal.objects.get().state == "open"

"""Who may be made what, and what nobody may leave behind."""

from harness.house import House
from planweave.accounts.models import User
from planweave.kernel.models import Activity, Record
from planweave.workspaces.actions import purge_workspace
from planweave.workspaces.models import Membership, Workspace


def test_the_last_owner_can_neither_leave_nor_be_made_less(house: House) -> None:
    api, member = house.api("owner"), house.member("owner")
    before = Activity.objects.count()
    for answer in (
        api.delete(f"{house.path}/members/{member.pk}"),
        api.patch(f"{house.path}/members/{member.pk}", {"role": "viewer"}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "member.last_owner")
    member.refresh_from_db()
    assert (member.role, Activity.objects.count()) == ("owner", before)


def test_a_lead_touches_no_owner_and_makes_none(house: House) -> None:
    lead, owner, viewer = house.api("lead"), house.member("owner"), house.member("viewer")
    for path, method, body in (
        (f"/members/{owner.pk}", "PATCH", {"role": "viewer"}),
        (f"/members/{owner.pk}", "DELETE", None),
        (f"/members/{viewer.pk}", "PATCH", {"role": "owner"}),
        ("/members", "POST", {"email": "x@y.example", "role": "owner"}),
    ):
        assert lead(method, house.path + path, body).json()["code"] == "member.owner_only"
    roles = dict(Membership.objects.filter(workspace=house.workspace).values_list("user__email", "role"))
    assert roles == {f"{role}@shop.example": role for role in House.ROLES}
    assert not User.objects.filter(email="x@y.example").exists()


def test_a_product_of_another_workspace_is_not_shared_with_a_guest(
    house: House, foreign_house: House
) -> None:
    body = {"email": "g@x.example", "role": "guest", "products": [foreign_house.product.pk]}
    answer = house.api("owner").post(f"{house.path}/members", body)
    assert (answer.status_code, list(answer.json()["fields"])) == (422, ["products"])
    assert not User.objects.filter(email="g@x.example").exists()


def test_an_unknown_person_gets_a_link_to_hand_over_and_a_known_one_none(house: House) -> None:
    owner = house.api("owner")
    new = owner.post(f"{house.path}/members", {"email": "n@x.example", "role": "viewer"}).json()
    assert len(new["sign_in_secret"]) == 43
    again = owner.post(f"{house.path}/members", {"email": "N@x.example", "role": "lead"}).json()
    assert (again["id"], again["role"], again["sign_in_secret"]) == (new["id"], "lead", None)


def test_deleting_a_workspace_leaves_nothing_of_it_and_all_of_the_other(
    house: House, foreign_house: House
) -> None:
    for one in (house, foreign_house):
        made = (
            one.api("owner")
            .post(f"{one.path}/requirements", {"product": one.product.pk, "title": "T"})
            .json()
        )
        one.api("owner").post(f"{one.path}/records/{made['key']}/comments", {"body": "<p>Hm</p>"})
    assert house.api("owner").delete(house.path).status_code == 204
    purge_workspace(house.workspace.pk)  # as the daily job does when its time in the trash is over
    assert list(Workspace.objects.values_list("slug", flat=True)) == ["rival"]
    assert set(Record.objects.values_list("workspace__slug", flat=True)) == {"rival"}
    assert set(Activity.objects.values_list("workspace__slug", flat=True)) == {"rival"}

"""What is older than it may be goes once a day, and a sentence says what went."""

import datetime

import pytest
from django.utils import timezone

from harness.house import House
from planweave.accounts.models import SecurityEvent, User
from planweave.accounts.queries import first_security_fault
from planweave.discussion.models import Notice
from planweave.kernel.jobs import start_job
from planweave.kernel.models import Activity, Job
from planweave.privacy.actions import remove_what_is_old
from planweave.privacy.queries import sentence_of
from planweave.workspaces.models import Workspace

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def test_what_is_old_goes_and_a_sentence_says_so(house: House, foreign_house: House) -> None:
    User.objects.filter(pk=house.users["owner"].pk).update(is_administrator=True)
    api = house.api("owner")
    assert house.api("lead").put("/server/retention/notices", {"days": 8}).status_code == 403
    assert api.put("/server/retention/nothing", {"days": 8}).status_code == 404
    for wrong in (0, 3651, None):
        refused = api.put("/server/retention/notices", {"days": wrong})
        assert (refused.status_code, refused.json()["fields"]["days"]["code"]) == (
            422,
            "privacy.keeping_range",
        )
    assert {one["code"]: one["days"] for one in api.get("/server/retention").json()["items"]} == {
        "trash": 30, "workspaces": 30, "sessions": 30, "security": None, "notices": 365, "jobs": 365,
        "imports": 365, "exports": 7,
    }  # fmt: skip
    for code, days in (("notices", 8), ("security", 30), ("jobs", 7)):
        assert api.put(f"/server/retention/{code}", {"days": days}).status_code == 200

    now = timezone.now()
    wish = api.post(f"{house.path}/requirements", {"product": house.product.pk, "title": "Pay"}).json()
    for at in (now - 9 * DAY, now - 7 * DAY, None):
        Notice.objects.create(
            workspace=house.workspace, user=house.users["lead"], kind="commented", record_id=wish["id"],
            by=house.users["owner"], read_at=at,
        )  # fmt: skip
    for state, age in (("done", 8), ("done", 6), ("running", 8)):
        job = start_job(house.actor("owner"), "test", {})
        Job.objects.filter(pk=job.pk).update(state=state, finished_at=now - age * DAY)
    assert foreign_house.api("owner").delete(foreign_house.path).status_code == 204
    Workspace.objects.filter(slug="rival").update(deleted_at=now - 31 * DAY)
    whole = SecurityEvent.objects.count()
    history = Activity.objects.filter(workspace=house.workspace).count()

    made = remove_what_is_old(timezone.localdate())
    assert made is not None
    assert made.counts == {"workspaces": 1, "notices": 1, "jobs": 1}
    assert remove_what_is_old(timezone.localdate()) is None
    assert (Notice.objects.count(), Job.objects.count()) == (2, 2)
    assert list(Workspace.objects.values_list("slug", flat=True)) == ["shop"]
    assert Activity.objects.filter(workspace=house.workspace).count() == history
    assert SecurityEvent.objects.count() == whole
    day = timezone.localdate().isoformat()
    assert (
        sentence_of(made, "en")
        == f"On {day} was removed: deleted workspaces (1), read notices (1), ended jobs (1)."
    )
    assert sentence_of(made, "zh") == f"{day} 已清除：已删除的工作区 1 个，已读通知 1 条，已结束的任务 1 个。"
    assert api.get("/server/retention").json()["removals"][0]["said"] == sentence_of(made, "en")


def test_the_old_history_of_signing_in_is_cut_and_still_proven(house: House) -> None:
    from planweave.accounts.actions.forgetting import cut_security

    house.api("owner"), house.api("lead"), house.api("viewer")
    rows = list(SecurityEvent.objects.order_by("seq"))
    assert cut_security(before=rows[2].at) == 2
    assert SecurityEvent.objects.order_by("seq").values_list("seq", flat=True)[0] == 3
    assert first_security_fault() is None
    SecurityEvent.objects.filter(seq=3).delete()
    assert first_security_fault() == 3

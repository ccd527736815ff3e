"""Borrowing across departments: asked, decided by the head, lent until a day, back; and people in full."""

import datetime

import pytest
from django.utils import timezone

from planweave.discussion.models import Notice
from planweave.kernel.models import Activity
from planweave.resources.actions.borrowing import do_what_is_due
from planweave.resources.models import Borrowing, Person, PersonSkill

TODAY = timezone.localdate()


def day(number):
    return (TODAY + datetime.timedelta(days=number)).isoformat()


class Lending:
    """A department led by the contributor with one backend person; the product manager borrows."""

    def __init__(self, house):
        self.house = house
        lead = house.api("lead")
        made = lead.post(
            f"{house.path}/departments", {"name": "Platform", "head": house.users["contributor"].pk}
        )
        self.department = made.json()["items"][0]["id"]
        body = {"name": "Ann", "department": self.department, "skills": ["backend"], "levels": {"backend": 4}}
        self.person = lead.post(f"{house.path}/people", body).json()["id"]

    def ask(self, **changed):
        body = {
            "department": self.department,
            "person": self.person,
            "product": self.house.product.pk,
            "share": 0.6,
            "start_on": day(0),
            "finish_on": day(20),
            "reason": "Payment is late",
        }
        return self.house.api("product_manager").post(f"{self.house.path}/borrowings", body | changed)

    def do(self, role, key, what, **body):
        return self.house.api(role).post(f"{self.house.path}/borrowings/{key}/{what}", body)

    def notices(self, kind):
        return {notice.user_id for notice in Notice.objects.filter(kind=kind)}


@pytest.fixture
def lending(house):
    return Lending(house)


def test_a_loan_from_request_to_early_return_with_notices_and_history(lending):
    house = lending.house
    asked = lending.ask()
    assert asked.status_code == 201, asked.content
    key = asked.json()["key"]
    assert (key, asked.json()["title"], asked.json()["state"]) == ("BOR-1", "Ann for Product SHOP", "asked")
    assert lending.notices("borrowing_asked") == {house.users["contributor"].pk}
    assert lending.do("product_manager", key, "approve").status_code == 403
    approved = lending.do("contributor", key, "approve", version=1, answer="Fine")
    assert (approved.json()["state"], approved.json()["decided_by"]) == ("approved", "contributor of shop")
    assert lending.notices("borrowing_approved") == {house.users["product_manager"].pk}
    again = lending.do("contributor", key, "refuse", answer="No")
    assert again.status_code == 409
    assert again.json()["title"] == "This request is “approved” already; that cannot be done any more."
    # The capacity has moved: another sixty per cent of the same days would be more than all.
    second = lending.ask(start_on=day(10), finish_on=day(30)).json()["key"]
    too_much = lending.do("contributor", second, "approve")
    assert too_much.status_code == 422
    assert "120 %" in too_much.json()["fields"]["person"]["message"]
    assert Borrowing.objects.get(record__key=second).state == "asked"
    do_what_is_due(TODAY + datetime.timedelta(days=16))
    do_what_is_due(TODAY + datetime.timedelta(days=17))
    reminded = Notice.objects.filter(kind="borrowing_due")
    assert {notice.user_id for notice in reminded} == {
        house.users["product_manager"].pk,
        house.users["contributor"].pk,
    }
    assert reminded.count() == 2
    back = lending.do("contributor", key, "return", on=day(0))
    assert (back.json()["state"], back.json()["returned_on"]) == ("returned", day(0))
    told = Activity.objects.get(kind="BorrowingReturned")
    assert told.data == {"on": day(0), "is_early": True}
    assert told.changes == {"state": ["approved", "returned"]}


def test_a_skill_is_asked_for_and_the_head_names_who_goes_and_the_loan_ends_by_itself(lending):
    key = lending.ask(person=None, skill="backend", level=4).json()["key"]
    unnamed = lending.do("contributor", key, "approve")
    assert unnamed.status_code == 422
    assert list(unnamed.json()["fields"]) == ["person"]
    assert lending.do("contributor", key, "approve", person=lending.person).status_code == 200
    do_what_is_due(TODAY + datetime.timedelta(days=21))
    row = Borrowing.objects.get()
    assert (row.state, row.returned_on.isoformat()) == ("returned", day(20))


def test_wrong_requests_are_refused_field_by_field_and_nothing_is_made(lending):
    before = Activity.objects.count()
    wrong = lending.ask(
        skill="backend", product=None, share=2, finish_on=day(-3), start_on=day(-9), reason=" "
    )
    assert wrong.status_code == 422
    assert set(wrong.json()["fields"]) == {"person", "project", "share", "finish_on", "reason"}
    assert lending.do("contributor", "BOR-9", "approve").status_code == 404
    assert (Borrowing.objects.count(), Activity.objects.count()) == (0, before)
    key = lending.ask().json()["key"]
    silent = lending.do("contributor", key, "refuse", answer="")
    assert (silent.status_code, Borrowing.objects.get().state) == (422, "asked")


def test_levels_wishes_limits_and_weeks_come_with_a_person_and_rates_stay_with_those_who_plan(lending):
    house = lending.house
    path = f"{house.path}/people/{lending.person}"
    lead = house.api("lead")
    changed = lead.patch(
        path,
        {
            "version": 1,
            "skills": ["backend", "test"],
            "wishes": [{"skill": "backend", "level": 5, "until_on": "2027-06-30"}],
            "week": [1, 1, 1, 1, 0.5, 1, 1],
            "most_share": 0.8,
            "most_tasks": 2,
            "role": " Senior  engineer ",
            "experience_years": 7.5,
            "day_rate": 1200,
        },
    )
    assert changed.status_code == 200, changed.content
    row = changed.json()
    assert (row["levels"], row["role"], row["day_rate"]) == (
        {"backend": 4, "test": 3},
        "Senior engineer",
        1200,
    )
    assert house.api("viewer").get(f"{house.path}/people").json()[0]["day_rate"] is None
    assert "1200" not in "".join(Activity.objects.values_list("changes_json", flat=True))
    stale = house.api("product_manager").patch(path, {"version": 1, "day_rate": 900})
    assert stale.status_code == 409
    assert stale.json()["contested"]["day_rate"]["theirs"] == 1200
    span = "start_on=2026-03-02&finish_on=2026-03-06"
    assert lead.get(f"{house.path}/capacity?{span}").json()["people_days"] == 4.5
    before = Activity.objects.count()
    wrong = lead.patch(
        path,
        {
            "levels": {"design": 3},
            "week": [0] * 7,
            "most_share": 0,
            "most_tasks": 0,
            "wishes": [{"skill": "backend", "level": 4}],
        },
    )
    assert set(wrong.json()["fields"]) == {"levels", "week", "most_share", "most_tasks", "wishes"}
    assert (Activity.objects.count(), Person.objects.get().version) == (before, 2)
    assert dict(PersonSkill.objects.values_list("skill__name", "level")) == {"backend": 4, "test": 3}


def test_levels_have_own_words_in_both_languages_and_departments_in_use_stay(lending):
    house = lending.house
    lead = house.api("lead")
    words = [{"level": level, "en": f"L{level}", "zh": f"{level} 段"} for level in range(1, 6)]
    assert lead.put(f"{house.path}/skill-levels", {"levels": words}).json()["levels"] == words
    assert lead.put(f"{house.path}/skill-levels", {"levels": words[:4]}).status_code == 422
    assert lead.get(f"{house.path}/skill-levels").json()["levels"] == words
    kept = lead.delete(f"{house.path}/departments/{lending.department}")
    assert kept.status_code == 409
    assert kept.json()["title"].startswith("“Platform” still has 1 people and 0 borrowings.")

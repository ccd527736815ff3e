"""Release planning from the button to the applied plan."""

import itertools
import random

import pytest

from planweave.kernel.events import first_broken_link
from planweave.kernel.models import Activity, Link
from planweave.planning.models import Proposal, Release
from planweave.requirements.models import EffortShare, Requirement


@pytest.fixture
def two_releases(plan):
    """Ten days of backend in each of two releases; early value counts double."""
    plan.person("A", "backend")
    first = plan.release("R1", "2026-03-02", "2026-03-13", weight=2)
    second = plan.release("R2", "2026-03-16", "2026-03-27")
    return first["id"], second["id"]


def where(proposal):
    return {row["title"]: row["release_name"] for row in proposal["release_plan"]["assignments"]}


def need(plan, title, days, value, **fields):
    return plan.requirement(title, efforts={"backend": days}, value=value, **fields)


def test_the_best_plan_its_proof_the_reasons_and_the_cheapest_change(plan, core, two_releases):
    need(plan, "Cart", 6, 60)
    need(plan, "Search", 5, 55)
    need(plan, "Pay", 5, 50)
    need(plan, "Gift", 4, 10)
    need(plan, "Skin", 3, 5)
    proposal = core.releases()
    assert proposal["status"] == "optimal"
    assert proposal["verdict"] == "This plan is proven to be the best."
    plan_ = proposal["release_plan"]
    assert where(proposal) == {"Search": "R1", "Pay": "R1", "Cart": "R2", "Gift": "R2"}
    assert plan_["objective"] == 2 * (55 + 50) + 60 + 10
    assert plan_["basis"] == "value"
    [skin] = plan_["left_out"]
    assert [reason["text"] for reason in skin["reasons"]] == ["R1 is short of 3 people-days of backend."]
    assert skin["change"]["sentence"]["text"] == "It would fit with 3 more people-days of backend in R1."
    assert skin["displacement"]["sentence"]["text"] == (
        "With it in, SHOP-4 would drop out and the plan would be worth 5 less (1.79 %)."
    )
    zh = core.proposal(proposal["id"], "zh")["release_plan"]["left_out"][0]
    assert zh["reasons"][0]["text"] == "R1 的“backend”还差 3 人天。"
    assert zh["change"]["sentence"]["text"] == "只需增加R1 的“backend”3 人天，即可纳入。"
    assert {row["title"]: (row["before"], row["after_name"]) for row in plan_["diff"]} == {
        "Search": (None, "R1"),
        "Pay": (None, "R1"),
        "Cart": (None, "R2"),
        "Gift": (None, "R2"),
    }
    assert [(row["name"], row["planned_days"], row["capacity_days"]) for row in plan_["releases"]] == [
        ("R1", 10.0, 10.0),
        ("R2", 10.0, 10.0),
    ]


def test_applying_is_one_step_that_undo_takes_back_and_then_it_can_be_applied_again(plan, core, two_releases):
    a = need(plan, "A", 5, 50)
    b = need(plan, "B", 20, 90, release=two_releases[0])
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
    a, b = need(plan, "A", 5, 50), need(plan, "B", 5, 60)
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
    a = need(plan, "A", 5, 50)
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
    need(plan, "A", 5, 50)
    proposal = core.releases()
    dropped = core.settle(proposal, "drop")
    assert dropped.json()["state"] == "dropped"
    assert core.settle(proposal).status_code == 409
    assert Requirement.objects.get().release_id is None
    assert Activity.objects.order_by("-seq").first().kind == "ProposalDropped"


def test_what_people_decided_is_kept(plan, core, two_releases):
    r1, r2 = two_releases
    frozen = plan.release("R0", "2026-02-02", "2026-02-27", is_frozen=True)["id"]
    need(plan, "done", 9, 90, state="done", release=r1)
    need(plan, "rejected", 1, 90, state="rejected")
    need(plan, "frozen", 9, 90, release=frozen)
    need(plan, "must", 4, 1, priority="must")
    need(plan, "wont", 1, 99, priority="wont", release=r1)
    need(plan, "pinned", 3, 1, release=r2, is_release_pinned=True)
    need(plan, "begun", 2, 1, release=r2, state="in_progress")
    need(plan, "out", 1, 99, is_release_pinned=True)
    proposal = core.releases()
    assert where(proposal) == {"must": "R1", "pinned": "R2", "begun": "R2"}
    reasons = {row["title"]: row["reasons"][0]["text"] for row in proposal["release_plan"]["left_out"]}
    assert reasons == {"wont": "Its priority is “won't”.", "out": "It is pinned to no release."}
    assert [(row["title"], row["after"]) for row in proposal["release_plan"]["diff"]] == [
        ("must", r1),
        ("wont", None),
    ]


def test_links_are_kept_inside_and_beyond_the_question(plan, core, two_releases):
    r1, r2 = two_releases
    late = need(plan, "late", 1, 1, release=r2)
    done = need(plan, "done", 1, 1, state="done")
    dead = need(plan, "dead", 1, 1, state="rejected")
    base, top = need(plan, "base", 3, 1), need(plan, "top", 4, 80)
    one, other = need(plan, "one", 2, 30), need(plan, "other", 2, 20)
    x, y = need(plan, "x", 1, 40), need(plan, "y", 1, 39)
    after_done, after_dead = need(plan, "after done", 1, 9), need(plan, "after dead", 1, 9)
    after_late = need(plan, "after late", 1, 9)
    plan.link(top, "depends_on", base)
    plan.link(one, "together_with", other)
    plan.link(x, "excludes", y)
    plan.link(after_done, "depends_on", done)
    plan.link(after_dead, "depends_on", dead)
    plan.link(after_late, "depends_on", late)
    proposal = core.releases(releases=[r1])
    # 130 in nine days; with one and other instead of base and top it would be 99.
    assert set(where(proposal)) == {"base", "top", "x", "after done"}
    texts = {row["title"]: row["reasons"][0]["text"] for row in proposal["release_plan"]["left_out"]}
    assert texts["after dead"] == "It depends on SHOP-3, which was rejected."
    assert texts["after late"] == (
        "It depends on SHOP-1, which stays in R2, later than the releases planned here."
    )
    assert Requirement.objects.get(pk=late["id"]).release_id == r2


def test_unestimated_requirements_end_the_job_with_their_list_unless_skipped(
    plan, core, two_releases, django_capture_on_commit_callbacks
):
    need(plan, "A", 5, 50)
    unknown = plan.requirement("unknown", value=90)
    after = need(plan, "after", 1, 70)
    plan.link(after, "depends_on", unknown)
    plan.requirement("ruled out", priority="wont")
    with django_capture_on_commit_callbacks(execute=True):
        job = plan.api.post(f"{plan.path}/releases/plan", {}).json()["job"]
    ended = plan.api.get(f"{plan.path}/jobs/{job}").json()
    assert (ended["state"], ended["problem"]["code"]) == ("failed", "plan.missing_estimates")
    assert ended["problem"]["title"] == (
        "1 requirements have no effort estimate (SHOP-2). Estimate them, or plan without them."
    )
    assert [row["key"] for row in ended["problem"]["missing"]] == ["SHOP-2"]
    assert Proposal.objects.count() == 0
    proposal = core.releases(skip_unestimated=True)
    assert where(proposal) == {"A": "R1"}
    assert [row["key"] for row in proposal["release_plan"]["skipped"]] == ["SHOP-2"]
    [left] = proposal["release_plan"]["left_out"]
    assert left["reasons"][0]["text"] == "It depends on SHOP-2, which nobody has estimated."


@pytest.mark.parametrize(
    ("setup", "code"),
    [
        ("no release", "plan.no_release"),
        ("no capacity", "plan.no_capacity"),
        ("no value", "plan.no_value_known"),
        ("nothing", "plan.nothing"),
    ],
)
def test_a_question_without_answer_ends_in_a_sentence(plan, django_capture_on_commit_callbacks, setup, code):
    if setup != "no release":
        plan.release("R1", "2026-03-02", "2026-03-13")
    if setup != "no capacity":
        plan.person("A", "backend")
    if setup != "nothing":
        plan.requirement("X", effort_likely_days=2, value=None if setup == "no value" else 5)
    with django_capture_on_commit_callbacks(execute=True):
        job = plan.api.post(f"{plan.path}/releases/plan", {}).json()["job"]
    ended = plan.api.get(f"{plan.path}/jobs/{job}").json()
    assert (ended["state"], ended["problem"]["code"]) == ("failed", code)
    assert Proposal.objects.count() == 0


def test_musts_that_cannot_all_fit_are_named_in_both_languages(plan, core, two_releases):
    need(plan, "big", 8, 1, priority="must", release=two_releases[0], is_release_pinned=True)
    need(plan, "other", 7, 1, priority="must", release=two_releases[0], is_release_pinned=True)
    need(plan, "small", 1, 1)
    proposal = core.releases()
    assert proposal["status"] == "infeasible"
    assert proposal["can"] == {"apply": False, "drop": True}
    assert {row["text"] for row in proposal["release_plan"]["conflict"]} == {
        "SHOP-1 is pinned to R1.",
        "SHOP-2 is pinned to R1.",
        "R1 has 10 people-days of backend.",
    }
    zh = core.proposal(proposal["id"], "zh")
    assert "R1 的“backend”只有 10 人天。" in {row["text"] for row in zh["release_plan"]["conflict"]}
    assert zh["verdict"] == "以下要求无法同时满足。请放宽其中一项后重新规划。"
    assert core.settle(proposal).json()["code"] == "proposal.empty"


def test_a_must_that_needs_something_rejected_is_a_contradiction_told_at_once(plan, core, two_releases):
    must, dead = need(plan, "must", 1, 1, priority="must"), need(plan, "dead", 1, 1, state="rejected")
    plan.link(must, "depends_on", dead)
    proposal = core.releases()
    assert [row["text"] for row in proposal["release_plan"]["conflict"]] == [
        "SHOP-1 must be delivered.",
        "SHOP-1: It depends on SHOP-2, which was rejected.",
    ]


def test_whole_efforts_count_against_everybody_and_budget_against_money(plan, core):
    plan.person("A", "backend")
    plan.person("B", "test")
    plan.release("R1", "2026-03-02", "2026-03-13", budget=100)
    need(plan, "split", 8, 50)
    plan.requirement("whole", effort_likely_days=12, value=40)
    plan.requirement("more", effort_likely_days=1, value=30)
    plan.requirement("dear", effort_likely_days=0, value=20, cost=101)
    proposal = core.releases()
    assert where(proposal) == {"split": "R1", "whole": "R1"}
    reasons = {
        row["title"]: [reason["text"] for reason in row["reasons"]]
        for row in proposal["release_plan"]["left_out"]
    }
    assert reasons == {
        "more": ["R1 is short of 1 people-days in all."],
        "dear": ["The budget of R1 is short by 1.", "As things are, no plan can hold it."],
    }


def test_a_release_of_a_product_takes_no_others(plan, core, house):
    plan.person("A", "backend")
    other = house.api("lead").post(f"{house.path}/products", {"name": "App", "key_prefix": "APP"}).json()
    plan.release("R1", "2026-03-02", "2026-03-13", product=other["id"])
    need(plan, "shop", 1, 90)
    plan.made("requirements", {"product": other["id"], "title": "app", "efforts": {"backend": 1}, "value": 1})
    proposal = core.releases()
    assert where(proposal) == {"app": "R1"}
    [left] = proposal["release_plan"]["left_out"]
    assert left["reasons"][0]["text"] == "R1 takes requirements of another product only."
    assert left["change"] is None


def test_what_value_means_is_chosen_and_told(plan, core, two_releases):
    for name, weight in (("Big", 3), ("Small", 1)):
        plan.api.put(f"{plan.path}/stakeholders", {"name": name, "weight": weight})
    need(plan, "liked", 10, None, demands={"Big": 9})
    need(plan, "valued", 10, 50, demands={"Small": 9})
    need(plan, "third", 10, 60, demands={"Small": 1})
    by_value = core.releases(releases=[two_releases[0]])
    assert by_value["release_plan"]["basis"] == "value"
    assert where(by_value) == {"third": "R1"}
    assert [row["title"] for row in by_value["release_plan"]["unvalued"]] == ["liked"]
    by_demand = core.releases(releases=[two_releases[0]], basis="demands")
    assert where(by_demand) == {"liked": "R1"}
    assert by_demand["release_plan"]["basis_text"] == (
        "Value is the sum of the stakeholders' demands times their weight."
    )
    Requirement.objects.filter(record__title="valued").update(score=7.5)
    assert core.releases(releases=[two_releases[0]])["release_plan"]["basis"] == "value"
    Requirement.objects.filter(record__title="liked").update(score=7.0)
    ranked = core.releases(releases=[two_releases[0]])
    assert (ranked["release_plan"]["basis"], where(ranked)) == ("score", {"valued": "R1"})


def test_the_gain_over_the_spreadsheet_habit_is_shown(plan, core):
    plan.person("A", "backend")
    plan.release("R1", "2026-03-02", "2026-03-13")
    need(plan, "quick", 1, 12)
    need(plan, "large", 10, 100)
    proposal = core.releases()["release_plan"]
    assert (proposal["objective"], proposal["greedy_objective"]) == (100.0, 12.0)
    assert proposal["gain_text"] == "733.33 % more value than filling the releases by value per day."


def test_a_job_that_runs_twice_keeps_its_first_answer(plan, core, two_releases):
    from planweave.kernel.jobs import Progress
    from planweave.planning import jobs

    need(plan, "A", 5, 50)
    row = core.asked("releases/plan", {"seconds": 5})
    first, second = jobs.plan_releases(Progress(row)), jobs.plan_releases(Progress(row))
    assert first["proposal"] == second["proposal"]
    assert first["incumbents"][-1]["objective"] == 100.0
    assert Proposal.objects.count() == 1


def test_the_whole_way_through_the_queue_with_figures_in_the_job(transactional_db, plan):
    plan.person("A", "backend")
    plan.release("R1", "2026-03-02", "2026-03-13")
    need(plan, "A", 5, 50)
    job = plan.api.post(f"{plan.path}/releases/plan", {"seconds": 60}).json()
    ended = plan.api.get(f"{plan.path}/jobs/{job['job']}").json()
    assert (ended["state"], ended["result"]["status"], ended["result"]["gap"]) == ("done", "optimal", 0.0)
    assert ended["result"]["objective"] == ended["result"]["bound"] == 50.0
    [row] = plan.api.get(f"{plan.path}/proposals?kind=releases").json()
    assert (row["id"], row["job"]) == (ended["result"]["proposal"], job["job"])


@pytest.mark.parametrize("seed", range(4))
def test_every_rule_recomputed_from_the_rows_and_the_optimum_by_enumeration(plan, core, seed):
    """Another code path: reads the database after applying, and tries every assignment."""
    chance = random.Random(seed)
    for name, skills in (("A", ["backend"]), ("B", ["backend", "test"])):
        plan.person(name, *skills)
    plan.release("R1", "2026-03-02", "2026-03-06", budget=20, weight=1.5)
    plan.release("R2", "2026-03-09", "2026-03-13", budget=25)
    made = [
        plan.requirement(
            f"Q{n}",
            efforts={"backend": chance.randint(1, 5), "test": chance.randint(1, 3)},
            value=chance.randint(1, 50),
            cost=chance.randint(0, 12),
            priority=chance.choice(["", "", "", "must"]) if n < 2 else "",
        )
        for n in range(7)
    ]
    plan.link(made[0], "depends_on", made[1])
    plan.link(made[2], "excludes", made[3])
    plan.link(made[4], "together_with", made[5])
    proposal = core.releases()
    best = max(
        (
            worth
            for choice in itertools.product([None, 0, 1], repeat=7)
            if (worth := _worth(choice)) is not None
        ),
        default=None,
    )
    if best is None:
        assert proposal["status"] == "infeasible"
        return
    assert proposal["status"] == "optimal"
    assert core.settle(proposal).status_code == 200
    order = {pk: n for n, pk in enumerate(Release.objects.order_by("start_on").values_list("pk", flat=True))}
    choice = tuple(
        order.get(pk) for pk in Requirement.objects.order_by("pk").values_list("release_id", flat=True)
    )
    assert _worth(choice) == pytest.approx(best)
    assert proposal["release_plan"]["objective"] == pytest.approx(best)


def _worth(choice):
    """The value of an assignment, None where it breaks a rule; from the rows alone."""
    rows = list(Requirement.objects.order_by("pk").select_related("record")) if not _cache else _cache[0]
    if not _cache:
        links = list(Link.objects.values_list("kind", "source_id", "target_id"))
        efforts = {}
        for pk, skill, days in EffortShare.objects.values_list("requirement_id", "skill__name", "days"):
            efforts.setdefault(pk, {})[skill] = days
        _cache.extend([rows, links, efforts])
    rows, links, efforts = _cache
    at = {row.pk: place for row, place in zip(rows, choice, strict=True)}
    if any(row.priority == "must" and at[row.pk] is None for row in rows):
        return None
    for kind, a, b in links:
        if kind == "depends_on" and at[a] is not None and (at[b] is None or at[b] > at[a]):
            return None
        if kind == "excludes" and None not in (at[a], at[b]):
            return None
        if kind == "together_with" and at[a] != at[b]:
            return None
    for release, budget in ((0, 20), (1, 25)):
        inside = [row for row in rows if at[row.pk] == release]
        # Five days: A gives five to backend, B two and a half to each skill.
        for skill, room in (("backend", 7.5), ("test", 2.5)):
            if sum(efforts[row.pk].get(skill, 0) for row in inside) > room:
                return None
        if sum(row.cost for row in inside) > budget:
            return None
    return sum(row.value * (1.5 if at[row.pk] == 0 else 1.0) for row in rows if at[row.pk] is not None)


_cache: list = []


@pytest.fixture(autouse=True)
def _forget():
    _cache.clear()
    yield
    _cache.clear()


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
    need(plan, "A", 5, 50)
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
    need(plan, "A", 5, 50)
    proposal = core.releases()
    api, theirs = foreign_house.api("owner"), foreign_house.path
    assert api.get(f"{plan.path}/proposals/{proposal['id']}").status_code == 404
    for how in ("apply", "drop"):
        assert api.post(f"{theirs}/proposals/{proposal['id']}/{how}").status_code == 404
    refused = api.post(f"{theirs}/releases/plan", {"releases": [two_releases[0]]})
    assert (refused.status_code, list(refused.json()["fields"])) == (422, ["releases"])
    assert Proposal.objects.get().state == "open"


@pytest.mark.parametrize("count", [1, 30])
def test_a_list_costs_the_same_whatever_its_length(
    plan, core, two_releases, django_assert_num_queries, count
):
    need(plan, "A", 5, 50)
    made = Proposal.objects.get(pk=core.releases()["id"])
    for _ in range(count - 1):
        job = core.asked("releases/plan", {})
        Proposal.objects.create(
            workspace=made.workspace,
            job=job,
            kind=made.kind,
            answer=made.answer,
            created_by=made.created_by,
            operation_id=job.pk,
            state="applied",
            settled_by=made.created_by,
        )
    api = plan.house.api("viewer")
    api.get("/me")
    with django_assert_num_queries(3 if count == 1 else 4):
        assert len(api.get(f"{plan.path}/proposals").json()) == count


def test_stopping_keeps_the_best_so_far(plan, core, two_releases):
    from planweave.kernel.jobs import Progress
    from planweave.planning import jobs

    need(plan, "A", 5, 50)
    need(plan, "B", 20, 90)
    progress = Progress(core.asked("releases/plan", {"seconds": 60}))
    progress.stop.set()
    result = jobs.plan_releases(progress)
    assert result["seconds"] < 20
    assert where(core.proposal(result["proposal"])) == {"A": "R1"}

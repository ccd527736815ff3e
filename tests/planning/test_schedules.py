"""Scheduling from the button to the applied dates, with every constraint recomputed from the rows."""

import datetime
import math
import random

import pytest

from planweave.kernel.audit import first_broken_link
from planweave.planning.models import Proposal, Release, Task, TaskLink
from planweave.resources.models import CalendarDay, Leave, Person, PersonSkill

MONDAY = "2026-03-02"


def placed(proposal):
    """{title: (start, finish)} of what moves."""
    return {
        row["title"]: (row["after"]["start_on"], row["after"]["finish_on"])
        for row in proposal["schedule"]["diff"]
    }


def recheck(from_on=datetime.date(2026, 3, 2)):
    """Every rule again from the rows, in eighths of days: what is wrong, in words. Shares no code with the bridge."""
    exceptions = dict(CalendarDay.objects.values_list("date", "is_working"))
    epoch = datetime.date(2026, 1, 1)
    axis = [
        day
        for n in range(700)
        if exceptions.get(day := epoch + datetime.timedelta(days=n), day.weekday() < 5)
    ]

    def moment(day, part):
        """Working eighths from the epoch to `part` of `day`."""
        before = sum(other < day for other in axis)
        return before * 8 + (round(part * 8) if day in axis else 0)

    def is_away(person_id, day):
        person = Person.objects.get(pk=person_id)
        if (person.joins_on and day < person.joins_on) or (person.leaves_after and day > person.leaves_after):
            return True
        return Leave.objects.filter(person_id=person_id, start_on__lte=day, finish_on__gte=day).exists()

    wrong = []
    tasks = {task.pk: task for task in Task.objects.select_related("record", "person", "release")}
    spans = {}
    taken = {}
    for task in tasks.values():
        name = task.record.title
        if task.start_on is None:
            wrong.append(f"{name} has no dates")
            continue
        start, finish = moment(task.start_on, task.start_part), moment(task.finish_on, task.finish_part)
        spans[task.pk] = (finish if task.is_milestone else start, finish)
        if task.is_milestone:
            if task.start_on != task.finish_on:
                wrong.append(f"{name} has two dates")
            continue
        if task.person is None:
            wrong.append(f"{name} has nobody")
            continue
        if task.start_on not in axis or task.finish_on not in axis:
            wrong.append(f"{name} begins or ends on a free day")
        there = [eighth for eighth in range(start, finish) if not is_away(task.person_id, axis[eighth // 8])]
        if not task.is_pinned and task.progress == 0:
            needed = max(1, math.ceil(round(task.effort_days / task.person.availability * 8, 6)))
            if len(there) != needed:
                wrong.append(f"{name} has {len(there)} eighths instead of {needed}")
            if task.start_on < from_on:
                wrong.append(f"{name} begins too early")
        if is_away(task.person_id, task.start_on):
            wrong.append(f"{name} begins on leave")
        for eighth in there:
            if other := taken.get((task.person_id, eighth)):
                wrong.append(f"{name} and {other} on {axis[eighth // 8]}")
            taken[task.person_id, eighth] = name
        has_skill = PersonSkill.objects.filter(person_id=task.person_id, skill_id=task.skill_id).exists()
        if task.skill_id and not has_skill:
            wrong.append(f"{name} needs another skill")
        if task.constraint_kind == "start_no_earlier" and task.start_on < task.constraint_on:
            wrong.append(f"{name} begins before its day")
        if task.deadline and task.finish_on > task.deadline:
            wrong.append(f"{name} misses its deadline")
    for link in TaskLink.objects.all():
        if link.predecessor_id in spans and link.successor_id in spans:
            left = spans[link.predecessor_id][link.kind[0] == "F"]
            right = spans[link.successor_id][link.kind[1] == "F"]
            if right < left + link.lag_days * 8:
                names = tasks[link.predecessor_id].record.title, tasks[link.successor_id].record.title
                wrong.append(f"{names[1]} does not wait for {names[0]}")
    return wrong


def apply(core, proposal):
    answer = core.settle(proposal)
    assert answer.status_code == 200, answer.content
    return answer


def test_people_skills_leave_and_make_up_days_give_exact_dates(plan, core):
    house = plan.house
    house.api("lead").post(f"{plan.path}/calendar/seed", {"region": "CN", "years": [2026]})
    a = plan.person("A", "backend", leaves=[{"start_on": "2026-02-25", "finish_on": "2026-02-26"}])
    b = plan.person("B", "test", availability=0.5)
    skills = plan.skill_ids()
    build = plan.task("Build", skill=skills["backend"], effort_days=3)
    check = plan.task("Check", skill=skills["test"], effort_days=2)
    plan.tie(build, check, lag_days=1)
    go = plan.task("Go", is_milestone=True)
    plan.tie(check, go)
    proposal = core.schedule(from_on="2026-02-14")
    # Saturday 14 February is worked, then the Spring Festival until the 23rd; A is away on 25 and 26;
    # Saturday the 28th is worked, and is the day of lag.
    assert placed(proposal) == {
        "Build": ("2026-02-14", "2026-02-27"),
        "Check": ("2026-03-02", "2026-03-05"),
        "Go": ("2026-03-05", "2026-03-05"),
    }
    people = {row["title"]: row["after"]["person"] for row in proposal["schedule"]["diff"]}
    assert people == {"Build": a["id"], "Check": b["id"], "Go": None}
    assert (proposal["status"], proposal["schedule"]["finish_on"]) == ("optimal", "2026-03-05")
    apply(core, proposal)
    assert recheck(datetime.date(2026, 2, 14)) == []
    assert not any(link["is_broken"] for link in plan.gantt()["links"])


def test_small_tasks_share_a_day_and_hand_over_within_it(plan, core):
    a = plan.person("A", "x", availability=0.8)
    plan.person("B", "y")
    skills = plan.skill_ids()
    one = plan.task("One", skill=skills["x"], effort_days=0.5)
    two = plan.task("Two", skill=skills["x"], effort_days=1)
    three = plan.task("Three", skill=skills["y"], effort_days=0.25)
    plan.tie(one, two)
    plan.tie(one, three)
    proposal = core.schedule(from_on=MONDAY)
    apply(core, proposal)
    assert recheck() == []
    bars = plan.bars()
    spans = {
        name: tuple(bars[name][field] for field in ("start_on", "start_part", "finish_on", "finish_part"))
        for name in ("One", "Two", "Three")
    }
    # At 0.8 a half day takes five eighths, a whole day ten.
    assert spans == {
        "One": ("2026-03-02", 0.0, "2026-03-02", 0.625),
        "Two": ("2026-03-02", 0.625, "2026-03-03", 0.875),
        "Three": ("2026-03-02", 0.625, "2026-03-02", 0.875),
    }
    assert bars["Three"]["total_float_days"] == 1.0
    assert not any(link["is_broken"] for link in plan.gantt()["links"])
    assert (a["availability"], two["effort_days"], three["effort_days"]) == (0.8, 1.0, 0.25)


def test_the_applied_schedule_is_one_step_and_undo_opens_the_proposal_again(plan, core):
    plan.person("A")
    plan.task("X", effort_days=2)
    plan.task("Y", effort_days=3)
    proposal = core.schedule(from_on=MONDAY)
    assert Task.objects.exclude(start_on=None).count() == 0
    applied = apply(core, proposal)
    assert recheck() == []
    assert max(Task.objects.values_list("finish_on", flat=True)) == datetime.date(2026, 3, 6)
    assert plan.undo(applied).status_code == 200
    assert Task.objects.exclude(start_on=None).count() == 0
    assert core.proposal(proposal["id"])["can"] == {"apply": True, "drop": True}
    assert first_broken_link(plan.house.workspace.pk) is None


def test_a_changed_task_makes_the_proposal_old(plan, core):
    plan.person("A")
    task = plan.task("X", effort_days=2)
    proposal = core.schedule(from_on=MONDAY)
    plan.house.api("lead").patch(f"{plan.path}/tasks/{task['key']}", {"effort_days": 4, "progress": 0.0})
    refused = core.settle(proposal)
    assert refused.status_code == 409
    assert refused.json()["changed"] == [{"key": "SHOP-1", "field": "effort_days", "before": 2.0, "now": 4.0}]
    assert Task.objects.get().start_on is None


def test_begun_done_and_foreign_work_stays_and_keeps_its_people_busy(plan, core):
    me = plan.person("A")
    r1 = plan.release("R1", "2026-03-02", "2026-03-27")
    r2 = plan.release("R2", "2026-03-02", "2026-03-27")
    mine = {"person": me["id"]}
    done = plan.task("Done", effort_days=1, start_on="2026-02-27", progress=1, release=r1["id"], **mine)
    plan.task("Begun", effort_days=2, start_on="2026-03-03", progress=0.5, release=r1["id"], **mine)
    plan.task("Foreign", effort_days=1, start_on="2026-03-06", release=r2["id"], **mine)
    new = plan.task("New", effort_days=2, release=r1["id"])
    plan.tie(done, new)
    proposal = core.schedule(from_on=MONDAY, releases=[r1["id"]])
    # Monday is free, Tuesday and Wednesday are taken, Thursday is free again.
    assert placed(proposal) == {"New": ("2026-03-02", "2026-03-05")}
    assert proposal["schedule"]["tasks"] == 1


def test_pins_are_kept_and_what_follows_waits(plan, core):
    plan.person("A")
    pinned = plan.task("Pinned", effort_days=2, start_on="2026-03-05", is_pinned=True)
    after = plan.task("After", effort_days=1)
    plan.task("Before", effort_days=3)
    plan.tie(pinned, after)
    proposal = core.schedule(from_on=MONDAY)
    assert placed(proposal) == {
        "Before": ("2026-03-02", "2026-03-04"),
        "Pinned": ("2026-03-05", "2026-03-06"),
        "After": ("2026-03-09", "2026-03-09"),
    }


@pytest.mark.parametrize(
    ("kind", "lag", "expected"),
    [
        ("FS", 0, ("2026-03-05", "2026-03-06")),
        ("FS", -1, ("2026-03-04", "2026-03-05")),
        ("FS", 2, ("2026-03-09", "2026-03-10")),
        ("SS", 0, ("2026-03-02", "2026-03-03")),
        ("SS", 1, ("2026-03-03", "2026-03-04")),
        ("FF", 0, ("2026-03-03", "2026-03-04")),
        ("FF", 1, ("2026-03-04", "2026-03-05")),
        ("SF", 3, ("2026-03-03", "2026-03-04")),
    ],
)
def test_every_kind_of_link_with_lag(plan, core, kind, lag, expected):
    plan.person("A", "x")
    plan.person("B", "y")
    skills = plan.skill_ids()
    first = plan.task("First", effort_days=3, skill=skills["x"])
    second = plan.task("Second", effort_days=2, skill=skills["y"])
    plan.tie(first, second, kind=kind, lag_days=lag)
    proposal = core.schedule(from_on=MONDAY)
    assert placed(proposal) == {"First": ("2026-03-02", "2026-03-04"), "Second": expected}
    apply(core, proposal)
    assert recheck() == []


def test_a_release_begins_when_it_begins_unless_told_otherwise_and_lateness_is_said(plan, core):
    plan.person("A")
    release = plan.release("R1", "2026-03-09", "2026-03-10")
    plan.task("X", effort_days=4, release=release["id"])
    kept = core.schedule(from_on=MONDAY)
    assert placed(kept) == {"X": ("2026-03-09", "2026-03-12")}
    assert kept["schedule"]["releases"] == [
        {
            "id": release["id"],
            "name": "R1",
            "due_on": "2026-03-10",
            "before_finish_on": None,
            "finish_on": "2026-03-12",
            "late_days": 2,
        }
    ]
    assert kept["verdict"] == (
        "Not every release can be in time; it is proven that no schedule is less late."
    )
    free = core.schedule(from_on=MONDAY, release_start="free")
    assert placed(free) == {"X": ("2026-03-02", "2026-03-05")}
    assert free["verdict"].startswith("Every release is in time")


def test_who_has_a_task_keeps_it_unless_people_are_chosen_anew(plan, core):
    a, b = plan.person("A", "x"), plan.person("B", "x")
    skill = plan.skill_ids()["x"]
    for title in ("One", "Two"):
        plan.task(title, effort_days=3, skill=skill, person=a["id"])
    kept = core.schedule(from_on=MONDAY)
    assert kept["schedule"]["finish_on"] == "2026-03-09"
    anew = core.schedule(from_on=MONDAY, people="chosen")
    assert anew["schedule"]["finish_on"] == "2026-03-04"
    assert {row["after"]["person"] for row in anew["schedule"]["diff"]} == {a["id"], b["id"]}


def test_an_impossible_wish_is_named_with_keys_dates_and_people_and_a_way_out(plan, core):
    plan.person("Li Na", "x")
    skill = plan.skill_ids()["x"]
    first = plan.task("First", effort_days=3, skill=skill)
    second = plan.task("Second", effort_days=2, skill=skill, deadline="2026-03-05")
    plan.tie(first, second)
    proposal = core.schedule(from_on=MONDAY)
    assert proposal["status"] == "infeasible"
    assert [row["text"] for row in proposal["schedule"]["conflict"]] == [
        "SHOP-2 must be finished by 2026-03-05.",
        "SHOP-2 waits for SHOP-1 (FS, 0 days).",
    ]
    ways = [row["sentence"]["text"] for row in proposal["schedule"]["ways_out"]]
    assert "It would work so: SHOP-2 1 working days later." in ways
    assert proposal["can"] == {"apply": False, "drop": True}
    zh = core.proposal(proposal["id"], "zh")
    assert zh["schedule"]["conflict"][0]["text"] == "SHOP-2 须在 2026-03-05 前完成（含当日）。"
    assert core.settle(proposal).json()["code"] == "proposal.empty"


def test_two_pins_of_one_person_on_one_day_conflict_by_name(plan, core):
    me = plan.person("Li Na")
    for title in ("One", "Two"):
        plan.task(title, start_on=MONDAY, is_pinned=True, person=me["id"])
    proposal = core.schedule(from_on=MONDAY)
    assert {row["text"] for row in proposal["schedule"]["conflict"]} == {
        "SHOP-1 is pinned to 2026-03-02.",
        "SHOP-2 is pinned to 2026-03-02.",
        "Li Na does one task at a time, and none on leave.",
    }


@pytest.mark.parametrize("setup", ["nothing", "nobody"])
def test_a_question_without_answer_ends_in_a_sentence(plan, django_capture_on_commit_callbacks, setup):
    plan.person("A", "x")
    plan.person("B", "y")
    if setup == "nobody":
        ids = plan.skill_ids()
        Person.objects.filter(name="B").delete()
        plan.task("T", skill=ids["y"])
    with django_capture_on_commit_callbacks(execute=True):
        job = plan.api.post(f"{plan.path}/schedule", {}).json()["job"]
    ended = plan.api.get(f"{plan.path}/jobs/{job}").json()
    assert (ended["state"], ended["problem"]["code"]) == ("failed", f"schedule.{setup}")
    if setup == "nobody":
        assert ended["problem"]["title"] == (
            "Nobody can do 1 tasks (SHOP-1): no person has the skill they need (y)."
        )
    assert Proposal.objects.count() == 0


@pytest.mark.parametrize("seed", range(3))
def test_every_constraint_of_a_mixed_plan_holds_in_the_rows(plan, core, seed):
    chance = random.Random(seed)
    plan.house.api("lead").post(f"{plan.path}/calendar/seed", {"region": "CN", "years": [2026]})
    plan.person("A", "x", leaves=[{"start_on": "2026-03-05", "finish_on": "2026-03-09"}])
    plan.person("B", "x", "y", availability=0.6)
    plan.person("C", "y", "z", joins_on="2026-03-04")
    plan.person("D", "z", leaves=[{"start_on": "2026-04-01", "finish_on": "2026-04-07"}])
    skills = plan.skill_ids()
    r1 = plan.release("R1", "2026-03-02", "2026-03-20", weight=2)
    r2 = plan.release("R2", "2026-03-16", "2026-04-10")
    no_earlier = {"constraint_kind": "start_no_earlier", "constraint_on": "2026-03-11"}
    made = [
        plan.task(
            f"T{n}",
            effort_days=chance.choice([0.5, 1, 2, 2.5, 3, 4]),
            skill=skills[chance.choice("xyz")],
            release=(r1 if n < 9 else r2)["id"],
            **(no_earlier if n == 4 else {}),
            **({"deadline": "2026-05-29"} if n == 5 else {}),
        )
        for n in range(16)
    ]
    for n in range(1, 16):
        before = made[chance.randrange(n)]
        plan.tie(
            before,
            made[n],
            kind=chance.choice(["FS", "FS", "SS", "FF"]),
            lag_days=chance.choice([0, 0, 1, -1]),
        )
    proposal = core.schedule(from_on=MONDAY, seconds=8, seed=seed)
    apply(core, proposal)
    assert recheck() == []
    late = {row["name"]: row["late_days"] for row in proposal["schedule"]["releases"]}
    for release in Release.objects.all():
        finish = max(Task.objects.filter(release=release).values_list("finish_on", flat=True))
        assert (late[release.name] > 0) == (finish > release.finish_on)


@pytest.mark.parametrize(
    ("role", "write"), [("owner", 202), ("contributor", 403), ("viewer", 403), ("guest", 403)]
)
def test_who_may_ask(plan, role, write):
    plan.task("T")
    assert plan.house.api(role).post(f"{plan.path}/schedule", {}).status_code == write


def test_strangers_learn_nothing(plan, foreign_house):
    release = plan.release("R1", "2026-03-02", "2026-03-20")
    api = foreign_house.api("owner")
    assert api.post(f"{plan.path}/schedule", {}).status_code == 404
    refused = api.post(f"{foreign_house.path}/schedule", {"releases": [release["id"]]})
    assert refused.status_code == 422


def test_stopping_keeps_the_best_so_far(plan, core):
    from planweave.kernel.jobs import Progress
    from planweave.planning import jobs

    plan.person("A")
    plan.task("X", effort_days=2)
    progress = Progress(core.asked("schedule", {"seconds": 60, "from_on": MONDAY}))
    progress.stop.set()
    result = jobs.schedule(progress)
    assert result["seconds"] < 20
    proposal = core.proposal(result["proposal"])
    assert placed(proposal) == {"X": ("2026-03-02", "2026-03-03")}
    apply(core, proposal)
    assert recheck() == []

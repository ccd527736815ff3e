"""F8: what is undone is gone without a trace, and nobody's step takes back another's."""

import json
import re
from typing import Any

from trials.inside import WORLDS, two_worlds
from trials.row import Trial, row

# Not what people wrote: identity, bookkeeping of versions and times, and numbers that are never given twice.
BOOKKEEPING = re.compile(r"(^|_)(id|pk|at|version|hash|row_numbers|next_number|last_number|number|edition)$")
# What has happened stays happened: history, numbers that were given, people who were told, proposals that were
# answered, and the two histories that budgets and the agreed order keep beside the workspace's.
NOT_CONTENT = {
    "kernel.Activity", "kernel.ChainHead", "kernel.IdempotentRequest", "kernel.Job", "kernel.KeyAlias",
    "kernel.KeyCounter", "discussion.Notice", "planning.Proposal", "budgets.Change", "prioritisation.ListEdition",
}  # fmt: skip
# How a thing that is no longer in use says so, where it does not lie in the trash.
OUT_OF_USE = ("removed_at", "deleted_at", "withdrawn_at", "cancelled_at")
CANCELLED = {"equipment.Booking": "cancelled"}


@row(
    "F8a",
    "Every operation undone, in every role",
    promise="Undo brings back the same content to the byte, or refuses with a sentence and changes nothing",
    fast=30,
    release=5_000,
    databases=("sqlite",),
    together=WORLDS,
)
def undo_is_the_way_back(trial: Trial) -> None:
    with two_worlds() as (home, _):
        from django.db import transaction

        from contracts.cases import CASES
        from contracts.test_permissions import OPERATIONS, address

        writes = [name for name in sorted(CASES) if OPERATIONS[name.partition("/")[0]][0] != "GET"]
        chances = [(name, role) for name in writes for role in ("owner", "lead", "contributor")]
        undone = refused = 0
        for name, role in trial.random.sample(chances, min(trial.times, len(chances))):
            method, path = OPERATIONS[name.partition("/")[0]]
            case = CASES[name](home)
            if case.file is not None:
                continue
            api = home.house.api(role)
            with transaction.atomic():
                before = content(home)
                answer = api(method, address(home, path, case), case.body)
                step = answer.headers.get("X-Operation-Id")
                if answer.status_code < 300 and step and "{slug}" in path:
                    between = content(home)
                    taken = api.post(f"{home.house.path}/undo", {"operation_id": step})
                    after = content(home)
                    if taken.status_code == 200:
                        undone += 1
                        differs = difference(before, after)
                        trial.check(not differs, f"{name} as {role}: undone, but {differs}")
                    else:
                        refused += 1
                        differs = difference(between, after)
                        is_said = taken.status_code in (403, 404, 409) and taken.json().get("title")
                        said = f"{name} as {role}: {taken.status_code}, and {differs}"
                        trial.check(is_said and not differs, said)
                transaction.set_rollback(True)
        trial.note(undone=undone, refused=refused)
        trial.check(undone > 0, "nothing was undone")


@row(
    "F8b",
    "Two people's steps, interleaved and undone in any order",
    promise="One's undo never takes back the other's; where both touched a field it is refused; redo brings it again",
    fast=60,
    release=10_000,
    databases=("sqlite",),
    together=WORLDS,
)
def nobody_undoes_anothers(trial: Trial) -> None:
    with two_worlds() as (home, _):
        from django.db import transaction

        fields = ("title", "rationale", "source_detail", "value", "effort_likely_days")
        people = ("owner", "lead")
        keys = (home.requirement_key, home.other_key, home.third_key)
        for number in range(trial.times):
            with transaction.atomic():
                # The simple model: what stands in each field, and the steps that may still be taken back.
                first = {key: read(home, key, fields) for key in keys}
                steps: list[dict[str, Any]] = []
                wrong = ""
                for turn in range(8):
                    if steps and trial.random.random() < 0.4:
                        wrong = wrong or undo_one(trial, home, steps, fields)
                    else:
                        steps.append(change_one(trial, home, keys, fields, people, f"{number}-{turn}"))
                now = {key: read(home, key, fields) for key in keys}
                expected = {key: dict(values) for key, values in first.items()}
                for step in steps:
                    if not step["undone"]:
                        expected[step["key"]][step["field"]] = step["after"]
                trial.check(not wrong and now == expected, f"sequence {number}: {wrong or now}")
                transaction.set_rollback(True)


def change_one(trial: Trial, home: Any, keys: Any, fields: Any, people: Any, mark: str) -> dict[str, Any]:
    key, field, who = (trial.random.choice(one) for one in (keys, fields, people))
    before = read(home, key, fields)[field]
    after = f"<p>{mark}</p>" if field == "rationale" else mark
    if field in ("value", "effort_likely_days"):
        after = trial.random.choice([one for one in range(1, 60) if one != before])
    answer = home.house.api(who).patch(f"{home.house.path}/requirements/{key}", {field: after})
    assert answer.status_code == 200, answer.content
    kept = read(home, key, fields)[field]
    step = answer.headers["X-Operation-Id"]
    return {
        "who": who,
        "key": key,
        "field": field,
        "before": before,
        "after": kept,
        "id": step,
        "undone": False,
    }


def undo_one(trial: Trial, home: Any, steps: list[dict[str, Any]], fields: Any) -> str:
    """Take one step back, in the product and in the model; what does not agree, in words."""
    place = trial.random.randrange(len(steps))
    step = steps[place]
    later = [one for one in steps[place + 1 :] if not one["undone"]]
    is_covered = any((one["key"], one["field"]) == (step["key"], step["field"]) for one in later)
    stranger = "lead" if step["who"] == "owner" else "owner"
    asked = {"operation_id": step["id"]}
    others = home.house.api(stranger).post(f"{home.house.path}/undo", asked)
    if others.status_code != 409:
        return f"{stranger} undid {step}: {others.status_code}"
    answer = home.house.api(step["who"]).post(f"{home.house.path}/undo", asked)
    if step["undone"] or is_covered:
        return (
            ""
            if answer.status_code == 409
            else f"{step} was undone though it cannot be: {answer.status_code}"
        )
    if answer.status_code != 200:
        return f"{step} could not be undone: {answer.status_code} {answer.content[:200]!r}"
    step["undone"] = True
    if read(home, step["key"], fields)[step["field"]] != step["before"]:
        return f"{step} did not go back"
    if trial.random.random() < 0.3:
        again = home.house.api(step["who"]).post(
            f"{home.house.path}/undo", {"operation_id": answer.headers["X-Operation-Id"]}
        )
        if again.status_code != 200:
            return f"the undo of {step} could not be undone: {again.status_code} {again.content[:200]!r}"
        step["undone"] = False
    return ""


def read(home: Any, key: str, fields: Any) -> dict[str, Any]:
    found = home.house.api("owner").get(f"{home.house.path}/requirements/{key}").json()
    return {field: found[field] for field in fields}


def content(home: Any) -> dict[str, list[str]]:
    """Everything that stands in the workspace, table by table, without bookkeeping and without what is in the trash."""
    from trials.belonging import owned_models, path_to_workspace, ways_to_records

    found: dict[str, list[str]] = {}
    for model in owned_models():
        if model._meta.label in NOT_CONTENT:
            continue
        rows = model._default_manager.filter(**{path_to_workspace(model): home.house.workspace})
        for way in ways_to_records(model):
            rows = rows.filter(**{f"{way}deleted_at": None})
        own = {one.attname for one in model._meta.concrete_fields}
        rows = rows.filter(**{name: None for name in OUT_OF_USE if name in own})
        if model._meta.label in CANCELLED:
            rows = rows.exclude(state=CANCELLED[model._meta.label])
        if model._meta.label == "kernel.Record":
            rows = rows.exclude(kind="booking")
        names = [one.attname for one in model._meta.concrete_fields if not BOOKKEEPING.search(one.attname)]
        # A foreign key counts by what it points at; an own number that was given anew does not.
        names += [
            one.attname
            for one in model._meta.concrete_fields
            if one.is_relation and not one.null and one.name != "created_by"
        ]
        found[model._meta.label] = sorted(map(canonical, rows.values_list(*names))) if names else []
    return found


def canonical(row: tuple[Any, ...]) -> str:
    """The row as a text that does not depend on the order in which a JSON field was written."""
    return json.dumps(row, default=repr, sort_keys=True, ensure_ascii=False)


def difference(one: dict[str, list[str]], other: dict[str, list[str]]) -> str:
    """The first table that is not the same, with what is missing and what is new; "" where all is."""
    for label, rows in one.items():
        if rows != other[label]:
            gone = [row for row in rows if row not in other[label]]
            new = [row for row in other[label] if row not in rows]
            return f"{label}: gone {gone[:2]}, new {new[:2]}"
    return ""

"""Every write of people."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.models import Activity
from planweave.kernel.texts import NOT_FOUND, STALE_VERSION
from planweave.kernel.trash import discard, keeps_in_trash
from planweave.kernel.undo import reverts_events, values_before
from planweave.workspaces.actions import skill_named
from planweave.workspaces.policy import require
from planweave.workspaces.queries import check_person

from .. import events, texts
from ..models import Department, GrowthWish, Leave, Person, PersonSkill
from ..policy import can_edit_people
from ..queries import values_of
from ..rules import FULL_WEEK, person_faults
from ..rules.levels import USUAL
from ..rules.people import is_rate, leaves_in_order
from ..versions import check_row_version

NOBODY: dict[str, Any] = {
    "name": "",
    "user": None,
    "department": None,
    "role": "",
    "experience_years": None,
    "experience": "",
    "availability": 1.0,
    "week": list(FULL_WEEK),
    "most_share": 1.0,
    "most_tasks": None,
    "skills": [],
    "levels": {},
    "wishes": [],
    "leaves": [],
    "joins_on": None,
    "leaves_after": None,
}
SAVED_AS_IT_IS = (
    "name",
    "role",
    "experience_years",
    "experience",
    "availability",
    "week",
    "most_share",
    "most_tasks",
)


def create_person(actor: Actor, values: dict[str, Any]) -> Person:
    """Somebody new in the team. `skills` are names; new ones join the workspace's list."""
    require(can_edit_people(actor), actor)
    with transaction.atomic():
        rate = _rate_in(values)
        final = _settled(values, before=NOBODY)
        _check_person(actor, final, present=NOBODY)
        person = Person(workspace_id=actor.here, day_rate=rate)
        _put(person, final)
        person.save()
        _save_shares(actor, person, final)
        told = events.PersonCreated(name=person.name, person=person.pk, version=1)
        record_event(actor, told, changes=field_changes(NOBODY, final))
        if rate is not None:
            record_event(actor, events.DayRateChanged(person=person.pk, version=1))
    return person


def change_person(actor: Actor, person_id: int, *, version: int | None, values: dict[str, Any]) -> Person:
    """Change some fields. Conflict with both values where somebody changed the same field since `version`."""
    require(can_edit_people(actor), actor)
    with transaction.atomic():
        person = _locked(actor, person_id)
        before = values_of([person])[person.pk]
        final = _settled(values, before=before)
        has_rate = "day_rate" in values
        rate = _rate_in(values) if has_rate else person.day_rate
        if version is not None:
            check_row_version(
                workspace_id=actor.here,
                events=[events.PersonCreated, events.PersonChanged],
                row=("person", person.pk),
                name=person.name,
                version=person.version,
                seen_version=version,
                mine={name: final[name] for name in values if name in final},
            )
            if has_rate:
                _check_rate_version(actor, person, rate, seen_version=version)
        _check_person(actor, final, present=before, person=person)
        changes = field_changes(before, final)
        is_rate_new = rate != person.day_rate
        if changes or is_rate_new:
            person.version += 1
            person.day_rate = rate
            _put(person, final)
            person.save()
            if changes:
                _save_shares(actor, person, final)
                told = events.PersonChanged(name=person.name, person=person.pk, version=person.version)
                record_event(actor, told, changes=changes)
            if is_rate_new:
                record_event(actor, events.DayRateChanged(person=person.pk, version=person.version))
    return person


@reverts_events(events.PersonChanged)
def revert_people(actor: Actor, steps: Sequence[Activity]) -> None:
    """The changed fields get their old values, by the action that changes them: its right and its rules count."""
    ids = {step.data["person"] for step in steps}
    rows = list(Person.objects.select_for_update().filter(workspace_id=actor.here, pk__in=ids))
    for pk, values in values_before(steps, row="person", now=values_of(rows)).items():
        change_person(actor, pk, version=None, values=values)


keeps_in_trash("person", can_edit_people)


def delete_person(actor: Actor, person_id: int) -> None:
    """Remove somebody who has no task; who has had one gets a last day instead, so that the plan stays true."""
    require(can_edit_people(actor), actor)
    with transaction.atomic():
        person = _locked(actor, person_id)
        count = person.tasks.count()
        if count:
            raise Conflict(texts.PERSON_HAS_TASKS, name=person.name, count=count)
        told = events.PersonDeleted(name=person.name, person=person.pk, version=person.version)
        record_event(actor, told)
        discard(actor, person, kind="person", name=person.name)


def _locked(actor: Actor, person_id: int) -> Person:
    person = Person.objects.select_for_update().filter(workspace_id=actor.here, pk=person_id).first()
    if person is None:
        raise NotFound(NOT_FOUND)
    return person


def _rate_in(values: dict[str, Any]) -> float | None:
    rate: float | None = values.get("day_rate")
    if not is_rate(rate):
        raise Invalid.of({"day_rate": texts.RATE_RANGE})
    return rate


def _check_rate_version(actor: Actor, person: Person, rate: float | None, *, seen_version: int) -> None:
    """The history does not know amounts, so the row itself has what somebody else set since."""
    if seen_version >= person.version or rate == person.day_rate:
        return
    told = Activity.objects.filter(
        workspace_id=actor.here,
        kind=events.DayRateChanged.__name__,
        data_json__contains=f'"person":{person.pk},',
    )
    later = told.select_related("actor").order_by("-seq").first()
    if later is None or later.data["version"] <= seen_version:
        return
    contested = {
        "base": None,
        "theirs": person.day_rate,
        "yours": rate,
        "by": later.actor.name,
        "at": later.at.isoformat(),
    }
    extra = {"key": person.name, "version": person.version, "contested": {"day_rate": contested}}
    raise Conflict(STALE_VERSION, key=person.name, extra=extra)


def _settled(values: dict[str, Any], *, before: dict[str, Any]) -> dict[str, Any]:
    """`before` with `values`: names without stray spaces, lists in one order, each once, every skill with a level.

    Skills that are new and have no level get the usual one; who drops a skill drops its level.
    """
    final = before | {name: value for name, value in values.items() if name in before}
    for name in ("name", "role", "experience"):
        final[name] = " ".join(str(final[name] or "").split())
    final["skills"] = sorted({skill.strip() for skill in final["skills"]})
    if "skills" in values or "levels" in values:
        given = {skill.strip(): level for skill, level in (values.get("levels") or {}).items()}
        kept = {skill: level for skill, level in before["levels"].items() if skill in final["skills"]}
        final["levels"] = dict.fromkeys(final["skills"], USUAL) | kept | given
    final["week"] = [float(part) for part in final["week"]]
    wishes = {
        wish["skill"].strip(): {
            "skill": wish["skill"].strip(),
            "level": wish["level"],
            "until_on": wish.get("until_on"),
            "mentor": wish.get("mentor"),
        }
        for wish in final["wishes"]
    }
    final["wishes"] = [wishes[skill] for skill in sorted(wishes)]
    final["leaves"] = leaves_in_order(final["leaves"])
    return final


def _check_person(
    actor: Actor, values: dict[str, Any], *, present: dict[str, Any], person: Person | None = None
) -> None:
    wrong = person_faults(values)
    mentors = {wish["mentor"] for wish in values["wishes"]} - {None}
    known = Person.objects.filter(workspace_id=actor.here, pk__in=mentors)
    if mentors and (known.count() < len(mentors) or (person is not None and person.pk in mentors)):
        wrong["wishes"] = texts.WISH_MENTOR
    department = values["department"]
    here = Department.objects.filter(workspace_id=actor.here, pk=department)
    if department != present["department"] and department is not None and not here.exists():
        wrong["department"] = texts.DEPARTMENT_UNKNOWN
    if wrong:
        raise Invalid.of(wrong)
    if values["user"] != present["user"]:
        check_person(actor, values["user"], "user")
    others = Person.objects.filter(workspace_id=actor.here, name=values["name"])
    if (others.exclude(pk=person.pk) if person else others).exists():
        raise Conflict(texts.NAME_TAKEN, name=values["name"])


def _put(person: Person, values: dict[str, Any]) -> None:
    for name in SAVED_AS_IT_IS:
        setattr(person, name, values[name])
    person.user_id, person.department_id = values["user"], values["department"]
    person.joins_on, person.leaves_after = _date(values["joins_on"]), _date(values["leaves_after"])


def _date(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _save_shares(actor: Actor, person: Person, values: dict[str, Any]) -> None:
    """Rewrite the rows behind `skills`, `levels`, `wishes` and `leaves`."""
    person.skills.all().delete()
    person.leaves.all().delete()
    person.wishes.all().delete()
    PersonSkill.objects.bulk_create(
        [
            PersonSkill(person=person, skill=skill_named(actor, name), level=values["levels"][name])
            for name in values["skills"]
        ]
    )
    GrowthWish.objects.bulk_create(
        [
            GrowthWish(
                person=person,
                skill=skill_named(actor, wish["skill"]),
                level=wish["level"],
                until_on=_date(wish["until_on"]),
                mentor_id=wish["mentor"],
            )
            for wish in values["wishes"]
        ]
    )
    Leave.objects.bulk_create(
        [
            Leave(
                person=person,
                start_on=_date(leave["start_on"]),
                finish_on=_date(leave["finish_on"]),
                name=leave["name"],
            )
            for leave in values["leaves"]
        ]
    )

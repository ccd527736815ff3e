"""People with what they can do, when they are there, and what they want to learn."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, QuerySet

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import require

from ..models import Borrowing, Department, GrowthWish, Leave, Person, PersonSkill, SkillLevelWords
from ..policy import can_read, can_see_rates
from ..rules import Loan, Worker
from ..rules.borrowing import BorrowingState
from ..rules.levels import PLAIN_WORDS


def people_of(actor: Actor) -> QuerySet[Person]:
    """Asking needs the right to read the plan."""
    require(can_read(actor), actor)
    return Person.objects.filter(workspace_id=actor.here).order_by("name", "pk")


def people_rows(actor: Actor, people: Iterable[Person]) -> list[dict[str, Any]]:
    """People as the wire names them; three queries more whatever their number. Rates for those who may see them."""
    found = list(people)
    values = values_of(found)
    sees_rates = can_see_rates(actor)
    return [
        {"id": person.pk, "version": person.version, "day_rate": person.day_rate if sees_rates else None}
        | values[person.pk]
        for person in found
    ]


def values_of(people: Iterable[Person]) -> dict[int, dict[str, Any]]:
    """Every field's present value as JSON, by person; what changes are compared with. Without the day rate, which
    the history must not tell."""
    found = list(people)
    ids = [person.pk for person in found]
    skills, leaves = _skills_of(ids), _leaves_of(ids)
    wishes: dict[int, list[dict[str, Any]]] = {}
    for wish in (
        GrowthWish.objects.filter(person_id__in=ids)
        .order_by("skill__name")
        .values("person_id", "skill__name", "level", "until_on", "mentor_id")
    ):
        wishes.setdefault(wish["person_id"], []).append(
            {
                "skill": wish["skill__name"],
                "level": wish["level"],
                "until_on": wish["until_on"].isoformat() if wish["until_on"] else None,
                "mentor": wish["mentor_id"],
            }
        )
    return {
        person.pk: {
            "name": person.name,
            "user": person.user_id,
            "department": person.department_id,
            "role": person.role,
            "experience_years": person.experience_years,
            "experience": person.experience,
            "availability": person.availability,
            "week": list(person.week),
            "most_share": person.most_share,
            "most_tasks": person.most_tasks,
            "skills": list(skills.get(person.pk, {})),
            "levels": skills.get(person.pk, {}),
            "wishes": wishes.get(person.pk, []),
            "leaves": [
                {"start_on": first.isoformat(), "finish_on": last.isoformat(), "name": name}
                for first, last, name in leaves.get(person.pk, [])
            ],
            "joins_on": person.joins_on.isoformat() if person.joins_on else None,
            "leaves_after": person.leaves_after.isoformat() if person.leaves_after else None,
        }
        for person in found
    }


def workers_of(workspace_id: int) -> list[Worker]:
    """Everybody who works, as the planning core counts them; three queries."""
    people = list(Person.objects.filter(workspace_id=workspace_id).order_by("name", "pk"))
    ids = [person.pk for person in people]
    skills, leaves = _skills_of(ids), _leaves_of(ids)
    return [
        Worker(
            id=person.pk,
            name=person.name,
            availability=person.availability,
            skills=tuple(skills.get(person.pk, {})),
            levels=skills.get(person.pk, {}),
            away=tuple((first, last) for first, last, _ in leaves.get(person.pk, [])),
            joins_on=person.joins_on,
            leaves_after=person.leaves_after,
            week=tuple(person.week),
            most_share=person.most_share,
            most_tasks=person.most_tasks,
            department=person.department_id,
        )
        for person in people
    ]


def _skills_of(ids: Sequence[int]) -> dict[int, dict[str, int]]:
    """{person: {skill: level}} in the order of the skills' names; one query."""
    found: dict[int, dict[str, int]] = {}
    rows = PersonSkill.objects.filter(person_id__in=ids).order_by("skill__name")
    for person_id, skill, level in rows.values_list("person_id", "skill__name", "level"):
        found.setdefault(person_id, {})[skill] = level
    return found


def _leaves_of(ids: Sequence[int]) -> dict[int, list[tuple[datetime.date, datetime.date, str]]]:
    found: dict[int, list[tuple[datetime.date, datetime.date, str]]] = {}
    rows = Leave.objects.filter(person_id__in=ids).order_by("start_on", "pk")
    for person_id, first, last, name in rows.values_list("person_id", "start_on", "finish_on", "name"):
        found.setdefault(person_id, []).append((first, last, name))
    return found


def wishes_in(workspace_id: int) -> list[GrowthWish]:
    """Every wish for growth with its skill and mentor; one query."""
    found = GrowthWish.objects.filter(person__workspace_id=workspace_id).select_related("skill", "mentor")
    return list(found.order_by("person_id", "skill__name"))


def loans_in(workspace_id: int) -> list[Loan]:
    """Every loan that holds or held, until the day on which the person really came back; one query."""
    rows = Borrowing.objects.filter(
        record__workspace_id=workspace_id,
        record__deleted_at=None,
        state__in=[BorrowingState.APPROVED, BorrowingState.RETURNED],
        person__isnull=False,
    ).order_by("start_on", "pk")
    return [
        Loan(
            person=row["person_id"],
            share=row["share"],
            first=row["start_on"],
            last=row["returned_on"] or row["finish_on"],
            project=row["project_id"],
            product=row["product_id"],
            to_department=row["to_department_id"],
        )
        for row in rows.values(
            "person_id",
            "share",
            "start_on",
            "finish_on",
            "returned_on",
            "project_id",
            "product_id",
            "to_department_id",
        )
    ]


def departments_of(actor: Actor) -> list[dict[str, Any]]:
    """Departments by name with their head and how many people they have; one query."""
    require(can_read(actor), actor)
    rows = Department.objects.filter(workspace_id=actor.here).annotate(size=Count("people"))
    return [
        {
            "id": row["id"],
            "name": row["name"],
            "head": row["head_id"],
            "head_name": row["head__name"] or "",
            "people": row["size"],
        }
        for row in rows.order_by("name").values("id", "name", "head_id", "head__name", "size")
    ]


def level_words_of(workspace_id: int) -> list[dict[str, Any]]:
    """What the five levels are called here, in both languages; one query."""
    own = {
        level: (en, zh)
        for level, en, zh in SkillLevelWords.objects.filter(workspace_id=workspace_id).values_list(
            "level", "en", "zh"
        )
    }
    return [
        {"level": level, "en": own.get(level, plain)[0], "zh": own.get(level, plain)[1]}
        for level, plain in PLAIN_WORDS.items()
    ]

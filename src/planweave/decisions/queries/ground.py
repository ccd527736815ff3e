"""What the parties of a disagreement have in common: goals that their work serves and that they said yes to."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from planweave.goals.models import Agreement, Contribution, Objective
from planweave.goals.rules.words import State

from ..models import About, Disagreement
from ..rules.words import TargetKind

MOST = 20


def common_goals(row: Disagreement, parties: Collection[int]) -> list[dict[str, Any]]:
    """Active objectives that stand behind what is disagreed about, or that at least two parties have to do with.

    A party has to do with an objective that they own, agreed to as it stands, or serve with a requirement of theirs.
    Those of most parties first, those that concern the things themselves before others. Four queries.
    """
    here = row.record.workspace_id
    about = About.objects.filter(holder=row.record, kind=TargetKind.RECORD)
    keys = dict(about.values_list("target_id", "key"))
    objectives = Objective.objects.filter(
        record__workspace_id=here, record__deleted_at=None, state=State.ACTIVE
    ).select_related("record")
    known = {one.pk: one for one in objectives}
    concerned: dict[int, set[str]] = defaultdict(set)
    people: dict[int, set[int]] = defaultdict(set)
    for pk, one in known.items():
        if pk in keys:
            concerned[pk].add(keys[pk])
        if one.record.owner_id in parties:
            people[pk].add(one.record.owner_id)
    serving = Contribution.objects.filter(objective__in=list(known), requirement__deleted_at=None)
    for objective, requirement, owner in serving.values_list(
        "objective_id", "requirement_id", "requirement__owner_id"
    ):
        if requirement in keys:
            concerned[objective].add(keys[requirement])
        if owner in parties:
            people[objective].add(owner)
    agreed = Agreement.objects.filter(edition__objective__in=list(known), user__in=list(parties))
    for objective, user, edition in agreed.values_list("edition__objective_id", "user_id", "edition__number"):
        if edition == known[objective].edition:
            people[objective].add(user)
    found = [pk for pk in known if concerned[pk] or len(people[pk]) > 1]
    found.sort(key=lambda pk: (-len(people[pk]), not concerned[pk], known[pk].record.number))
    return [
        {
            "key": known[pk].record.key,
            "title": known[pk].record.title,
            "keys": sorted(concerned[pk]),
            "parties": sorted(people[pk]),
        }
        for pk in found[:MOST]
    ]

"""The least levels of skills that a requirement or task asks for."""

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.models import Record
from planweave.workspaces.models import Skill
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import SkillNeed
from ..policy import can_set_needs
from ..queries.borrowings import skill_needs_of
from ..rules.levels import HIGHEST, LOWEST

KINDS = frozenset({"requirement", "task"})


def set_skill_needs(actor: Actor, record: Record, needs: dict[str, int]) -> dict[str, int]:
    """All needs of a record at once, {skill: least level}; what is absent is needed no more.

    The caller has found the record for the actor.
    """
    require(can_set_needs(actor), actor)
    if record.kind not in KINDS:
        raise Invalid(texts.NEED_OF_OTHER_KIND, key=record.key)
    if any(not LOWEST <= level <= HIGHEST for level in needs.values()):
        raise Invalid.of({"needs": texts.LEVEL_RANGE})
    with transaction.atomic():
        known = dict(Skill.objects.filter(workspace_id=actor.here, name__in=needs).values_list("name", "pk"))
        if set(needs) - set(known):
            raise Invalid.of({"needs": texts.SKILL_UNKNOWN})
        before = skill_needs_of([record.pk]).get(record.pk, {})
        after = dict(sorted(needs.items()))
        changes = field_changes({"skill_needs": before}, {"skill_needs": after})
        if changes:
            SkillNeed.objects.filter(record=record).delete()
            SkillNeed.objects.bulk_create(
                [SkillNeed(record=record, skill_id=known[name], level=level) for name, level in after.items()]
            )
            record_event(actor, events.SkillNeedsChanged(), record, changes=changes)
    return after

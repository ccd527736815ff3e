"""The workspace's own scales, matrix, thresholds and categories."""

from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import Entry, field_changes, record_event, record_events
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import Risk, Scheme
from ..policy import can_set_scheme
from ..queries.about import about_keys
from ..queries.risks import risks_in, values_of
from ..queries.scheme import scheme_of
from ..rules.fields import POSITIONS
from ..rules.scale import Scale, rescaled, scale_faults
from .keeping import put, read

_SENTENCES = {
    "likelihood": texts.SCALE_LIKELIHOOD,
    "impact": texts.SCALE_IMPACT,
    "zones": texts.SCALE_ZONES,
    "contingency_level": texts.SCALE_CONTINGENCY,
    "contingency_cost": texts.SCALE_CONTINGENCY,
    "review_days": texts.SCALE_REVIEW,
    "categories": texts.SCALE_CATEGORIES,
}


def change_scheme(actor: Actor, given: dict[str, Any], *, version: int) -> Scheme:
    """Replace the scales. Risks keep their place in the range when a scale gets more or fewer steps, and every level
    follows the new matrix; what they say is in the history of each. Conflict where somebody was faster."""
    require(can_set_scheme(actor), actor)
    scale = Scale(**given)
    if wrong := scale_faults(scale):
        raise Invalid.of({name: _SENTENCES[name] for name in sorted(wrong)})
    with transaction.atomic():
        Scheme.objects.select_for_update().filter(workspace_id=actor.here).first()
        row = scheme_of(actor.here)
        if row.version != version:
            raise Conflict(texts.STALE_SCHEME, extra={"version": row.version})
        old = Scale(**row.scale)
        gone = set(old.categories) - set(scale.categories)
        used = risks_in(actor.here).filter(category__in=gone).values_list("category", flat=True)
        if used:
            raise Conflict(texts.CATEGORY_USED, name=used[0], count=len(used))
        changes = field_changes(old.as_json(), scale.as_json())
        if changes:
            row.scale, row.version = scale.as_json(), row.version + 1
            Scheme.objects.update_or_create(
                workspace_id=actor.here, defaults={"scale": row.scale, "version": row.version}
            )
            record_event(actor, events.RiskSchemeChanged(), None, changes)
            _follow(actor, old, scale)
    return row


def _follow(actor: Actor, old: Scale, new: Scale) -> None:
    """Also those in the trash: they come back onto the scale that is there then."""
    rows = {
        row.pk: row for row in Risk.objects.filter(record__workspace_id=actor.here).select_related("record")
    }
    about = about_keys(rows)
    sizes = {
        "likelihood": (len(old.likelihood), len(new.likelihood)),
        "impact": (len(old.impact), len(new.impact)),
    }
    entries = []
    for pk, row in rows.items():
        before = values_of(row, about[pk])
        values = dict(before)
        for name in POSITIONS:
            was, becomes = sizes[name.split("_")[1]]
            values[name] = rescaled(values[name], before=was, after=becomes)
        put(row, values, scale=new)
        row.save()
        if moved := field_changes(before, values):
            row.record.version += 1
            row.record.save(update_fields=["version"])
            entries.append(Entry(event=events.RiskChanged(), record=row.record, changes=moved))
    read(actor, list(rows.values()))
    record_events(actor, entries)

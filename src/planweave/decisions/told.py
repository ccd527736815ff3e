"""What progress reports say of decisions."""

import datetime

from planweave.kernel.language import Language, Text
from planweave.tracking.queries.offered import Line, Told, tells_section

from .models import Disagreement
from .rules.words import ENDED

KEY = Text("decisions.told.key", "Key", "编号")
QUESTION = Text("decisions.told.question", "Question", "待决问题")
WHO = Text("decisions.told.who", "Decides", "裁决人")
SINCE = Text("decisions.told.since", "Open since", "提出日期")


@tells_section("decisions")
def open_decisions(
    workspace_id: int, project_id: int | None, first: datetime.date, last: datetime.date, language: Language
) -> Told:
    """Disagreements that are open, the oldest first; they are the workspace's, whatever the project."""
    rows = Disagreement.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)
    found = (
        rows.exclude(step__in=ENDED)
        .select_related("record", "authority")
        .order_by("record__created_at", "pk")
    )
    return Told(
        heads=(KEY.say(language), QUESTION.say(language), WHO.say(language), SINCE.say(language)),
        rows=tuple(
            Line(
                id=row.record.key,
                cells=(
                    row.record.key,
                    row.record.title,
                    row.authority.name,
                    row.record.created_at.date().isoformat(),
                ),
            )
            for row in found
        ),
    )

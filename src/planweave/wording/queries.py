"""Every read around wording."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.kernel.paging import Page, Sort, page_of
from planweave.requirements.models import Requirement
from planweave.requirements.queries import Filters, filtered, requirements_readable_by

from .models import Check, Dictionary, DictionaryWord, IgnoredHit
from .rules import RULES_VERSION, Facts, Ignored, OwnWord


def dictionary_version(actor: Actor) -> int:
    row = Dictionary.objects.filter(workspace_id=actor.here).values_list("version", flat=True).first()
    return row or 0


def words_of(actor: Actor) -> QuerySet[DictionaryWord]:
    found = DictionaryWord.objects.filter(workspace_id=actor.here)
    return found.select_related("author").order_by("rule", "folded")


def ignored_in(record: Record) -> QuerySet[IgnoredHit]:
    return IgnoredHit.objects.filter(requirement_id=record.pk).select_related("author").order_by("pk")


def own_words(actor: Actor) -> tuple[OwnWord, ...]:
    rows = words_of(actor).values_list("words", "rule", "instead")
    return tuple(OwnWord(words=words, rule=rule, instead=instead) for words, rule, instead in rows)


def facts_of(actor: Actor, record: Record | None = None) -> Facts:
    """What a check of this record's text (or of a text that has none yet) needs; two queries."""
    ignored = ignored_of([record.pk]).get(record.pk, frozenset()) if record else frozenset()
    return Facts(own_words=own_words(actor), ignored=ignored)


def ignored_of(requirement_ids: Iterable[int]) -> dict[int, frozenset[Ignored]]:
    found: dict[int, set[Ignored]] = {}
    rows = IgnoredHit.objects.filter(requirement_id__in=list(requirement_ids))
    for requirement_id, rule, words in rows.values_list("requirement_id", "rule", "folded"):
        found.setdefault(requirement_id, set()).add(Ignored(rule=rule, folded=words))
    return {pk: frozenset(its) for pk, its in found.items()}


def unchecked(actor: Actor) -> QuerySet[Requirement]:
    """Requirements of the workspace whose check is missing or out of date. Not filtered by the actor's products:
    a check belongs to all."""
    current = Q(
        wording__record_version=F("record__version"),
        wording__dictionary_version=dictionary_version(actor),
        wording__rules_version=RULES_VERSION,
    )
    found = Requirement.objects.filter(
        record__workspace_id=actor.here, record__kind="requirement", record__deleted_at=None
    )
    return found.exclude(pk__in=Check.objects.filter(pk__in=found.filter(current)).values("pk"))


def texts_of(found: QuerySet[Requirement]) -> list[dict[str, Any]]:
    return list(
        found.values("record_id", "description", title=F("record__title"), version=F("record__version"))
    )


def description_of(record: Record) -> str:
    return Requirement.objects.values_list("description", flat=True).get(pk=record.pk)


ROW_COLUMNS = {
    "id": "record_id",
    "key": "record__key",
    "title": "record__title",
    "product": "record__product_id",
    "type": "type",
    "state": "state",
    "score": "wording__score",
    "hits": "wording__hits",
    "has_pattern": "wording__has_pattern",
}


def checked_page(
    actor: Actor, *, filters: Filters, rule: str, is_best_first: bool, cursor: str | None, limit: int
) -> tuple[Page, int]:
    """Readable requirements with their kept scores, worst first unless best is asked for; two queries."""
    found = _checked(actor, filters)
    if rule:
        found = found.filter(wording__hits__has_key=rule)
    page = page_of(
        found,
        sorts=[Sort("wording__score", is_descending=is_best_first)],
        tie="record_id",
        columns=list(ROW_COLUMNS.values()),
        cursor=cursor,
        limit=limit,
    )
    rows = [{name: row[column] for name, column in ROW_COLUMNS.items()} for row in page.rows]
    return Page(rows=rows, next_cursor=page.next_cursor), found.count()


def kept_checks(actor: Actor, filters: Filters) -> list[tuple[int, dict[str, int], bool]]:
    """(product, hits by rule, has_pattern) of every readable requirement that was checked; one query."""
    rows = _checked(actor, filters).values_list("record__product_id", "wording__hits", "wording__has_pattern")
    return list(rows)


def _checked(actor: Actor, filters: Filters) -> QuerySet[Requirement]:
    return filtered(requirements_readable_by(actor), filters).filter(wording__isnull=False)

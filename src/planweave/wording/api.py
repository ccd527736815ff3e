"""Routes of wording."""

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.richtext import plain
from planweave.requirements.api import FilterQuery
from planweave.workspaces.api import here
from planweave.workspaces.policy import require
from planweave.workspaces.queries import readable_record
from planweave.workspaces.schemas import PersonRef

from . import actions, bridge, policy, queries, schemas, texts
from .models import DictionaryWord, IgnoredHit

router = Router(tags=["wording"])


@router.post("/workspaces/{slug}/wording/check", response=schemas.WordingOut, operation_id="check_wording")
def check_wording(request: HttpRequest, slug: str, body: schemas.WordingIn) -> Any:
    """How well a text is written, while it is being written; nothing is kept."""
    actor = here(request, slug)
    record = readable_record(actor, body.requirement, kind="requirement") if body.requirement else None
    fields = {"title": body.title, "description": body.description}
    return bridge.findings(fields, queries.facts_of(actor, record), actor.language)


class WordingQuery(FilterQuery):
    """`rule`: only those that break it."""

    rule: str = ""
    sort: Literal["score", "-score"] = "score"
    cursor: str | None = None
    limit: int = 100


@router.get("/workspaces/{slug}/wording", response=schemas.WordingPage, operation_id="list_wording")
def list_wording(request: HttpRequest, slug: str, query: Query[WordingQuery]) -> Any:
    """Requirements by how well they are written, worst first."""
    actor = _reader(request, slug)
    page, total = queries.checked_page(
        actor,
        filters=query.filters(actor),
        rule=query.rule,
        is_best_first=query.sort == "-score",
        cursor=query.cursor,
        limit=query.limit,
    )
    return {"items": page.rows, "total": total, "next_cursor": page.next_cursor}


@router.get(
    "/workspaces/{slug}/wording/summary",
    response=schemas.WordingSummaryOut,
    operation_id="get_wording_summary",
)
def get_wording_summary(request: HttpRequest, slug: str, query: Query[FilterQuery]) -> Any:
    """The score of a set of requirements as of one document, by product, and what would raise it."""
    actor = _reader(request, slug)
    found = bridge.summary(queries.kept_checks(actor, query.filters(actor)), actor.language)
    return found | {"unchecked": queries.unchecked(actor).count(), "rules": bridge.rules_told(actor.language)}


@router.post(
    "/workspaces/{slug}/wording/refresh", response=schemas.RefreshOut, operation_id="refresh_wording"
)
def refresh_wording(request: HttpRequest, slug: str) -> Any:
    """Bring kept scores up to date, at most 500 at once; ask again while some wait."""
    checked, waiting = actions.refresh_checks(here(request, slug))
    return {"checked": checked, "waiting": waiting}


@router.get(
    "/workspaces/{slug}/requirements/{key}/wording",
    response=schemas.RequirementWordingOut,
    operation_id="get_wording",
)
def get_wording(request: HttpRequest, slug: str, key: str) -> Any:
    """What can be written better in one requirement, and what was set aside."""
    actor = here(request, slug)
    record = readable_record(actor, key, kind="requirement")
    fields = {"title": record.title, "description": plain(queries.description_of(record))}
    return (
        bridge.findings(fields, queries.facts_of(actor, record), actor.language)
        | fields
        | {
            "key": record.key,
            "ignored": [_ignored_out(actor, hit) for hit in queries.ignored_in(record)],
            "can": {"ignore": policy.can_ignore(actor, record)},
        }
    )


@router.post(
    "/workspaces/{slug}/requirements/{key}/wording/ignored",
    response={201: schemas.IgnoredOut},
    operation_id="ignore_hit",
)
def ignore_hit(request: HttpRequest, slug: str, key: str, body: schemas.IgnoreIn) -> Any:
    """Let words of this requirement stay although they break a rule, and say why."""
    actor = here(request, slug)
    hit = actions.ignore_hit(
        actor,
        readable_record(actor, key, kind="requirement"),
        rule=body.rule,
        words=body.words,
        reason=body.reason,
    )
    return Status(201, _ignored_out(actor, hit))


@router.delete(
    "/workspaces/{slug}/requirements/{key}/wording/ignored/{ignored_id}",
    response={204: None},
    operation_id="heed_hit",
)
def heed_hit(request: HttpRequest, slug: str, key: str, ignored_id: int) -> Any:
    """Let a hit that was set aside count again."""
    actor = here(request, slug)
    actions.heed_hit(actor, readable_record(actor, key, kind="requirement"), ignored_id)
    return Status(204, None)


@router.get(
    "/workspaces/{slug}/wording/dictionary", response=schemas.DictionaryOut, operation_id="get_dictionary"
)
def get_dictionary(request: HttpRequest, slug: str) -> Any:
    """The workspace's own words, beside the built-in ones."""
    actor = _reader(request, slug)
    return {
        "words": [_word_out(actor, word) for word in queries.words_of(actor)],
        "rules": bridge.rules_told(actor.language),
        "can": {"change": policy.can_change_dictionary(actor)},
    }


@router.put(
    "/workspaces/{slug}/wording/dictionary",
    response=schemas.DictionaryWordOut,
    operation_id="set_dictionary_word",
)
def set_dictionary_word(request: HttpRequest, slug: str, body: schemas.DictionaryWordIn) -> Any:
    """Add or change a word: one that breaks a rule, with what to write instead, or one that breaks none."""
    actor = here(request, slug)
    word = actions.set_word(actor, words=body.words, rule=body.rule, instead=body.instead)
    return _word_out(actor, word)


@router.delete(
    "/workspaces/{slug}/wording/dictionary/{word_id}",
    response={204: None},
    operation_id="remove_dictionary_word",
)
def remove_dictionary_word(request: HttpRequest, slug: str, word_id: int) -> Any:
    """Forget a word of the workspace's own."""
    actions.remove_word(here(request, slug), word_id)
    return Status(204, None)


def _reader(request: HttpRequest, slug: str) -> Actor:
    actor = here(request, slug)
    require(policy.can_read_wording(actor), actor)
    return actor


def _ignored_out(actor: Actor, hit: IgnoredHit) -> schemas.IgnoredOut:
    return schemas.IgnoredOut(
        id=hit.pk,
        rule=hit.rule,
        name=texts.RULES[hit.rule].name.say(actor.language),
        words=hit.words,
        reason=hit.reason,
        author=PersonRef.model_validate(hit.author),
        at=hit.at,
    )


def _word_out(actor: Actor, word: DictionaryWord) -> schemas.DictionaryWordOut:
    return schemas.DictionaryWordOut(
        id=word.pk,
        words=word.words,
        rule=word.rule,
        name=texts.RULES[word.rule].name.say(actor.language) if word.rule else "",
        instead=word.instead,
        author=PersonRef.model_validate(word.author),
        at=word.at,
    )

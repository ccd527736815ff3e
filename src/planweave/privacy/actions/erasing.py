"""A person is erased: pseudonymised where the plan needs an author, removed where it does not."""

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from django.db import models, transaction
from django.utils import timezone

from planweave.accounts.actions.forgetting import forget_person, redact_security
from planweave.accounts.actions.sessions import end_sessions
from planweave.accounts.models import User
from planweave.accounts.rules import Origin
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.models import Activity, IdempotentRequest
from planweave.kernel.redacting import HistoryRedacted, redact
from planweave.resources.models import Person
from planweave.workspaces.events import MemberRemoved
from planweave.workspaces.models import Membership, Role, Workspace

from .. import texts
from ..events import PersonErased
from ..finding import (
    Hit,
    Sought,
    file_rows,
    hit_of,
    hits_in,
    is_named,
    rewritten_column,
    rows_naming,
    sought,
    texts_of_file,
)
from ..policy import can_handle
from ..registry import Table, all_tables

Texts = Literal["report", "replace"]


@dataclass
class Report:
    """What an erasure does. `left` names the person and stays for people to look at; `sealed` cannot be changed."""

    name: str
    email: str
    alias: str
    removed: Counter[str] = field(default_factory=Counter)
    replaced: int = 0
    history: int = 0
    left: list[Hit] = field(default_factory=list)
    sealed: list[Hit] = field(default_factory=list)
    unread: int = 0


class _NotMeant(Exception):
    pass


def preview_erasure(actor: Actor, user_id: int, *, texts_too: Texts) -> Report:
    """Exactly what `erase_person` would do: it is done, and taken back."""
    found: list[Report] = []
    try:
        with transaction.atomic():
            found.append(_erase(actor, user_id, texts_too=texts_too))
            raise _NotMeant
    except _NotMeant:
        return found[0]


def erase_person(actor: Actor, user_id: int, *, confirm: str, texts_too: Texts) -> Report:
    """For good. By the person or by an administrator; Invalid unless `confirm` is the person's e-mail address.

    Conflict for the only owner of a workspace, for the only administrator, and, where names are to be replaced within
    texts, for somebody who shares the name with another person.
    """
    user = _person(actor, user_id)
    if confirm.strip() != user.email:
        raise Invalid.of({"confirm": texts.WRONG_CONFIRMATION})
    with transaction.atomic():
        return _erase(actor, user_id, texts_too=texts_too)


def _person(actor: Actor, user_id: int) -> User:
    user = User.objects.filter(pk=user_id).first() if can_handle(actor, user_id) else None
    if user is None:
        raise NotFound(texts.PERSON_UNKNOWN)
    if user.erased_at is not None:
        raise Conflict(texts.ALREADY_ERASED)
    return user


def _erase(actor: Actor, user_id: int, *, texts_too: Texts) -> Report:
    user = _person(actor, user_id)
    user = User.objects.select_for_update().get(pk=user.pk)
    alias = texts.FORMER.say("zh" if user.language == "zh" else "en", number=user.pk)
    who = sought(user, alias=alias)
    _check(user, who, texts_too=texts_too)
    report = Report(name=user.name, email=user.email, alias=alias)
    end_sessions(user.pk, but="", reason="erased", origin=Origin())
    email = user.email
    user.erased_at = timezone.now()
    forget_person(user, email=email, alias=alias)
    acting = replace(actor, name=alias) if actor.user_id == user.pk else actor
    _leave_workspaces(acting, user, alias, report)
    _remove_own(user, report)
    Person.objects.filter(user=user).update(name=alias)
    Person.objects.filter(user=user).update(user=None)
    _sweep(who, report, replaces_all=texts_too == "replace")
    _redact_histories(acting, user, who, report, replaces_all=texts_too == "replace")
    report.history += redact_security(user.pk, email=email)
    return report


def _check(user: User, who: Sought, *, texts_too: Texts) -> None:
    owned = Workspace.objects.filter(memberships__user=user, memberships__role=Role.OWNER, deleted_at=None)
    others = Membership.objects.filter(role=Role.OWNER, user__is_active=True).exclude(user=user)
    alone = owned.exclude(pk__in=others.values("workspace")).order_by("name").values_list("name", flat=True)
    if alone:
        raise Conflict(
            texts.LAST_OWNER, name=user.name, workspaces="、".join(alone) if len(alone) > 1 else alone[0]
        )
    administrators = User.objects.filter(is_administrator=True, is_active=True).exclude(pk=user.pk)
    if user.is_administrator and not administrators.exists():
        raise Conflict(texts.LAST_ADMINISTRATOR, name=user.name)
    namesakes = User.objects.filter(name__iexact=user.name, erased_at=None).exclude(pk=user.pk).count()
    if namesakes and texts_too == "replace":
        raise Conflict(texts.NAMESAKE, name=user.name, count=namesakes)


def _leave_workspaces(actor: Actor, user: User, alias: str, report: Report) -> None:
    for member in Membership.objects.filter(user=user).order_by("workspace_id"):
        here = actor.at(workspace_id=member.workspace_id, role=Role.OWNER)
        record_event(here, MemberRemoved(user=user.pk, name=alias))
        report.removed["workspaces.Membership"] += 1
        member.delete()


def _remove_own(user: User, report: Report) -> None:
    for model, table in all_tables():
        if not table.goes:
            continue
        for owner in table.owners:
            count, _ = model._base_manager.filter(**{owner: user}).delete()
            if count:
                report.removed[model._meta.label] += count


def _sweep(who: Sought, report: Report, *, replaces_all: bool) -> None:
    for model, table in all_tables():
        for column in table.says.split():
            for pk, value, home in list(rows_naming(model, column, who)):
                _rewrite(model, column, (pk, value, home), who, report, replaces_all=replaces_all)
        if sealed := table.sealed.split():
            report.sealed += hits_in(model, sealed, who)
        _look_into_files(model, table, who, report, replaces_all=replaces_all)
    for row in IdempotentRequest.objects.iterator(200):
        if is_named(bytes(row.body).decode("utf-8", errors="ignore"), who):
            row.delete()


def _rewrite(
    model: type[models.Model],
    column: str,
    found: tuple[Any, Any, int | None],
    who: Sought,
    report: Report,
    *,
    replaces_all: bool,
) -> None:
    pk, value, home = found
    after = rewritten_column(column, value, who, replaces_all=replaces_all)
    if after != value:
        limit = model._meta.get_field(column).max_length
        kept = after[:limit] if limit and isinstance(after, str) else after
        model._base_manager.filter(pk=pk).update(**{column: kept})
        report.replaced += 1
    if is_named(after, who):
        report.left.append(hit_of(model, column, pk, after, home, who))


def _look_into_files(
    model: type[models.Model], table: Table, who: Sought, report: Report, *, replaces_all: bool
) -> None:
    for pk, column, content, home in file_rows(model, table, who):
        found = texts_of_file(content)
        if found is None:
            report.unread += 1
        elif is_named(found, who):
            is_text = not content.startswith(b"PK")
            if replaces_all:
                # A workbook or Word file is emptied: it was uploaded once, or can be made again.
                new = (
                    who.pattern.sub(who.alias, content.decode("utf-8", "surrogateescape")) if is_text else ""
                )
                _store(model, pk, column, new.encode("utf-8", "surrogateescape"))
                report.replaced += 1
            else:
                report.left.append(hit_of(model, column, pk, found, home, who))


def _store(model: type[models.Model], pk: Any, column: str, content: bytes) -> None:
    row = model._base_manager.get(pk=pk)
    setattr(row, column, content)
    row.save(update_fields=[column])


def _redact_histories(actor: Actor, user: User, who: Sought, report: Report, *, replaces_all: bool) -> None:
    named: dict[int, dict[int, list[str]]] = {}
    for column in ("changes_json", "data_json"):
        for pk, _, home in rows_naming(Activity, column, who):
            named.setdefault(home or 0, {})[pk] = []
    for home in who.homes:
        here = actor.at(workspace_id=home, role=Role.OWNER)
        contents: dict[int, tuple[str, str]] = {}
        for row in Activity.objects.filter(pk__in=named.get(home, {})).exclude(kind=HistoryRedacted.__name__):
            after = tuple(
                rewritten_column(column, getattr(row, column), who, replaces_all=replaces_all)
                for column in ("changes_json", "data_json")
            )
            if after != (row.changes_json, row.data_json):
                contents[row.seq] = (after[0], after[1])
            report.left += [
                hit_of(Activity, column, row.seq, value, home, who)
                for column, value in zip(("changes_json", "data_json"), after, strict=True)
                if is_named(value, who)
            ]
        left = sum(hit.workspace == home for hit in (*report.left, *report.sealed))
        record_event(here, PersonErased(person=user.pk, replaced=report.replaced, left=left))
        report.history += redact(here, contents, why="erasure")

"""F29: persons take everything about them along, and are erased."""

import contextlib
import io
import json
import zipfile
from typing import Any

from trials.inside import WORLDS, two_worlds
from trials.row import Trial, row


@row(
    "F29",
    "Persons named in every declared place take their data along and are erased",
    promise="The export holds every row that is theirs; afterwards no table, file, search, export or answer names them "
    "but what is sealed, which is reported; every history still verifies",
    fast=20,
    release=500,
    together=WORLDS,
)
def nobody_is_left(trial: Trial) -> None:
    with two_worlds() as (world, _):
        from planweave.privacy.registry import faults

        trial.check(not faults(), f"columns that are not declared: {faults()[:5]}")
        names: list[str] = []
        planted = owned = sealed = 0
        for number in range(trial.times):
            person, name = arrived(world, f"{trial.random.getrandbits(48):012x}", number)
            names.append(name)
            places = plant(world, name, trial)
            rows = hand_over(world, person, trial)
            planted, owned = planted + len(places), owned + len(rows)
            missing = rows - exported(person)
            trial.check(not missing, f"{name}: not in the export: {sorted(missing)[:5]}")
            report = erased(world, person)
            left = hits(name, person.email)
            told = {(one.table, one.column) for one in report.sealed}
            sealed += len(report.sealed)
            trial.check(not report.left, f"{name}: reported as left: {report.left[:3]}")
            trial.check(left <= told, f"{name}: still in {sorted(left - told)[:5]}")
        for operation in answers_naming(world, names):
            trial.fail(f"{operation} still tells a name")
        verify(trial, world)
        trial.note(planted_places=planted, rows_handed_over=owned, sealed_and_reported=sealed)


def arrived(world: Any, chance: str, number: int) -> tuple[Any, str]:
    """A person who joins, signs in, writes, deletes and is mentioned, by the product's own ways."""
    from planweave.accounts.actions import create_token, create_user, make_sign_in_link, open_session
    from planweave.accounts.rules import Origin

    name = f"Ottilie Kanarienvogel-{chance}"
    person = create_user(email=f"canary-{chance}@persons.example", name=name)
    joined = {"email": person.email, "role": "product_manager"}
    assert world.house.api("owner").post(f"{world.house.path}/members", joined).status_code == 201
    world.house.users[name] = person
    create_token(person, name=f"Key of {name}", scopes=["read"])
    make_sign_in_link(person)
    origin = Origin(address=f"10.0.{number % 250}.7", agent=f"Browser of {name}")
    open_session(person, session_key=f"canary{chance}", method="password", origin=origin)
    made = {"product": world.product, "title": f"Wish of {name}", "owner": person.pk}
    wish = world.house.api(name).post(f"{world.house.path}/requirements", made).json()
    mention = f'<p><span data-type="mention" data-id="{person.pk}" data-label="{name}">@{name}</span></p>'
    for body in (mention, f"<p>{name} said so</p>"):
        at = f"{world.house.path}/records/{wish['key']}/comments"
        assert world.house.api(name).post(at, {"body": body}).status_code == 201
    view = {"page": "requirements", "name": f"View of {name}", "query": "", "is_shared": False}
    kept = world.house.api(name).post(f"{world.house.path}/views", view).json()
    assert world.house.api(name).delete(f"{world.house.path}/views/{kept['id']}").status_code == 204
    return person, name


def plant(world: Any, name: str, trial: Trial) -> list[str]:
    """The name into one row of every declared column of words that has one; what the database freezes stays."""
    from django.db import DatabaseError, transaction

    from planweave.privacy.finding import IN_JSON
    from planweave.privacy.registry import all_tables

    found = []
    for model, table in all_tables():
        for column in table.says.split():
            keys = list(rows_at_home(world, model).order_by("pk").values_list("pk", flat=True)[:50])
            if not keys or column in IN_JSON:
                continue
            held = model._base_manager.filter(pk=trial.random.choice(keys))
            value = with_name(held.values_list(column, flat=True)[0], name)
            limit = model._meta.get_field(column).max_length
            if value is None or (isinstance(value, str) and limit and len(value) > limit):
                continue
            with contextlib.suppress(DatabaseError), transaction.atomic():
                held.update(**{column: value})
                found.append(f"{model._meta.label}.{column}")
    return found


def rows_at_home(world: Any, model: Any) -> Any:
    """Of the workspace where the person is: nobody is named or referred to where they never were."""
    from planweave.privacy.registry import way_to_workspace

    way = way_to_workspace(model)
    rows = model._base_manager.all()
    return rows.filter(**{way: world.house.workspace}) if way else rows


def with_name(value: Any, name: str) -> Any:
    """Words that name the person; in JSON only where words stand already: codes are not for names. None: nowhere."""
    if isinstance(value, str):
        return f"{value[:40].partition('<')[0]} {name} "
    if isinstance(value, list):
        for place, one in enumerate(value):
            if (isinstance(one, dict | list) or (isinstance(one, str) and " " in one)) and (
                put := with_name(one, name)
            ) is not None:
                return [*value[:place], put, *value[place + 1 :]]
    if isinstance(value, dict):
        for key, one in value.items():
            if (isinstance(one, dict | list) or (isinstance(one, str) and " " in one)) and (
                put := with_name(one, name)
            ) is not None:
                return value | {key: put}
    return None


def hand_over(world: Any, person: Any, trial: Trial) -> set[tuple[str, str]]:
    """One row of every table that refers to persons becomes theirs: (table, primary key) of each."""
    from django.db import DatabaseError, transaction

    from planweave.privacy.registry import all_tables

    rows = set()
    for model, table in all_tables():
        for column in table.people.split():
            keys = list(
                rows_at_home(world, model)
                .filter(**table.when)
                .order_by("pk")
                .values_list("pk", flat=True)[:50]
            )
            # The chain proves who acted; a person's own actions are in it already.
            if not keys or model._meta.label == "kernel.Activity":
                continue
            pk = trial.random.choice(keys)
            with contextlib.suppress(DatabaseError), transaction.atomic():
                if table.goes:
                    # It would be removed with the person: a copy, so that the others keep theirs.
                    copied = model._base_manager.get(pk=pk)
                    copied.pk = None
                    setattr(copied, f"{column}_id", person.pk)
                    copied.save(force_insert=True)
                    pk = copied.pk
                else:
                    model._base_manager.filter(pk=pk).update(**{column: person})
                rows.add((model._meta.label, str(pk)))
    # A later reference of the same row may have been taken over by nobody else, but a unique one may have moved.
    return {
        (label, pk)
        for label, pk in rows
        if any(
            getattr(row, f"{column}_id") == person.pk
            for model, table in all_tables()
            if model._meta.label == label
            for row in model._base_manager.filter(pk=pk)
            for column in table.people.split()
        )
    }


def exported(person: Any) -> set[tuple[str, str]]:
    from planweave.privacy.actions import zip_of
    from planweave.privacy.registry import model_of

    content, _ = zip_of(person.pk)
    found = set()
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for part in packed.namelist():
            if part.startswith("data/"):
                label = part.removeprefix("data/").removesuffix(".json")
                key = model_of(label)._meta.pk.attname
                found |= {(label, str(one[key])) for one in json.loads(packed.read(part)) if key in one}
    return found


def erased(world: Any, person: Any) -> Any:
    """By an administrator, names within texts replaced."""
    from dataclasses import replace

    from planweave.privacy.actions import erase_person

    administrator = replace(world.house.actor("owner"), is_administrator=True)
    return erase_person(administrator, person.pk, confirm=person.email, texts_too="replace")


def hits(*words: str) -> set[tuple[str, str]]:
    """(table, column) of every value in the whole database that holds one of the words, declared or not."""
    from django.apps import apps

    forms = [form for word in words for form in (word, word.encode())]
    found = set()
    for model in apps.get_models(include_auto_created=True):
        names = [column.attname for column in model._meta.concrete_fields]
        for values in model._base_manager.values_list(*names).iterator(500):
            for column, value in zip(names, values, strict=True):
                if holds(value, forms):
                    found.add((model._meta.label, column))
    return found


def holds(value: Any, forms: list[Any]) -> bool:
    if isinstance(value, dict | list):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str):
        return any(form in value for form in forms if isinstance(form, str))
    if value is not None and not isinstance(value, int | float | bool) and hasattr(value, "__bytes__"):
        content = bytes(value)
        return any(form in content for form in forms if isinstance(form, bytes))
    return False


def answers_naming(world: Any, names: list[str]) -> list[str]:
    """Every read of the API, lists, searches, exports and feeds among them, and a search for each name."""
    from contracts.cases import CASES
    from contracts.test_permissions import OPERATIONS, address

    told = []
    api = world.house.api("owner")
    for operation, case in CASES.items():
        method, path = OPERATIONS[operation.partition("/")[0]]
        if method == "GET":
            content = api(method, address(world, path, case(world))).content
            told += [operation for name in names if name.encode() in content]
    for name in names:
        for path in ("requirements", "tasks", "risks"):
            answer = api.get(f"{world.house.path}/{path}?q={name.split('-')[-1]}")
            if answer.status_code == 200 and answer.json().get("items"):
                told.append(f"the search in {path}")
    return told


def verify(trial: Trial, world: Any) -> None:
    from planweave.accounts.queries import first_security_fault
    from planweave.kernel.audit import first_fault

    fault = first_fault(world.house.workspace.pk)
    trial.check(fault is None, f"the workspace's history does not verify: {fault}")
    trial.check(
        first_security_fault() is None, f"the history of security does not verify: {first_security_fault()}"
    )

"""F10: fields that nobody may send, in every place of every body."""

from typing import Any

from trials.inside import WORLDS, two_worlds
from trials.row import Trial, row

FORBIDDEN = (
    "id", "pk", "uuid", "workspace", "workspace_id", "org", "tenant", "owner_id", "user_id", "role", "is_owner",
    "is_administrator", "is_active", "is_superuser", "created_by", "created_by_id", "created_at", "updated_at",
    "deleted_at", "hash", "seq", "scopes", "can", "password", "key_prefix", "number", "__proto__", "_state",
)  # fmt: skip


@row(
    "F10",
    "Forbidden fields in every writable schema",
    promise="422 that names the field, and nothing is written",
    fast=1_500,
    release=100_000,
    databases=("sqlite",),
    together=WORLDS,
)
def nothing_is_assigned_in_passing(trial: Trial) -> None:
    with two_worlds() as (home, _):
        from contracts.cases import CASES
        from contracts.test_permissions import OPERATIONS, address
        from contracts.world import ask
        from planweave.kernel.models import ChainHead
        from planweave.site.api import api
        from trials.knocking import replaced, resolved, schema_of_body, value_at, with_value

        document = api.get_openapi_schema()
        operations = {one["operationId"]: one for path in document["paths"].values() for one in path.values()}

        def seq() -> int:
            return int(ChainHead.objects.get(pk=home.house.workspace.pk).seq)

        requests = []
        schemas = 0
        for name in sorted(CASES):
            case = CASES[name](home)
            schema = schema_of_body(document, operations[name.partition("/")[0]])
            if case.body is None or not schema:
                continue
            for way in objects(document, schema, case.body):
                known = resolved(document, schema_at(document, schema, way)).get("properties", {})
                schemas += 1
                requests += [(name, case, way, field) for field in FORBIDDEN if field not in known]
        for name, case, way, field in trial.random.sample(requests, min(trial.times, len(requests))):
            method, path = OPERATIONS[name.partition("/")[0]]
            before = seq()
            inner = {**value_at(case.body, way), field: 1}
            probe = replaced(case, body=with_value(case.body, way, inner) if way else inner)
            answer = ask(home, "owner", method, address(home, path, probe), probe)
            is_refused = answer.status_code == 422 and field in answer.content.decode()
            said = f"{name}: {field} at {way}: {answer.status_code} {answer.content[:200]!r}"
            trial.check(is_refused and seq() == before, said)
        trial.note(schemas=schemas, fields_there_are=len(requests))


def objects(document: Any, schema: Any, body: Any, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to every object of the body whose fields the schema names (not a map of free keys)."""
    from trials.knocking import resolved

    schema = resolved(document, schema)
    found = []
    if isinstance(body, dict) and "properties" in schema:
        found.append(way)
        for name, inner in schema["properties"].items():
            if name in body:
                found += objects(document, inner, body[name], (*way, name))
    elif isinstance(body, list) and body and "items" in schema:
        found += objects(document, schema["items"], body[0], (*way, 0))
    return found


def schema_at(document: Any, schema: Any, way: tuple[Any, ...]) -> Any:
    from trials.knocking import resolved

    for step in way:
        schema = resolved(document, schema)
        schema = schema["items"] if step == 0 else schema["properties"][step]
    return schema

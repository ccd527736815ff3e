"""F9: every operation, in every role, with everything that is another workspace's, in every place of a request.

It stands on the contracts' table of permissions (tests/contracts/permissions.csv), cases and two worlds. Beyond the
contract: every role and not only the owner knocks; canary words stand in every free text of the foreign workspace;
answers are read inside ZIP files and PDF; and after every write that was let through, all foreign keys are searched
for one that crosses the border between the workspaces.
"""

import datetime
import logging
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode

from trials.inside import WORLDS, two_worlds
from trials.row import Trial, row

ROLES = ("owner", "lead", "product_manager", "contributor", "viewer", "guest")
ALSO_REFUSED = (401, 403, 404, 409, 410, 422)


@row(
    "F9a",
    "Who may do what: every operation × every role",
    promise="Every answer has the status of the table of permissions; nothing foreign is in any answer or log",
    fast=1,
    release=1,
    together=WORLDS,
)
def the_table_holds(trial: Trial) -> None:
    with two_worlds() as (home, abroad):
        from contracts.cases import CASES
        from contracts.test_permissions import OPERATIONS, address, table

        logged = listen()
        planted, of_text = plant_canaries(abroad)
        rights = table()
        sessions = tokens_of_nobody(home)
        for name in sorted(CASES):
            method, path = OPERATIONS[name.partition("/")[0]]
            # A credential that is no longer good is looked at before any route is: the fast size takes one in turn.
            nobodies = sessions if trial.size == "release" else [trial.random.choice(list(sessions))]
            for role in ("anonymous", *ROLES, "outsider", *nobodies):
                world = abroad if role == "outsider" else home
                case = CASES[name](home)
                who = sessions.get(role, "owner" if role == "outsider" else role)
                answer = knock(world, who, method, address(home, path, case), case)
                expected = rights[name]["anonymous" if role in sessions else role]
                said = f"{name} as {role}"
                trial.check(answer.status_code == expected, f"{said}: {answer.status_code}, not {expected}")
                if role not in ("anonymous", *sessions):
                    seen = foreign_words(answer, home if role == "outsider" else abroad)
                    trial.check(seen is None, f"{said}: was shown {seen!r}")
        trial.check(not any("canary" in line for line in logged), f"the log tells {logged[:3]}")
        trial.note(operations=len(CASES), columns_with_canary=f"{planted} of {of_text}")


@row(
    "F9b",
    "Foreign ids in path, query and body × every role",
    promise="Refused like what does not exist; no foreign byte in an answer, nothing foreign changed or pointed at",
    fast=1,
    release=1,
    together=WORLDS,
)
def foreign_ids_lead_nowhere(trial: Trial) -> None:
    with two_worlds() as (home, abroad):
        from contracts.cases import CASES
        from contracts.test_permissions import EXPECTED, OPERATIONS, address, in_a_workspace, swapped

        border = Border(abroad)
        for name in in_a_workspace():
            operation = name.partition("/")[0]
            method, path = OPERATIONS[operation]
            for role in ROLES:
                ours, theirs = CASES[name](home), CASES[name](abroad)
                for place, probe in swaps(ours, theirs, swapped):
                    answer = knock(home, role, method, address(home, path, probe), probe, border.look)
                    allowed = (*EXPECTED.get(operation, ()), *ALSO_REFUSED)
                    is_refused = answer.status_code in allowed or (
                        place == "query" and answer.status_code == 200
                    )
                    border.judge(trial, answer, is_refused, f"{name} as {role}, foreign {place}", probe)
        trial.note(references_watched=border.crossings.references)


@row(
    "F9c",
    "Foreign ids in every field that the schema names",
    promise="Whatever is answered: no foreign byte in it, nothing foreign changed, no row points across the border",
    fast=1_500,
    release=100_000,
    together=WORLDS,
)
def every_field_is_guarded(trial: Trial) -> None:
    with two_worlds() as (home, abroad):
        from contracts.cases import CASES
        from contracts.test_permissions import OPERATIONS, address, in_a_workspace
        from planweave.site.api import api
        from trials.knocking import places, replaced, schema_of_body, with_value

        document = api.get_openapi_schema()
        operations = {one["operationId"]: one for path in document["paths"].values() for one in path.values()}
        border = Border(abroad)
        numbers = (abroad.requirement, abroad.users["viewer"], abroad.product, abroad.area, abroad.release)
        words = (abroad.requirement_key, abroad.objective, abroad.canary)
        requests = []
        for name in in_a_workspace():
            operation = operations[name.partition("/")[0]]
            case = CASES[name](home)
            schema = schema_of_body(document, operation)
            for kind, values in (("integer", numbers), ("string", words)):
                bodies = [
                    with_value(case.body, way, value)
                    for way in places(document, schema, kind)
                    for value in values
                ]
                queries = [
                    urlencode(dict(parse_qsl(case.query)) | {one["name"]: value})
                    for one in operation.get("parameters", [])
                    if one["in"] == "query" and kind in str(one["schema"])
                    for value in values
                ]
                requests += [(name, replaced(case, body=body)) for body in bodies]
                requests += [(name, replaced(case, query=query)) for query in queries]
        chances = [(name, probe, role) for name, probe in requests for role in ("owner", "contributor")]
        for name, probe, role in trial.random.sample(chances, min(trial.times, len(chances))):
            method, path = OPERATIONS[name.partition("/")[0]]
            answer = knock(home, role, method, address(home, path, probe), probe, border.look)
            border.judge(trial, answer, answer.status_code < 500, f"{name} as {role}", probe)
        trial.note(probes_there_are=len(chances))
        negative_control(trial, border, home, abroad)


def negative_control(trial: Trial, border: "Border", home: Any, abroad: Any) -> None:
    """Behind the product's back: a requirement at home in a foreign area. Who does not see that sees nothing."""
    from planweave.requirements.models import Requirement

    Requirement.objects.filter(pk=home.requirement).update(area=abroad.area)
    trial.check(border.crossings.new(), "a reference across the border was made and not found")


def swaps(ours: Any, theirs: Any, swapped: Any) -> Iterator[tuple[str, Any]]:
    from trials.knocking import replaced

    for key, value in theirs.path.items():
        if value != ours.path[key]:  # a version is a number, the same in both
            yield "path", replaced(ours, path={**ours.path, key: value})
    for body in swapped(ours.body, theirs.body):
        yield "body", replaced(ours, body=body)
    if theirs.query != ours.query:
        yield "query", replaced(ours, query=theirs.query)


class Border:
    """What must not happen between two workspaces, looked at inside each request's transaction."""

    def __init__(self, abroad: Any) -> None:
        from trials.belonging import Crossings

        plant_canaries(abroad)
        self.abroad = abroad
        self.crossings = Crossings()
        self.before = self._seq()
        self.found: list[str] = []

    def _seq(self) -> int:
        from planweave.kernel.models import ChainHead

        return int(ChainHead.objects.get(pk=self.abroad.house.workspace.pk).seq)

    def look(self, answer: Any) -> None:
        self.found = []
        if answer.status_code < 300:
            self.found = self.crossings.new()
            if self._seq() != self.before:
                self.found.append("the foreign history")

    def judge(self, trial: Trial, answer: Any, is_answer_right: bool, what: str, probe: Any) -> None:
        said = f"{what}: {answer.status_code} for {probe}"
        seen = foreign_words(answer, self.abroad, probe)
        if not is_answer_right:
            said = f"{said} {answer.content[:200]!r}"
        if seen is not None:
            said = f"{said} was shown {seen!r}"
        if self.found:
            said = f"{said} changed {self.found}"
        trial.check(is_answer_right and seen is None and not self.found, said)


def knock(world: Any, role: Any, method: str, path: str, case: Any, look: Any = None) -> Any:
    """One request whose effect is looked at and taken back. `role` may be a client of its own."""
    from django.db import transaction

    from contracts.world import ask

    if isinstance(role, str) and look is None:
        return ask(world, role, method, path, case)
    with transaction.atomic():
        is_role = isinstance(role, str)
        answer = _unrolled(world, role, method, path, case) if is_role else role(method, path, case.body)
        if look:
            look(answer)
        transaction.set_rollback(True)
    return answer


def _unrolled(world: Any, role: str, method: str, path: str, case: Any) -> Any:
    from django.core.files.uploadedfile import SimpleUploadedFile

    api = world.house.api(role)
    if case.file is None:
        return api(method, path, case.body)
    file = SimpleUploadedFile("backlog.csv", case.file, content_type="text/csv")
    return api.client.post(f"/api/v1{path}", {"file": file}, headers=api.headers)


def foreign_words(answer: Any, world: Any, probe: Any = None) -> bytes | None:
    """What stands around the first foreign word of the answer that the request did not bring itself."""
    from trials.knocking import readable

    content = readable(b"".join(answer) if answer.streaming else answer.content)
    at = content.find(world.canary.encode())
    if at < 0 or (probe is not None and world.canary in f"{probe}"):
        return None
    return content[max(0, at - 60) : at + 60]


def tokens_of_nobody(home: Any) -> dict[str, Any]:
    """Clients whose credential was good once: an expired token, a revoked one, one of somebody disabled."""
    from django.utils import timezone

    from harness.house import Api
    from planweave.accounts.actions import create_token, create_user
    from planweave.accounts.models import Token
    from planweave.workspaces.actions import add_member

    past = timezone.now() - datetime.timedelta(seconds=1)
    scopes = ["read", "write", "admin"]
    owner = home.owner
    _, expired = create_token(owner, name="expired", scopes=scopes, expires_at=past)
    token, revoked = create_token(owner, name="revoked", scopes=scopes)
    Token.objects.filter(pk=token.pk).update(revoked_at=past)
    gone = create_user(email="gone@shop.example", name="Gone")
    add_member(home.house.actor("owner"), user=gone, role="owner", product_ids=[])
    _, disabled = create_token(gone, name="disabled", scopes=scopes)
    gone.is_active = False
    gone.save(update_fields=["is_active"])
    return {
        "holder of an expired token": Api(expired),
        "holder of a revoked token": Api(revoked),
        "somebody disabled": Api(disabled),
    }


def plant_canaries(abroad: Any) -> tuple[int, int]:
    from trials.belonging import plant

    return plant(abroad.house.workspace, abroad.canary)


def listen() -> list[str]:
    """The lines that are logged from now on."""
    lines: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(record.getMessage())

    logging.getLogger().addHandler(Kept())
    return lines

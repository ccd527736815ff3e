"""F12: guessing, telling accounts apart, planted sessions, and writes that another site sends."""

import statistics
import time
from typing import Any

from trials.inside import WORLDS, two_worlds
from trials.row import Trial, row

ALLOWED_GUESSES = 10
MOST_MILLISECONDS_APART = 5.0


def stranger(**headers: str) -> Any:
    """A browser of its own, whose requests are checked as those of browsers are."""
    from django.test import Client

    client = Client(enforce_csrf_checks=True, headers=headers)
    client.get("/api/v1/session")
    return client


def sign_in(client: Any, email: str, password: str) -> Any:
    token = client.cookies["csrftoken"].value
    return client.post(
        "/api/v1/session",
        {"email": email, "password": password},
        content_type="application/json",
        headers={"X-CSRFToken": token},
    )


@row(
    "F12a",
    "Guesses of one account's password",
    promise=f"At most {ALLOWED_GUESSES} guesses are looked at in 15 minutes; the right one after them is not told",
    fast=200,
    release=10_000,
    databases=("sqlite",),
    together=WORLDS,
)
def guessing_is_slowed_down(trial: Trial) -> None:
    with two_worlds() as (home, _):
        from contracts.world import PASSWORD

        client = stranger()
        looked_at = 0
        for number in range(trial.times):
            answer = sign_in(client, home.owner.email, f"guess {number}")
            looked_at += answer.status_code == 401
            said = f"guess {number}: {answer.status_code}, {looked_at} were looked at"
            trial.check(answer.status_code in (401, 429) and looked_at <= ALLOWED_GUESSES, said)
        answer = sign_in(client, home.owner.email, PASSWORD)
        trial.check(answer.status_code == 429, f"the right password after all guesses: {answer.status_code}")
        upper = sign_in(client, home.owner.email.upper(), PASSWORD)
        trial.check(upper.status_code == 429, f"the same address in capitals: {upper.status_code}")
        trial.note(looked_at=looked_at)


@row(
    "F12b",
    "Telling an account from none",
    promise="The same answer to the byte, and processor times whose medians are less than 5 ms apart",
    fast=12,
    release=200,
    databases=("sqlite",),
    together=WORLDS,
)
def accounts_cannot_be_told_apart(trial: Trial) -> None:
    from django.db import transaction

    with two_worlds() as (home, _):
        spent: dict[str, list[float]] = {"known": [], "unknown": []}
        client = stranger()
        for number in range(trial.times):
            said = {}
            for kind, email in (("known", home.owner.email), ("unknown", f"nobody{number}@shop.example")):
                with transaction.atomic():
                    began = time.process_time()
                    answer = sign_in(client, email, "wrong")
                    spent[kind].append((time.process_time() - began) * 1000)
                    transaction.set_rollback(True)
                said[kind] = (answer.status_code, answer.content)
            trial.check(said["known"] == said["unknown"], f"{said}")
        apart = statistics.median(spent["known"]) - statistics.median(spent["unknown"])
        # On a machine with other work one and the same sign-in takes now more, now less: that is no difference yet.
        quarters = statistics.quantiles(spent["known"], n=4)
        uncertain = 3 * (quarters[2] - quarters[0]) / len(spent["known"]) ** 0.5
        trial.note(milliseconds_apart=round(apart, 2), uncertain_by=round(uncertain, 2))
        said = f"{apart:.1f} ms of processor apart, uncertain by {uncertain:.1f}"
        trial.check(abs(apart) < max(MOST_MILLISECONDS_APART, uncertain), said)


@row(
    "F12c",
    "Writes with a session but without its token",
    promise="Every route that writes refuses with 403, and nothing is written; a session planted before is not kept",
    fast=600,
    release=100_000,
    databases=("sqlite",),
    together=WORLDS,
)
def other_sites_cannot_write(trial: Trial) -> None:
    with two_worlds() as (home, _):
        from django.db import transaction

        from contracts.cases import CASES
        from contracts.test_permissions import OPERATIONS, address
        from contracts.world import PASSWORD
        from planweave.kernel.models import ChainHead

        client = stranger()
        before = client.cookies["sessionid"].value if "sessionid" in client.cookies else ""
        answer = sign_in(client, home.owner.email, PASSWORD)
        assert answer.status_code == 200, answer.content
        trial.check(client.cookies["sessionid"].value != before, "the session of before is that of after")
        signed_in = client.cookies["sessionid"].value
        writes = [name for name in sorted(CASES) if OPERATIONS[name.partition("/")[0]][0] != "GET"]
        for name in trial.random.sample(writes, min(trial.times, len(writes))):
            method, path = OPERATIONS[name.partition("/")[0]]
            case = CASES[name](home)
            seq = ChainHead.objects.get(pk=home.house.workspace.pk).seq
            for headers in ({}, {"X-CSRFToken": "x" * 32}, {"Origin": "https://evil.example"}):
                with transaction.atomic():
                    client.cookies["sessionid"] = signed_in
                    given = (
                        {} if case.body is None else {"data": case.body, "content_type": "application/json"}
                    )
                    send = getattr(client, method.lower())
                    answer = send(f"/api/v1{address(home, path, case)}", **given, headers=headers)
                    is_same = ChainHead.objects.get(pk=home.house.workspace.pk).seq == seq
                    transaction.set_rollback(True)
                said = f"{name} with {headers}: {answer.status_code}"
                trial.check(answer.status_code == 403 and is_same, said)


@row(
    "F12d",
    "Credentials where they do not belong",
    promise="A token in the address, in a form or of the wrong kind signs nobody in",
    fast=1,
    release=1,
    databases=("sqlite",),
    together=WORLDS,
)
def credentials_belong_into_the_header(trial: Trial) -> None:
    with two_worlds() as (home, _):
        from django.test import Client

        secret = home.house.api("owner").headers["Authorization"].removeprefix("Bearer ")
        client = Client()
        at = f"/api/v1{home.house.path}/requirements"
        for query in ("token", "access_token", "api_key", "key", "auth", "secret", "authorization"):
            trial.check(client.get(f"{at}?{query}={secret}").status_code == 401, f"?{query}= signs in")
        headers = (f"Token {secret}", f"Basic {secret}", f"bearer {secret}x", f"Bearer {secret[:-1]}",
                   f"Bearer {secret}\t{secret}", "Bearer ", "Bearer null", "Bearer undefined")  # fmt: skip
        for value in headers:
            answer = client.get(at, headers={"Authorization": value})
            trial.check(answer.status_code == 401, f"{value[:12]}…: {answer.status_code}")
        for cookie in ("token", "authorization", "sessionid", "csrftoken"):
            other = Client()
            other.cookies[cookie] = secret
            trial.check(other.get(at).status_code == 401, f"the cookie {cookie} signs in")

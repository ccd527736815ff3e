"""F14: what every answer has to carry, on every route and every refusal."""

import os
import subprocess
import sys
from typing import Any

from trials.inside import WORLDS, two_worlds
from trials.row import NotPossible, Trial, row

EXACT = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
PAGES = ("/", "/up", "/w/shop/requirements", "/w/%2e%2e/x", "/nothing/here", "/assets/nothing.js", "/api/v1/nothing",
         "/api/v1/docs", "/api/v1/docs.css", "/api/v1/openapi.json", "/favicon.ico")  # fmt: skip


def missing(answer: Any, path: str) -> list[str]:
    """What the answer lacks, in words."""
    headers = answer.headers
    policy = dict(
        part.strip().partition(" ")[::2] for part in headers.get("Content-Security-Policy", "").split(";")
    )
    found = [f"{name}: {headers.get(name)}" for name, value in EXACT.items() if headers.get(name) != value]
    if policy.get("default-src") not in ("'self'", "'none'") or policy.get("frame-ancestors") != "'none'":
        found.append(f"policy {policy}")
    found += [
        f"{name} {value}"
        for name, value in policy.items()
        if "unsafe" in value or "*" in value or "http" in value
    ]
    # A picture's address is the hash of its content: its reader may keep it, nobody between may.
    kept = "private" if "/pictures/" in path and answer.status_code == 200 else "no-store"
    if path.startswith("/api/") and kept not in headers.get("Cache-Control", ""):
        found.append(f"Cache-Control: {headers.get('Cache-Control')}")
    for cookie in answer.cookies.values():
        if not cookie["samesite"]:
            found.append(f"cookie {cookie.key} for every site")
    return found


@row(
    "F14a",
    "Headers of every route, answered and refused",
    promise="A policy without unsafe-inline, unsafe-eval or a foreign origin; nosniff, no frames, no-store on the API",
    fast=700,
    release=100_000,
    databases=("sqlite",),
    together=WORLDS,
)
def every_answer_is_guarded(trial: Trial) -> None:
    with two_worlds() as (home, _):
        from contracts.cases import CASES
        from contracts.test_permissions import OPERATIONS, address
        from contracts.world import ask

        requests = [
            (name, role, verb)
            for name in sorted(CASES)
            for role, verb in (("owner", ""), ("anonymous", ""), ("owner", "TRACE"), ("owner", "OPTIONS"))
        ]
        for name, role, verb in trial.random.sample(requests, min(trial.times, len(requests))):
            method, path = OPERATIONS[name.partition("/")[0]]
            case = CASES[name](home)
            answer = ask(home, role, verb or method, address(home, path, case), case)
            lacks = missing(answer, f"/api/v1{path}")
            trial.check(not lacks, f"{verb or method} {path} as {role} ({answer.status_code}): {lacks}")
        client = home.house.api("owner").client
        for path in PAGES:
            answer = client.get(path)
            lacks = missing(answer, path)
            trial.check(not lacks, f"GET {path} ({answer.status_code}): {lacks}")
            b"".join(
                answer
            ) if answer.streaming else answer.content  # read to its end, so that the file is closed


@row(
    "F14b",
    "Behind HTTPS: cookies and Django's own check",
    promise="Every cookie is __Host-, Secure; Strict-Transport-Security; `check --deploy` without a warning",
    fast=1,
    release=1,
    databases=("sqlite",),
)
def a_deployment_is_safe(trial: Trial) -> None:
    if os.name == "nt":
        raise NotPossible("the check is started as on a server")
    environment = os.environ | {"PLANWEAVE_HTTPS": "1", "PLANWEAVE_HOSTS": "plan.example"}
    code = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'planweave.site.settings'\n"
        "import django; django.setup()\n"
        "from django.core.management import call_command\n"
        "call_command('check', '--deploy', '--fail-level', 'WARNING')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    trial.check(done.returncode == 0, f"check --deploy: {done.stderr[-900:]}")
    with trial.server(PLANWEAVE_HTTPS="1", PLANWEAVE_HOSTS="plan.example") as server:
        token = server.token()
        for path, given in (("/api/v1/session", ""), ("/api/v1/me", token), ("/", "")):
            answer = server.ask("GET", path, token=given, X_Forwarded_Proto="https", Host="plan.example")
            names = {name.lower(): value for name, value in answer.headers.items()}
            trial.check("max-age=" in names.get("strict-transport-security", ""), f"{path}: no HSTS")
            if cookie := names.get("set-cookie"):
                is_bound = (
                    cookie.startswith("__Host-") and "secure" in cookie.lower() and "path=/" in cookie.lower()
                )
                trial.check(is_bound, f"{path}: {cookie}")

"""How the API refuses, declared in its OpenAPI document: every operation, from what it takes."""

from typing import Any

from planweave.kernel.wire import PROBLEM_JSON, ProblemOut

from .authentication import security_schemes

REFUSALS = {
    400: "The request is not of the form that any operation expects.",
    401: "Nobody is signed in here, or the credential is not right.",
    403: "Seen, but not allowed: the role, the token’s scope, or the session’s CSRF token.",
    404: "There is nothing here that the caller may see.",
    409: "The state forbids it, somebody was faster, or an Idempotency-Key was used for something else.",
    410: "It was good once and is used up.",
    422: "Well-formed, but against a rule; `fields` says which and why.",
    429: "Too many attempts; wait.",
    501: "The server lacks what this needs.",
    502: "Somebody whom the server asks does not answer.",
    507: "The server cannot write now; nothing was changed.",
}
WRITES = frozenset({"post", "put", "patch", "delete"})


def declare_refusals(document: dict[str, Any], *, open_to_all: set[str]) -> None:
    """Add to each operation who may ask and the refusals that it can answer, as problem documents (RFC 9457).

    Rarer ones (410, 429, …) are the operation's own: it names them in `response=` by `refusals(410)`.
    """
    components = document["components"]
    schema = {"$ref": "#/components/schemas/ProblemOut"}
    components.setdefault("schemas", {})["ProblemOut"] = ProblemOut.model_json_schema()
    components["responses"] = {
        f"Refused{status}": {"description": said, "content": {PROBLEM_JSON: {"schema": schema}}}
        for status, said in REFUSALS.items()
    }
    components["securitySchemes"] = security_schemes()
    for methods in document["paths"].values():
        for method, operation in methods.items():
            is_open = operation["operationId"] in open_to_all
            operation["security"] = [] if is_open else [{name: []} for name in components["securitySchemes"]]
            own = {int(status) for status in operation["responses"] if int(status) >= 400}
            for status in sorted(own | expected(method, operation)):
                operation["responses"][str(status)] = {"$ref": f"#/components/responses/Refused{status}"}


def expected(method: str, operation: dict[str, Any]) -> set[int]:
    """What any operation of this kind can answer."""
    found = {400, 404, 422}
    if operation["security"] or method in WRITES:
        found |= {401, 403}
    if method in WRITES:
        found |= {409, 507}
    return found

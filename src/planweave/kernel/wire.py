"""What every route shares: who asks, in which workspace, and how answers look on the wire."""

from typing import Any

import orjson
from django.http import HttpRequest
from ninja.renderers import BaseRenderer
from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler

from .actor import Actor

PROBLEM_JSON = "application/problem+json"


class Wire(BaseModel):
    """Base of everything that goes out. Plain pydantic: `ninja.Schema` costs 2.6 times the time."""

    model_config = ConfigDict(from_attributes=True)


LARGEST_WHOLE, LARGEST = 2**31 - 1, 1e15


def _bound(schema: Any) -> None:
    """Give every number and time in this core schema, whatever it is in, the bounds that it lacks."""
    if isinstance(schema, list | tuple):
        for one in schema:
            _bound(one)
    elif isinstance(schema, dict):
        if schema.get("type") in ("int", "float") and "expected" not in schema:
            most = LARGEST_WHOLE if schema["type"] == "int" else LARGEST
            if "le" not in schema and "lt" not in schema:
                schema["le"] = most
            if "ge" not in schema and "gt" not in schema:
                schema["ge"] = -most
            if schema["type"] == "float":
                schema["allow_inf_nan"] = False
        if schema.get("type") == "datetime":
            schema.setdefault("tz_constraint", "aware")
        for key, one in schema.items():
            if key not in ("metadata", "serialization"):
                _bound(one)


class WireIn(BaseModel):
    """Base of everything that comes in: an unknown field is refused, never ignored.

    A number that does not say its bounds has those that every column of both databases can keep: whole ones of 32
    bits, others below 10^15. So it is refused with its field, and the OpenAPI document tells the bounds. A time has to
    say its zone: compared with ours, one without would be an error.
    """

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=False)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> Any:
        schema = handler(source)
        _bound(schema)
        return schema


class OrjsonRenderer(BaseRenderer):
    media_type = "application/json"

    def render(self, request: HttpRequest, data: Any, *, response_status: int) -> bytes:
        return orjson.dumps(data, option=orjson.OPT_NON_STR_KEYS)


class ProblemOut(Wire):
    """RFC 9457, with a stable `code` and, where fields are at fault, a sentence for each."""

    type: str
    code: str
    status: int
    title: str
    fields: dict[str, Any] | None = None


def actor_of(request: HttpRequest) -> Actor:
    """The signed-in actor, set by the API's authentication."""
    return request.auth


def refusals(*statuses: int) -> dict[int, type[ProblemOut]]:
    """Refusals that an operation can answer beside the usual ones (site.openapi), for its `response=`."""
    return dict.fromkeys(statuses, ProblemOut)

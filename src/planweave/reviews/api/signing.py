"""Routes of signatures, sign-off and minutes."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.paper import as_html, as_markdown
from planweave.workspaces.api import here

from .. import actions, schemas, texts
from ..queries.minutes import minutes_of
from ..queries.reviews import readable_review, rounds_of
from .reviews import detail

router = Router()
REVIEW = "/workspaces/{slug}/reviews/{key}"


@router.put(REVIEW + "/signature", response=schemas.ReviewOut, operation_id="sign_round")
def sign_round(request: HttpRequest, slug: str, key: str, body: schemas.SignatureIn) -> Any:
    """Sign the round, with the password again (or a fresh one-time sign-in link)."""
    actor = here(request, slug)
    actions.sign_round(
        actor,
        key,
        meaning=body.meaning,
        password=body.password,
        secret=body.secret,
        address=request.META.get("REMOTE_ADDR", ""),
    )
    return detail(actor, readable_review(actor, key))


@router.post(REVIEW + "/sign-off", response=schemas.ReviewOut, operation_id="sign_off_round")
def sign_off_round(request: HttpRequest, slug: str, key: str) -> Any:
    """End the round with the decision that its verdicts come to; 409 says what is missing."""
    actor = here(request, slug)
    actions.sign_off_round(actor, key)
    return detail(actor, readable_review(actor, key))


@router.get(REVIEW + "/minutes", operation_id="get_minutes")
def get_minutes(
    request: HttpRequest, slug: str, key: str, format: str = "html", round: int | None = None
) -> HttpResponse:
    """The minutes of a round, as they write themselves: set, people, verdicts, open points, decision, signatures."""
    actor = here(request, slug)
    review = readable_review(actor, key)
    if format not in ("html", "md"):
        raise Invalid(texts.FORMAT_UNKNOWN)
    rounds = rounds_of(review)
    number = rounds[-1].number if round is None else round
    chosen = next((one for one in rounds if one.number == number), None)
    if chosen is None:
        raise NotFound(texts.ROUND_UNKNOWN, key=key, round=number)
    minutes = minutes_of(review, chosen, language=actor.language)
    kind, body = (
        ("text/html", as_html(minutes)) if format == "html" else ("text/markdown", as_markdown(minutes))
    )
    response = HttpResponse(body, content_type=f"{kind}; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{key}-round-{number}.{format}"'
    return response

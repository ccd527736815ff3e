"""What an action answers when it will not do what it was asked (RFC 9457 on the wire)."""

from typing import Any

from .language import Language, Text
from .texts import INVALID_FIELDS


class Problem(Exception):
    """A refusal: a sentence in the reader's language, an HTTP status, and facts for programs.

    `extra` travels beside the sentence (for instance both values of a contested field).
    `fields` maps a field's name to its own sentence.
    """

    status = 400

    def __init__(
        self,
        text: Text,
        *,
        status: int | None = None,
        fields: dict[str, Text] | None = None,
        extra: dict[str, Any] | None = None,
        **params: object,
    ) -> None:
        super().__init__(text.code)
        self.text = text
        self.params = params
        self.fields = fields or {}
        self.extra = extra or {}
        if status is not None:
            self.status = status

    def body(self, language: Language) -> dict[str, Any]:
        """The problem+json document."""
        document: dict[str, Any] = {
            "type": f"/docs/errors#{self.text.code}",
            "code": self.text.code,
            "status": self.status,
            "title": self.text.say(language, **self.params),
        }
        if self.fields:
            document["fields"] = {
                name: {"code": text.code, "message": text.say(language, **self.params)}
                for name, text in self.fields.items()
            }
        return document | self.extra


class NotFound(Problem):
    """Also for what exists but may not be seen: a stranger must not learn the difference."""

    status = 404


class Forbidden(Problem):
    """The actor sees the thing and lacks the right."""

    status = 403


class Conflict(Problem):
    """The state of the thing forbids it, or somebody was faster."""

    status = 409


class Invalid(Problem):
    """Well-formed, but against a rule."""

    status = 422

    @classmethod
    def of(cls, fields: dict[str, Text], **params: object) -> "Invalid":
        """One refusal for several fields, each with its own sentence."""
        return cls(INVALID_FIELDS, fields=fields, names=", ".join(fields), **params)

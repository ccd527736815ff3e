"""Logs that a program reads: one JSON document per line, without secrets."""

import datetime
import json
import logging
import re
from typing import Any

SECRETS = (
    (re.compile(r"(://[^:/@\s]+:)[^@\s]+@"), r"\1…@"),  # a password in an address
    (re.compile(r"\bpw_[A-Za-z0-9_-]{8,}"), "pw_…"),
    (re.compile(r"(?i)\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]+"), r"\1 …"),
    (re.compile(r"AGE-SECRET-KEY-[A-Z0-9]+"), "AGE-SECRET-KEY-…"),
    (re.compile(r"(/sign-in#)\S+"), r"\1…"),
    (re.compile(r"(?i)\b(sessionid|csrftoken)=[^;\s]+"), r"\1=…"),
    (
        re.compile(r"""(?i)(["']?(?:password|secret|token|current|new)["']?\s*[:=]\s*)(["'])(?:.*?)\2"""),
        r"\1\2…\2",
    ),
)
OWN = ("method", "path", "status", "ms", "user", "request", "seconds", "during")
"""Facts that a log call may carry in `extra`."""


def without_secrets(text: str) -> str:
    for pattern, instead in SECRETS:
        text = pattern.sub(instead, text)
    return text


_CONTROLS = {code: f"\\x{code:02x}" for code in (*range(32), *range(127, 160)) if code != 9}


class WithoutSecrets(logging.Formatter):
    """Lines for people: one call is one line, whatever a client put into an address; only a traceback has more."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (the library's name)
        record.message = record.message.translate(_CONTROLS)
        return super().formatMessage(record)

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))


class AsJson(logging.Formatter):
    """`at`, `level`, `logger`, `said`, what the call carried, and the error where there was one."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, Any] = {
            "at": datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat(
                timespec="milliseconds"
            ),
            "level": record.levelname,
            "logger": record.name,
            "said": without_secrets(record.getMessage()),
        }
        told |= {name: getattr(record, name) for name in OWN if hasattr(record, name)}
        if record.exc_info:
            told["error"] = without_secrets(self.formatException(record.exc_info))
        return json.dumps(told, ensure_ascii=False, default=str)

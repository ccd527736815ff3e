"""A directory (LDAP): the person's own password, tried there by a bind. ldap3 speaks the protocol."""

import ssl
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from planweave.kernel.errors import Problem

from .. import texts
from ..rules import Told

SECONDS = 8
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
ATTRIBUTES = ["mail", "cn", "displayName", "entryUUID", "objectGUID"]


def ask_directory(*, name: str, password: str) -> Told | None:
    """The person with this name (or address) and password; None where the directory knows no such two.

    Raises Problem (502) where it does not answer. An empty password is never sent: directories take it for an
    anonymous bind, and say yes.
    """
    from ldap3.core.exceptions import LDAPException
    from ldap3.utils.conv import escape_filter_chars

    if not password or not name.strip():
        return None
    try:
        entry = _entry(settings.LDAP_FILTER.replace("{name}", escape_filter_chars(name.strip())))
        if entry is None or not _binds(entry["dn"], password):
            return None
    except (LDAPException, OSError, ssl.SSLError) as error:
        raise Problem(texts.DIRECTORY_SILENT, status=502) from error
    told: dict[str, Any] = entry["attributes"]
    return Told(
        provider="ldap",
        issuer=settings.LDAP_URL,
        subject=_first(told, "entryUUID") or _first(told, "objectGUID") or entry["dn"],
        email=_first(told, "mail"),
        name=_first(told, "displayName") or _first(told, "cn"),
        has_proven_email=True,  # the directory is the organisation's own record of its people
    )


def _entry(condition: str) -> dict[str, Any] | None:
    """The one entry that fits; None where there is none or more than one: nobody is guessed."""
    from ldap3 import SUBTREE

    directory = _connection(settings.LDAP_BIND_DN, settings.LDAP_BIND_PASSWORD)
    try:
        if not directory.bind():
            raise OSError("the directory refuses PLANWEAVE_LDAP_BIND_DN")
        directory.search(
            settings.LDAP_BASE, condition, SUBTREE, attributes=ATTRIBUTES, size_limit=2, time_limit=SECONDS
        )
        found = [entry for entry in directory.response or [] if entry.get("type") == "searchResEntry"]
    finally:
        directory.unbind()
    return found[0] if len(found) == 1 else None


def _binds(dn: str, password: str) -> bool:
    connection = _connection(dn, password)
    try:
        return bool(connection.bind())
    finally:
        connection.unbind()


def _connection(dn: str, password: str) -> Any:
    """Encrypted: ldaps://, or StartTLS; in the clear to this very machine only. Not yet bound."""
    from ldap3 import AUTO_BIND_NONE, NONE, Connection, Server, Tls
    from ldap3.core.exceptions import LDAPException

    parts = urlsplit(settings.LDAP_URL)
    tls = Tls(validate=ssl.CERT_REQUIRED, ca_certs_file=settings.LDAP_CA_FILE or None)
    server = Server(settings.LDAP_URL, tls=tls, get_info=NONE, connect_timeout=SECONDS)
    connection = Connection(
        server,
        user=dn or None,
        password=password or None,
        auto_bind=AUTO_BIND_NONE,
        receive_timeout=SECONDS,
        read_only=True,
        check_names=False,
    )
    try:
        connection.open()
    except LDAPException:
        if connection.socket:  # the library leaves it open where nobody answers
            connection.socket.close()
        raise
    if parts.scheme != "ldaps" and parts.hostname not in LOCAL and not connection.start_tls():
        connection.unbind()
        raise OSError("the directory does not encrypt")
    return connection


def _first(told: dict[str, Any], attribute: str) -> str:
    value = told.get(attribute)
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, bytes):
        return value.hex()
    return str(value) if value else ""

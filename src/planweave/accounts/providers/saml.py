"""SAML 2.0, started here, answered by POST. python3-saml (the extra "saml") speaks the protocol and checks signatures.

Believed is one assertion, signed by the provider's certificate, for us, now, in answer to a question of ours that is
still open. A response that nobody asked for is refused.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from planweave.kernel.errors import Problem

from .. import texts
from ..rules import Told
from .refusal import Refused

MAILS = (
    "mail",
    "email",
    "urn:oid:0.9.2342.19200300.100.1.3",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
)
NAMES = (
    "displayName",
    "name",
    "cn",
    "urn:oid:2.16.840.1.113730.3.1.241",
    "urn:oid:2.5.4.3",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name",
)
MAIL_FORMAT = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"


@dataclass(frozen=True, kw_only=True)
class Question:
    address: str
    request_id: str


def ask(*, home: str) -> Question:
    """Where to send the browser; `home` is our own address, without a path."""
    auth = _auth(home)
    address = auth.login()
    return Question(address=address, request_id=auth.get_last_request_id())


def hear(*, response: str, home: str) -> tuple[Told, str]:
    """What the provider tells, and the id of the question that it answers. Refused where it is not to be believed."""
    from lxml.etree import LxmlError
    from onelogin.saml2.errors import OneLogin_Saml2_Error, OneLogin_Saml2_ValidationError
    from xmlsec import Error as XmlsecError

    auth = _auth(home, response)
    try:
        auth.process_response()
        if auth.get_errors() or not auth.is_authenticated():
            raise Refused(f"SAML: {auth.get_last_error_reason()}")
        request_id = _answered(auth)
        told = _told(auth)
    except (
        OneLogin_Saml2_Error,
        OneLogin_Saml2_ValidationError,
        XmlsecError,
        LxmlError,
        ValueError,
        TypeError,
    ) as error:
        raise Refused(f"SAML: {type(error).__name__}: {error}") from error
    return told, request_id


def metadata(*, home: str) -> str:
    """What whoever runs the provider enters there."""
    found = _auth(home).get_settings().get_sp_metadata()
    return found.decode() if isinstance(found, bytes) else str(found)


def _answered(auth: Any) -> str:
    """The question's id as the signed assertion says it: the frame around an assertion need not be signed."""
    from lxml import etree

    document = etree.fromstring(auth.get_last_response_xml().encode())
    said = document.findall(
        "{*}Assertion/{*}Subject/{*}SubjectConfirmation/{*}SubjectConfirmationData[@InResponseTo]"
    )
    ids = {one.get("InResponseTo") for one in said} | {auth.get_last_response_in_response_to()}
    [answered] = ids if len(ids) == 1 and said else [None]
    if not answered:
        raise Refused("SAML: a response that nobody asked for")
    return str(answered)


def _told(auth: Any) -> Told:
    attributes: dict[str, list[str]] = {**auth.get_friendlyname_attributes(), **auth.get_attributes()}
    name_id = auth.get_nameid() or ""
    email = _first(attributes, MAILS)
    if not email and auth.get_nameid_format() == MAIL_FORMAT:
        email = name_id
    if not name_id:
        raise Refused("SAML: nobody is named")
    return Told(
        provider="saml",
        issuer=auth.get_settings().get_idp_data()["entityId"],
        subject=name_id,
        email=email,
        name=_first(attributes, NAMES),
        has_proven_email=True,  # the one provider that is set up here is the organisation's own
    )


def _first(attributes: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((attributes[name][0].strip() for name in names if attributes.get(name)), "")


def _auth(home: str, response: str = "") -> Any:
    try:
        from onelogin.saml2.auth import OneLogin_Saml2_Auth
    except ImportError as error:
        raise Problem(texts.SAML_NOT_INSTALLED, status=501) from error
    parts = urlsplit(home)
    request = {
        "https": "on" if parts.scheme == "https" else "off",
        "http_host": parts.netloc,
        "script_name": ASSERTIONS,
        "get_data": {},
        "post_data": {"SAMLResponse": response} if response else {},
    }
    return OneLogin_Saml2_Auth(request, _settings(home))


ASSERTIONS = "/api/v1/session/saml/acs"


def _settings(home: str) -> dict[str, Any]:
    return {
        "strict": True,
        "sp": {
            "entityId": f"{home}/api/v1/session/saml/metadata",
            "assertionConsumerService": {
                "url": f"{home}{ASSERTIONS}",
                "binding": "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST",
            },
            "NameIDFormat": "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified",
        },
        "idp": _provider(settings.SAML_METADATA),
        "security": {
            "wantAssertionsSigned": True,
            "wantNameId": True,
            "rejectDeprecatedAlgorithm": True,
            "requestedAuthnContext": False,
            "allowRepeatAttributeName": True,
            "allowSingleLabelDomains": True,
        },
    }


@cache
def _provider(path: str) -> dict[str, Any]:
    """The provider's part of the settings, from the file of metadata that its owner gave."""
    from onelogin.saml2.idp_metadata_parser import OneLogin_Saml2_IdPMetadataParser

    try:
        return OneLogin_Saml2_IdPMetadataParser.parse(Path(path).read_bytes())["idp"]
    except (OSError, KeyError, ValueError) as error:
        raise Problem(texts.SAML_METADATA_UNREADABLE, status=501, path=path) from error

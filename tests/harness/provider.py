"""A provider of identities as a process of its own, over HTTP: OpenID Connect by oauthlib, SAML signed by signxml.

Neither is the library that Planweave uses. `Provider` starts it; a test tells it who is at the keyboard and what to do
wrong (`says`), through a file that it reads anew at each request.
"""

import base64
import datetime
import json
import os
import subprocess
import sys
import time
import uuid
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from wsgiref.simple_server import WSGIRequestHandler, make_server

CLIENT, SECRET = "planweave", "the client's own secret, long enough"
PERSON = {"sub": "u-1", "email": "li@x.example", "email_verified": True, "name": "Li Lei"}


class Provider:
    """The process, seen from the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process: subprocess.Popen[bytes] | None = None
        self.issuer = ""

    def start(self) -> None:
        self.says()
        self.process = subprocess.Popen(
            [sys.executable, __file__, str(self.folder)],
            env={**os.environ, "OAUTHLIB_INSECURE_TRANSPORT": "1"},
        )
        deadline = time.monotonic() + 30
        while not (self.folder / "address").exists():
            assert self.process.poll() is None, "the provider did not start"
            assert time.monotonic() < deadline
            time.sleep(0.05)
        self.issuer = (self.folder / "address").read_text()

    def stop(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait(timeout=10)

    def says(self, person: dict[str, Any] | None = None, **wrong: Any) -> None:
        """Who signs in there from now on, and what it does wrong."""
        told = {"person": {**PERSON, **(person or {})}, "wrong": wrong}
        (self.folder / "told.tmp").write_text(json.dumps(told))
        (self.folder / "told.tmp").rename(self.folder / "told.json")

    @property
    def saml_metadata(self) -> Path:
        return self.folder / "metadata.xml"


def serve(folder: Path) -> None:
    from cryptography.hazmat.primitives.asymmetric import rsa

    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)

    class Quiet(WSGIRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

    def app(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
        told = json.loads((folder / "told.json").read_text())
        status, headers, body = answers(environ, told)
        start(f"{status} X", list(headers.items()))
        return [body.encode()]

    server = make_server("127.0.0.1", 0, app, handler_class=Quiet)
    issuer = f"http://127.0.0.1:{server.server_port}"
    certificate = certificate_of(key)
    (folder / "metadata.xml").write_text(
        f"""<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{issuer}/saml">
<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>
{certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>
<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="{issuer}/saml/sso"/>
</IDPSSODescriptor></EntityDescriptor>"""
    )
    connect = openid(issuer, key, other, folder)

    def answers(environ: dict[str, Any], told: dict[str, Any]) -> tuple[int, dict[str, str], str]:
        if environ["PATH_INFO"] == "/saml/sso":
            asked = parse_qs(environ["QUERY_STRING"])["SAMLRequest"][0]
            signer = other if told["wrong"].get("key") else key
            response = saml_response(issuer, signer, asked, told)
            return 200, {"Content-Type": "text/plain"}, response
        return connect(environ, told)

    (folder / "address.tmp").write_text(issuer)
    (folder / "address.tmp").rename(folder / "address")
    server.serve_forever()


def certificate_of(key: Any) -> str:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization

    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "a provider for tests")])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    return base64.b64encode(made.public_bytes(serialization.Encoding.DER)).decode()


def openid(issuer: str, key: Any, other: Any, folder: Path) -> Any:
    import jwt
    from oauthlib.openid import RequestValidator, Server

    codes: dict[str, dict[str, Any]] = {}

    class Validator(RequestValidator):
        """One confidential client, PKCE required."""

        def validate_client_id(self, client_id: str, request: Any, *_: Any, **__: Any) -> bool:
            return client_id == CLIENT

        def validate_redirect_uri(self, client_id: str, uri: str, request: Any, *_: Any, **__: Any) -> bool:
            return urlsplit(uri).path == "/api/v1/session/oidc/callback"

        def validate_response_type(self, client_id: str, kind: str, *_: Any, **__: Any) -> bool:
            return kind == "code"

        def validate_scopes(self, client_id: str, scopes: list[str], *_: Any, **__: Any) -> bool:
            return set(scopes) <= {"openid", "email", "profile"}

        def validate_user_match(self, *_: Any, **__: Any) -> bool:
            return True

        def is_pkce_required(self, client_id: str, request: Any) -> bool:
            return True

        def save_authorization_code(
            self, client_id: str, code: dict[str, Any], request: Any, *_: Any
        ) -> None:
            codes[code["code"]] = {
                "uri": request.redirect_uri,
                "scopes": request.scopes,
                "nonce": request.nonce,
                "challenge": request.code_challenge,
                "method": request.code_challenge_method,
            }

        def client_authentication_required(self, request: Any, *_: Any, **__: Any) -> bool:
            return True

        def authenticate_client(self, request: Any, *_: Any, **__: Any) -> bool:
            given = request.headers.get("Authorization", "").removeprefix("Basic ")
            is_right = base64.b64decode(given or b"").decode() in (f"{CLIENT}:{SECRET}", quoted())
            if is_right:
                request.client = type("Client", (), {"client_id": CLIENT})
            return is_right

        def validate_grant_type(self, client_id: str, kind: str, *_: Any, **__: Any) -> bool:
            return kind == "authorization_code"

        def validate_code(self, client_id: str, code: str, client: Any, request: Any, *_: Any) -> bool:
            request.user = "somebody"
            request.scopes = codes.get(code, {}).get("scopes")
            return code in codes

        def confirm_redirect_uri(self, client_id: str, code: str, uri: str, *_: Any, **__: Any) -> bool:
            return codes[code]["uri"] == uri

        def get_code_challenge(self, code: str, request: Any) -> str:
            return codes[code]["challenge"]

        def get_code_challenge_method(self, code: str, request: Any) -> str:
            return codes[code]["method"]

        def get_authorization_code_scopes(self, client_id: str, code: str, *_: Any) -> list[str]:
            return codes.get(code, {}).get("scopes", ["openid"])

        def get_authorization_code_nonce(self, client_id: str, code: str, *_: Any) -> str:
            return codes[code]["nonce"]

        def save_bearer_token(self, token: Any, request: Any, *_: Any, **__: Any) -> None:
            pass

        def invalidate_authorization_code(self, client_id: str, code: str, *_: Any, **__: Any) -> None:
            codes.pop(code, None)

        def finalize_id_token(self, id_token: Any, token: Any, handler: Any, request: Any) -> str:
            told = json.loads((folder / "told.json").read_text())
            return signed(told, id_token, issuer, key, other)

    server = Server(Validator())

    def connect(environ: dict[str, Any], told: dict[str, Any]) -> tuple[int, dict[str, str], str]:
        path, query = environ["PATH_INFO"], environ["QUERY_STRING"]
        uri = f"{issuer}{path}?{query}"
        size = int(environ.get("CONTENT_LENGTH") or 0)
        body = environ["wsgi.input"].read(size).decode()
        headers = {
            "Authorization": environ.get("HTTP_AUTHORIZATION", ""),
            "Content-Type": environ.get("CONTENT_TYPE", ""),
        }
        if path == "/.well-known/openid-configuration":
            return (
                200,
                {"Content-Type": "application/json"},
                json.dumps(
                    {
                        "issuer": issuer,
                        "authorization_endpoint": f"{issuer}/authorize",
                        "token_endpoint": f"{issuer}/token",
                        "jwks_uri": f"{issuer}/jwks",
                    }
                ),
            )
        if path == "/jwks":
            public = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
            return 200, {"Content-Type": "application/json"}, json.dumps({"keys": [{**public, "kid": "one"}]})
        if path == "/authorize":
            scopes, found = server.validate_authorization_request(uri, "GET", "", headers)
            found.pop("request", None)
            sent, said, status = server.create_authorization_response(
                uri, "GET", "", headers, scopes, {**found, "user": "somebody"}
            )
            return status, sent, said or ""
        sent, said, status = server.create_token_response(uri, "POST", body, headers)
        return status, sent, said

    return connect


def quoted() -> str:
    from urllib.parse import quote

    return f"{quote(CLIENT)}:{quote(SECRET)}"


def signed(told: dict[str, Any], claims: dict[str, Any], issuer: str, key: Any, other: Any) -> str:
    import jwt

    wrong, now = told["wrong"], int(time.time())
    said = {"iss": issuer, "aud": CLIENT, "iat": now, "exp": now + 300, **claims, **told["person"]}
    said |= wrong.get("claims", {})
    if wrong.get("expired"):
        said |= {"iat": now - 7200, "exp": now - 3600}
    for name in wrong.get("without", ()):
        said.pop(name, None)
    header = {"kid": "one"}
    if wrong.get("alg") == "none":
        return jwt.encode(said, None, algorithm="none", headers=header)
    if wrong.get("alg") == "HS256":
        return jwt.encode(said, SECRET, algorithm="HS256", headers=header)
    return jwt.encode(said, other if wrong.get("key") else key, algorithm="RS256", headers=header)


def saml_response(issuer: str, key: Any, asked: str, told: dict[str, Any]) -> str:
    """The base64 that the provider's page would post."""
    from lxml import etree
    from signxml import XMLSigner, methods

    question = etree.fromstring(zlib.decompress(base64.b64decode(asked), -15))
    wrong, person = told["wrong"], told["person"]
    now = datetime.datetime.now(datetime.UTC) - datetime.timedelta(seconds=wrong.get("age", 0))

    def at(seconds: int) -> str:
        return (now + datetime.timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")

    home = question.get("AssertionConsumerServiceURL")
    audience = wrong.get("audience") or question.findtext("{*}Issuer")
    answers = "" if wrong.get("unsolicited") else f'InResponseTo="{question.get("ID")}"'
    assertion_id = f"_{uuid.uuid4().hex}"
    attributes = "".join(
        f'<saml:Attribute Name="{name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic">'
        f"<saml:AttributeValue>{value}</saml:AttributeValue></saml:Attribute>"
        for name, value in (("mail", person["email"]), ("displayName", person["name"]))
    )
    assertion = f"""<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"
 ID="{assertion_id}" Version="2.0" IssueInstant="{at(0)}"><saml:Issuer>{issuer}/saml</saml:Issuer>
<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="placeholder"></ds:Signature><saml:Subject>
<saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">{person["sub"]}</saml:NameID>
<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData
 NotOnOrAfter="{at(300)}" Recipient="{home}" {answers}/></saml:SubjectConfirmation></saml:Subject>
<saml:Conditions NotBefore="{at(-60)}" NotOnOrAfter="{at(300)}"><saml:AudienceRestriction>
<saml:Audience>{audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions>
<saml:AuthnStatement AuthnInstant="{at(0)}" SessionIndex="s"><saml:AuthnContext>
<saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef>
</saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>{attributes}</saml:AttributeStatement>
</saml:Assertion>"""
    element = etree.fromstring(assertion)
    if wrong.get("unsigned"):
        element.remove(element.find("{http://www.w3.org/2000/09/xmldsig#}Signature"))
    else:
        signer = XMLSigner(
            method=methods.enveloped,
            signature_algorithm="rsa-sha256",
            digest_algorithm="sha256",
            c14n_algorithm="http://www.w3.org/2001/10/xml-exc-c14n#",
        )
        pem = f"-----BEGIN CERTIFICATE-----\n{certificate_of(key)}\n-----END CERTIFICATE-----\n"
        element = signer.sign(element, key=key, cert=pem, reference_uri=f"#{assertion_id}")
    frame = etree.fromstring(
        f"""<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"
 xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_{uuid.uuid4().hex}" Version="2.0"
 IssueInstant="{at(0)}" Destination="{home}" {answers}><saml:Issuer>{issuer}/saml</saml:Issuer>
<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>
</samlp:Response>"""
    )
    frame.append(element)
    return base64.b64encode(etree.tostring(frame)).decode()


if __name__ == "__main__":
    serve(Path(sys.argv[1]))

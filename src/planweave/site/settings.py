"""Django's settings, from a data folder and a handful of environment variables (docs/operate/settings.md)."""

import os
import secrets
import sys
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

IS_TEST = "pytest" in sys.modules

DATA = Path(os.environ.get("PLANWEAVE_HOME") or "var").absolute()
"""Everything that must be kept: database, secret key, files."""

ADDRESS_FILE = DATA / "address"
"""Where the server was last started."""


def _secret_key() -> str:
    if given := os.environ.get("PLANWEAVE_SECRET_KEY"):
        return given
    if IS_TEST:
        return "only-for-tests-" * 4
    # Nobody else on this machine is to read what people wrote.
    DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = DATA / "secret-key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64))
    return path.read_text()


def sqlite_options(*, is_test: bool) -> dict[str, object]:
    # FULL, because NORMAL lost acknowledged writes at a power cut. A test's database need not survive one.
    synchronous = "OFF" if is_test else "FULL"
    return {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            f"PRAGMA journal_mode=WAL;PRAGMA synchronous={synchronous};"
            "PRAGMA foreign_keys=ON;PRAGMA cache_size=-64000;PRAGMA mmap_size=268435456;"
        ),
    }


def _database() -> dict[str, object]:
    url = os.environ.get("PLANWEAVE_DATABASE_URL", "")
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(DATA / "planweave.sqlite3"),
            # Kept for the life of the eight server threads; see ADR 0002.
            "CONN_MAX_AGE": None,
            "OPTIONS": sqlite_options(is_test=IS_TEST),
        }
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise SystemExit(f"PLANWEAVE_DATABASE_URL must begin with postgresql://, not {parts.scheme}://")
    return {
        "ENGINE": "planweave.kernel.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
    }


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
if IS_TEST:
    ALLOWED_HOSTS.append("testserver")
if hosts := os.environ.get("PLANWEAVE_HOSTS"):
    ALLOWED_HOSTS += [host.strip() for host in hosts.split(",") if host.strip()]
IS_HTTPS = os.environ.get("PLANWEAVE_HTTPS") == "1"

# Where the extra "sentences" is installed; the tests of the model switch it on for themselves.
USES_SENTENCES = not IS_TEST and os.environ.get("PLANWEAVE_SENTENCES", "1") != "0"

DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]

# "required": whoever has no second factor is led to set one up, and can do nothing else.
NEEDS_SECOND_FACTOR = os.environ.get("PLANWEAVE_SECOND_FACTOR", "") == "required"

# Where else people may prove who they are (docs/operate/signing-in.md). Empty: not used.
OIDC_ISSUER = os.environ.get("PLANWEAVE_OIDC_ISSUER", "").rstrip("/")
OIDC_CLIENT_ID = os.environ.get("PLANWEAVE_OIDC_CLIENT_ID", "")
OIDC_CLIENT_SECRET = os.environ.get("PLANWEAVE_OIDC_CLIENT_SECRET", "")
OIDC_NAME = os.environ.get("PLANWEAVE_OIDC_NAME", "")
SAML_METADATA = os.environ.get("PLANWEAVE_SAML_METADATA", "")
SAML_NAME = os.environ.get("PLANWEAVE_SAML_NAME", "")
LDAP_URL = os.environ.get("PLANWEAVE_LDAP_URL", "")
LDAP_BASE = os.environ.get("PLANWEAVE_LDAP_BASE", "")
LDAP_FILTER = os.environ.get("PLANWEAVE_LDAP_FILTER", "(|(uid={name})(mail={name}))")
LDAP_BIND_DN = os.environ.get("PLANWEAVE_LDAP_BIND_DN", "")
LDAP_BIND_PASSWORD = os.environ.get("PLANWEAVE_LDAP_BIND_PASSWORD", "")
LDAP_CA_FILE = os.environ.get("PLANWEAVE_LDAP_CA_FILE", "")
CREATES_PEOPLE = os.environ.get("PLANWEAVE_CREATE_PEOPLE") == "1"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django_tasks",
    "django_tasks_db",
    "planweave.kernel",
    "planweave.accounts",
    "planweave.workspaces",
    "planweave.discussion",
    "planweave.requirements",
    "planweave.resources",
    "planweave.equipment",
    "planweave.goals",
    "planweave.projects",
    "planweave.prioritisation",
    "planweave.planning",
    "planweave.scenarios",
    "planweave.risks",
    "planweave.budgets",
    "planweave.forecasts",
    "planweave.traceability",
    "planweave.wording",
    "planweave.similarity",
    "planweave.baselines",
    "planweave.reviews",
    "planweave.responsibility",
    "planweave.roadmaps",
    "planweave.tracking",
    "planweave.decisions",
    "planweave.evaluation",
    "planweave.documents",
    "planweave.interchange",
    "planweave.operations",
    "planweave.privacy",
    "planweave.site",
]
MIDDLEWARE = [
    # First, so that nothing is answered without its headers; OpenTelemetry's comes between the two (site/tracing.py).
    "planweave.site.middleware.SecurityHeadersMiddleware",
    "planweave.site.watching.WatchMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    # Writes the cookie; the check itself is the API's, where a session is used.
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "planweave.kernel.idempotency.IdempotencyMiddleware",
    "planweave.site.refusals.ApiRefusalsMiddleware",
]
ROOT_URLCONF = "planweave.site.urls"
TEMPLATES: list[dict[str, object]] = []
WSGI_APPLICATION = None
APPEND_SLASH = False

# The broker of a fleet of workers (docs/operate/growing.md); else jobs are queued in the database.
QUEUE = os.environ.get("PLANWEAVE_QUEUE", "")
TASKS = {
    "default": {
        "BACKEND": "planweave.site.fleet.FleetBackend" if QUEUE else "django_tasks_db.DatabaseBackend",
    }
}
if IS_TEST:
    TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


def _files() -> dict[str, object] | None:
    """The store of s3://bucket/folder?endpoint=https://…&region=…; None where files stay in the database. Who may write
    there is said by AWS' own variables."""
    url = os.environ.get("PLANWEAVE_FILES", "")
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme != "s3" or not parts.hostname:
        raise SystemExit(
            "PLANWEAVE_FILES must be s3://bucket/folder, perhaps with ?endpoint=https://…&region=…"
        )
    asked = dict(parse_qsl(parts.query))
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": parts.netloc,
            "location": parts.path.strip("/"),
            "endpoint_url": asked.get("endpoint"),
            "region_name": asked.get("region"),
            "addressing_style": "path" if asked.get("endpoint") else None,
            "default_acl": None,
            "querystring_auth": True,
            "querystring_expire": 60,
            # Every name is new, so there is nothing to look for first.
            "file_overwrite": True,
            "object_parameters": {"ContentType": "application/octet-stream"},
        },
    }


STORAGES: dict[str, dict[str, object]] = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if files := _files():
    STORAGES["files"] = files

# A cookie of this prefix is bound to this host: neither a neighbouring host nor plain HTTP can plant another.
_BOUND = "__Host-" if IS_HTTPS else ""
SESSION_COOKIE_NAME = f"{_BOUND}sessionid"
CSRF_COOKIE_NAME = f"{_BOUND}csrftoken"
DEVICE_COOKIE_NAME = f"{_BOUND}planweave-devices"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if IS_HTTPS else []
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None

# 20 MB is the largest file that an import takes; the rest of a form is small.
DATA_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 25 * 1024 * 1024

LANGUAGE_CODE = "en"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"

# Not Django's own two middlewares but ours writes these headers, on every answer: SecurityHeadersMiddleware.
SILENCED_SYSTEM_CHECKS = ["security.W001", "security.W002"]

STATIC_URL = "/assets/"
WEB_ROOT = Path(__file__).parent / "web"
WHITENOISE_ROOT = WEB_ROOT if WEB_ROOT.is_dir() else None
WHITENOISE_INDEX_FILE = False
WHITENOISE_MAX_AGE = 0


def _is_immutable(_path: str, url: str) -> bool:
    return url.startswith("/assets/")


WHITENOISE_IMMUTABLE_FILE_TEST = _is_immutable

LOGS = "json" if os.environ.get("PLANWEAVE_LOGS") == "json" else "line"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "planweave.site.logs.WithoutSecrets",
            "format": "%(asctime)s %(levelname)s %(name)s: %(message)s",
        },
        "json": {"()": "planweave.site.logs.AsJson"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOGS}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "planweave": {"level": "INFO"},
        # One line per request only for programs: people would look for their own lines among them.
        "planweave.requests": {"level": "INFO" if LOGS == "json" else "WARNING"},
        # A refused request is the client's matter and has its answer; only our own errors are news.
        "django.request": {"level": "ERROR"},
        "django.security": {"level": "ERROR"},
        "django_tasks_db": {"level": "ERROR"},
    },
}

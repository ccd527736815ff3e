"""What was set, and what was forgotten."""

import difflib
import ipaddress
import os
import stat
from collections.abc import Iterator

from django.conf import settings

from .kind import Finding, Place, check, early_check, found, kind

SHORTEST_SECRET = 32
FEWEST_LETTERS = 10
LOCAL = frozenset({"127.0.0.1", "localhost", "[::1]", "::1", "testserver"})
PREFIX = "PLANWEAVE_"
VARIABLES = frozenset(
    {
        "PLANWEAVE_ANCHORS", "PLANWEAVE_BACKUP_EVERY", "PLANWEAVE_BACKUP_FOLDER", "PLANWEAVE_BACKUP_KEEP",
        "PLANWEAVE_BACKUP_KEY", "PLANWEAVE_BACKUP_TEST", "PLANWEAVE_BACKUP_TO", "PLANWEAVE_CHROMIUM",
        "PLANWEAVE_COMMAND", "PLANWEAVE_CREATE_PEOPLE", "PLANWEAVE_DATA", "PLANWEAVE_DATABASE_URL",
        "PLANWEAVE_EXAMPLES", "PLANWEAVE_FILES", "PLANWEAVE_HOME", "PLANWEAVE_HOSTS", "PLANWEAVE_HTTPS",
        "PLANWEAVE_LDAP_BASE", "PLANWEAVE_LDAP_BIND_DN", "PLANWEAVE_LDAP_BIND_PASSWORD",
        "PLANWEAVE_LDAP_CA_FILE", "PLANWEAVE_LDAP_FILTER", "PLANWEAVE_LDAP_URL", "PLANWEAVE_LOGS",
        "PLANWEAVE_METRICS", "PLANWEAVE_OIDC_CLIENT_ID", "PLANWEAVE_OIDC_CLIENT_SECRET",
        "PLANWEAVE_OIDC_ISSUER", "PLANWEAVE_OIDC_NAME", "PLANWEAVE_POINTS", "PLANWEAVE_PYTHON",
        "PLANWEAVE_QUEUE", "PLANWEAVE_QUEUE_NAME", "PLANWEAVE_READY_SOLVERS", "PLANWEAVE_SAML_METADATA",
        "PLANWEAVE_SAML_NAME", "PLANWEAVE_SECOND_FACTOR", "PLANWEAVE_SECRET_KEY", "PLANWEAVE_SENTENCES",
        "PLANWEAVE_SLOW_MS",
    }
)  # fmt: skip
"""Every variable that is read anywhere (docs/operate/settings.md)."""

SECRET_KEY_WEAK = kind(
    "secret_key_weak",
    "settings",
    "error",
    wrong=(
        "The secret key that signs sessions can be guessed: {count} characters, {letters} different ones.",
        "用于签名会话的密钥过于简单：共 {count} 个字符，其中不同字符 {letters} 个。",
    ),
    todo=(
        "Set PLANWEAVE_SECRET_KEY to at least 32 random characters, or unset it: the server then makes a good one.",
        "请将 PLANWEAVE_SECRET_KEY 设为至少 32 个随机字符，或取消设置，由服务自动生成。",
    ),
)
SECRET_KEY_NOT_SHARED = kind(
    "secret_key_not_shared",
    "settings",
    "advice",
    wrong=(
        "On PostgreSQL several servers may share the database, but this one made a secret key of its own.",
        "使用 PostgreSQL 时可由多台服务器共用数据库，但本服务器使用的是自行生成的密钥。",
    ),
    todo=(
        "Set the same PLANWEAVE_SECRET_KEY on every server; else people are signed out as they change servers.",
        "请在所有服务器上设置相同的 PLANWEAVE_SECRET_KEY，否则请求换到另一台服务器时用户会被登出。",
    ),
)
SECRET_KEY_READABLE = kind(
    "secret_key_readable",
    "settings",
    "error",
    wrong=("{path} can be read by others (mode {mode}).", "其他用户可以读取 {path}（权限 {mode}）。"),
    todo=(
        "Run: chmod 600 {path}. If others use this machine, delete the file too: a new key signs everybody out once.",
        "请执行：chmod 600 {path}。若本机有其他用户，请同时删除该文件；换新密钥后所有人需重新登录一次。",
    ),
)
DEBUG_ON = kind(
    "debug_on",
    "settings",
    "error",
    wrong=(
        "Debugging is on: errors show program text and settings to whoever causes them.",
        "调试模式已开启，出错时会向访问者显示程序内容与配置。",
    ),
    todo=("Turn DEBUG off.", "请关闭 DEBUG。"),
)
HOSTS_EVERYTHING = kind(
    "hosts_everything",
    "settings",
    "error",
    wrong=(
        "The server answers under any name (“*” in PLANWEAVE_HOSTS): links in it can be made to lead elsewhere.",
        "服务接受任意主机名（PLANWEAVE_HOSTS 中含 “*”），其中的链接可能被诱导指向别处。",
    ),
    todo=(
        "Name the hosts under which people reach it.",
        "请在 PLANWEAVE_HOSTS 中逐一写明实际使用的主机名。",
    ),
)
HTTPS_OFF = kind(
    "https_off",
    "settings",
    "error",
    wrong=(
        "People reach the server as {hosts}, but cookies are sent without HTTPS: whoever listens in can sign in.",
        "用户通过 {hosts} 访问，但 Cookie 未要求 HTTPS，窃听者可冒用登录。",
    ),
    todo=(
        "Put a proxy that speaks HTTPS in front and set PLANWEAVE_HTTPS=1.",
        "请在前面配置支持 HTTPS 的代理，并设置 PLANWEAVE_HTTPS=1。",
    ),
)
HTTPS_WITHOUT_HOSTS = kind(
    "https_without_hosts",
    "settings",
    "error",
    wrong=(
        "PLANWEAVE_HTTPS is set, but no host is named: through the proxy every request is refused.",
        "已设置 PLANWEAVE_HTTPS，但未指定主机名，经代理的请求都会被拒绝。",
    ),
    todo=(
        "Set PLANWEAVE_HOSTS to the name in the address that people type.",
        "请将 PLANWEAVE_HOSTS 设为用户访问时使用的主机名。",
    ),
)
VARIABLE_UNKNOWN = kind(
    "variable_unknown",
    "settings",
    "error",
    wrong=("{name} is set, but nothing reads it.", "已设置 {name}，但程序不读取该变量。"),
    todo=(
        "Correct the name (docs/operate/settings.md lists all), or unset it.",
        "请更正变量名（全部变量见 docs/operate/settings.md），或取消设置。",
    ),
)
VARIABLE_MISSPELT = kind(
    "variable_misspelt",
    "settings",
    "error",
    wrong=(
        "{name} is set, but nothing reads it; perhaps {near} is meant.",
        "已设置 {name}，但程序不读取该变量，可能应为 {near}。",
    ),
    todo=("Set {near} instead, or unset {name}.", "请改为设置 {near}，或取消 {name}。"),
)
METRICS_OPEN = kind(
    "metrics_secret_short",
    "settings",
    "error",
    wrong=(
        "The word that opens /metrics (PLANWEAVE_METRICS) has only {count} characters.",
        "用于访问 /metrics 的口令（PLANWEAVE_METRICS）只有 {count} 个字符。",
    ),
    todo=("Use at least 16 random characters.", "请使用至少 16 个随机字符。"),
)
LOCALE_NOT_UTF8 = kind(
    "locale_not_utf8",
    "settings",
    "advice",
    wrong=(
        "File names and the command line speak {encoding}, not UTF-8: Chinese names come out broken.",
        "文件名与命令行使用 {encoding} 而非 UTF-8，中文名称会显示为乱码。",
    ),
    todo=("Set LANG=C.UTF-8 (or PYTHONUTF8=1).", "请设置 LANG=C.UTF-8（或 PYTHONUTF8=1）。"),
)


@check
def secret_key_is_strong(_place: Place) -> Iterator[Finding]:
    key = settings.SECRET_KEY
    if len(key) < SHORTEST_SECRET or len(set(key)) < FEWEST_LETTERS:
        yield found(SECRET_KEY_WEAK, count=len(key), letters=len(set(key)))


@early_check
def secret_key_is_shared(place: Place) -> Iterator[Finding]:
    if place.environment.get("PLANWEAVE_DATABASE_URL") and not place.environment.get("PLANWEAVE_SECRET_KEY"):
        yield found(SECRET_KEY_NOT_SHARED)


@early_check
def secret_key_is_secret(place: Place) -> Iterator[Finding]:
    path = place.data / "secret-key"
    if os.name == "posix" and path.exists() and (mode := stat.S_IMODE(path.stat().st_mode)) & 0o077:
        yield found(SECRET_KEY_READABLE, path=path, mode=f"{mode:03o}")


@check
def debugging_is_off(_place: Place) -> Iterator[Finding]:
    if settings.DEBUG:
        yield found(DEBUG_ON)


@check
def hosts_and_https_fit(_place: Place) -> Iterator[Finding]:
    public = [host for host in settings.ALLOWED_HOSTS if host not in LOCAL and not _is_loopback(host)]
    if "*" in public:
        yield found(HOSTS_EVERYTHING)
    named = [host for host in public if host != "*"]
    if named and not settings.IS_HTTPS:
        yield found(HTTPS_OFF, hosts=", ".join(named))
    if settings.IS_HTTPS and not public:
        yield found(HTTPS_WITHOUT_HOSTS)


@early_check
def every_variable_is_read(place: Place) -> Iterator[Finding]:
    for name in sorted(place.environment):
        if not name.startswith(PREFIX) or name in VARIABLES:
            continue
        near = difflib.get_close_matches(
            name.removeprefix(PREFIX), [one.removeprefix(PREFIX) for one in VARIABLES], n=1, cutoff=0.75
        )
        if near:
            yield found(VARIABLE_MISSPELT, name=name, near=PREFIX + near[0])
        else:
            yield found(VARIABLE_UNKNOWN, name=name)


@early_check
def metrics_are_closed(place: Place) -> Iterator[Finding]:
    word = place.environment.get("PLANWEAVE_METRICS", "")
    if word and len(word) < 16:
        yield found(METRICS_OPEN, count=len(word))


@early_check
def names_are_utf8(_place: Place) -> Iterator[Finding]:
    import locale
    import sys

    for encoding in (sys.getfilesystemencoding(), locale.getpreferredencoding(do_setlocale=False)):
        if encoding.lower().replace("-", "") != "utf8":
            yield found(LOCALE_NOT_UTF8, encoding=encoding)
            return


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False

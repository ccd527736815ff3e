"""A real OpenLDAP directory for the tests: slapd on a port and in a folder of its own."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

BASE = "dc=x,dc=example"
READER, READER_PASSWORD = f"cn=reader,{BASE}", "the reader's own"
PEOPLE = """dn: dc=x,dc=example
objectClass: dcObject
objectClass: organization
dc: x
o: X

dn: cn=reader,dc=x,dc=example
objectClass: organizationalRole
objectClass: simpleSecurityObject
cn: reader
userPassword: the reader's own

dn: uid=han,dc=x,dc=example
objectClass: inetOrgPerson
uid: han
cn: Han Meimei
displayName:: 6Z+p5qKF5qKF
sn: Han
mail: han@x.example
userPassword: a password of hers

dn: uid=star*(one),dc=x,dc=example
objectClass: inetOrgPerson
uid: star*(one)
cn: Star
sn: Star
mail: star@x.example
userPassword: a password of stars

dn: uid=nomail,dc=x,dc=example
objectClass: inetOrgPerson
uid: nomail
cn: No Mail
sn: Mail
userPassword: a password of none
"""


@dataclass(frozen=True)
class Directory:
    url: str
    process: "subprocess.Popen[bytes]"


def slapd() -> str | None:
    """Where it is; Debian puts it beside the daemons."""
    return shutil.which("slapd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/libexec")


@contextmanager
def temporary_directory(folder: Path) -> Iterator[Directory]:
    program = slapd()
    assert program
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "db").mkdir()
    modules = next((place for place in ("/usr/lib/ldap", "/usr/lib/openldap") if Path(place).is_dir()), "")
    load = f"modulepath {modules}\nmoduleload back_mdb\n" if modules else ""
    schemas = "/etc/ldap/schema" if Path("/etc/ldap/schema").is_dir() else "/etc/openldap/schema"
    (folder / "slapd.conf").write_text(
        f"""include {schemas}/core.schema
include {schemas}/cosine.schema
include {schemas}/inetorgperson.schema
pidfile {folder}/pid
{load}database mdb
suffix "{BASE}"
directory {folder}/db
access to attrs=userPassword by anonymous auth by * none
access to * by dn.exact="{READER}" read by * none
"""
    )
    (folder / "people.ldif").write_text(PEOPLE)
    load_people = ["-T", "add", "-f", str(folder / "slapd.conf"), "-l", str(folder / "people.ldif")]
    subprocess.run([program, *load_people], check=True, capture_output=True)
    url = f"ldap://127.0.0.1:{port}"
    process = subprocess.Popen(
        [program, "-f", str(folder / "slapd.conf"), "-h", url, "-d", "0"], stderr=subprocess.DEVNULL
    )
    try:
        deadline = time.monotonic() + 20
        while True:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                assert process.poll() is None, "slapd did not start"
                assert time.monotonic() < deadline
                time.sleep(0.05)
        yield Directory(url, process)
    finally:
        process.kill()
        process.wait(timeout=10)

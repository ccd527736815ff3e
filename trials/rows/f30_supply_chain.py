"""F30: what comes along is locked by its hash, named, of a welcome licence; and a release can be built again."""

import hashlib
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from trials import ROOT, licences, release, secrets_told
from trials.row import Trial, row

REGISTRY = "https://registry.npmjs.org/"
SHA256 = re.compile(r"sha256:[0-9a-f]{64}")


def installed() -> dict[str, str]:
    """Canonical name → version of everything in this environment but the product itself."""
    from packaging.utils import canonicalize_name

    found = {
        canonicalize_name(one.metadata["Name"]): one.version for one in importlib.metadata.distributions()
    }
    found.pop("planweave", None)
    return found


@row(
    "F30a",
    "Every archive that comes along has its hash in a lock",
    promise="No package without a SHA-256 (Python) or SHA-512 (web), and nothing installed that the lock does not name",
    fast=1,
    release=1,
    databases=("sqlite",),
    together="F30",
)
def locked_by_hash(trial: Trial) -> None:
    locked: dict[str, set[str]] = {}
    for one in tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]:
        locked.setdefault(one["name"], set()).add(one.get("version", ""))
        if one["source"].get("editable") or one["source"].get("virtual"):
            continue
        archives = [*one.get("wheels", []), *([one["sdist"]] if "sdist" in one else [])]
        hashed = [SHA256.fullmatch(archive.get("hash", "")) for archive in archives]
        trial.check(
            archives and all(hashed), f"{one['name']} {one.get('version')} has an archive without a hash"
        )
    for name, version in installed().items():
        trial.check(version in locked.get(name, ()), f"{name} {version} is installed and not in uv.lock")
    packages = json.loads((ROOT / "web" / "package-lock.json").read_text("utf-8"))["packages"]
    for place, one in packages.items():
        if place:
            is_hashed = re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", one.get("integrity", ""))
            trial.check(is_hashed, f"{place} has no SHA-512 in package-lock.json")
            # Left out means the registry; git, files and other hosts are said.
            is_registry = one.get("resolved", REGISTRY).startswith(REGISTRY) and not one.get("link")
            trial.check(is_registry, f"{place} does not come from the registry: {one.get('resolved')}")


@row(
    "F30b",
    "The bill of materials against what is installed",
    promise="The same names and versions, none more and none less, written twice to the same byte",
    fast=1,
    release=1,
    databases=("sqlite",),
    together="F30",
)
def bill_of_materials(trial: Trial) -> None:
    from packaging.utils import canonicalize_name

    bill = release.server_parts(sys.executable)
    named = {canonicalize_name(one["name"]): one["version"] for one in bill["components"]}
    named.pop("planweave", None)
    real = installed()
    for name in sorted(real.keys() | named.keys()):
        said = f"{name}: installed {real.get(name)}, in the bill {named.get(name)}"
        trial.check(real.get(name) == named.get(name), said)
    trial.check(bill == release.server_parts(sys.executable), "two bills of the same environment differ")
    product = release.of_the_product(bill)
    names = {canonicalize_name(one["name"]) for one in product["components"]}
    trial.check({"django", "pydantic", "ortools"} <= names, "the product's bill lacks what it runs on")
    trial.check(
        not names & {"pytest", "schemathesis", "mypy", "ruff"}, "the product's bill holds tools of developers"
    )
    web = release.web_parts(ROOT / "web" / "package-lock.json")
    trial.check(len(web["components"]) > 50, f"the browser's bill has {len(web['components'])} parts only")
    trial.note(installed=len(real), of_the_product=len(names), in_the_browser=len(web["components"]))


@row(
    "F30c",
    "Licences of everything that comes along",
    promise="Each is known and on the list of welcome ones",
    fast=1,
    release=1,
    databases=("sqlite",),
    together="F30",
)
def licences_are_known(trial: Trial) -> None:
    seen: set[str] = set()
    for package in importlib.metadata.distributions():
        expression = licences.of_python(package)
        seen.add(expression)
        wrong = licences.unwelcome(expression)
        trial.check(not wrong, f"{package.metadata['Name']}: “{expression}” is not welcome or not known")
    for name, expression in licences.of_web(ROOT / "web" / "package-lock.json").items():
        seen.add(expression)
        trial.check(not licences.unwelcome(expression), f"{name}: “{expression}” is not welcome or not known")
    # The control: these are none of the welcome ones, however they are said.
    for foreign in ("", "AGPL-3.0-only", "MIT AND GPL-3.0-only", "SSPL-1.0 OR BUSL-1.1", "UNKNOWN"):
        trial.check(licences.unwelcome(foreign), f"“{foreign}” would be welcome")
    trial.note(kinds=len(seen))


@row(
    "F30d",
    "Secrets in the tree",
    promise="None in any file that git keeps; the scanner finds one of each kind that is planted, or it fails",
    fast=1,
    release=1,
    databases=("sqlite",),
    together="F30",
)
def no_secrets(trial: Trial) -> None:
    files = secrets_told.kept_files(ROOT)
    trial.check(len(files) > 500, f"the scanner saw {len(files)} files only")
    found = list(secrets_told.told_in(ROOT, files))
    trial.tried += len(files)
    for sentence in found:
        trial.fail(sentence)
    with tempfile.TemporaryDirectory() as folder:
        for number, (kind, text) in enumerate(planted(trial).items()):
            (Path(folder) / f"{number}.txt").write_text(f"x\n{text}\n")
            told = list(secrets_told.told_in(Path(folder), [f"{number}.txt"]))
            trial.check(told == [f"{number}.txt:2: {kind}"], f"planted {kind}: the scanner said {told}")
    trial.note(files=len(files), found=len(found))


def planted(trial: Trial) -> dict[str, str]:
    """One of each kind, drawn by lot and put together here: none of them stands in the tree."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

    def lot(length: int, of: str = letters) -> str:
        return "".join(trial.random.choices(of, k=length))

    capitals = letters[:26] + letters[-10:]
    return {
        "a private key": "-----BEGIN " + "OPENSSH PRIVATE KEY-----",
        "a key of AWS": "AKIA" + lot(16, capitals),
        "a token of GitHub": "ghp_" + lot(36),
        "a token of GitLab": "glpat-" + lot(20),
        "a token of Slack": "xoxb-" + lot(24),
        "a token of npm": "npm_" + lot(36),
        "a token of PyPI": "pypi-" + "AgEI" + lot(60),
        "a key of Google": "AIza" + lot(35),
        "a key of Stripe": "sk_" + "live_" + lot(24),
        "a web token": f"eyJ{lot(20)}.eyJ{lot(20)}.{lot(40)}",
        "a token of Planweave": "pw_" + lot(43),
        "a key of age": "AGE-SECRET-KEY-1" + lot(58, capitals),
        "a password in an address": f"postgresql://plan:{lot(12)}@db.example.com/plan",
        "something drawn by lot, called a secret": f'api_key = "{lot(40)}"',
    }


@row(
    "F30e",
    "A release built twice",
    promise="Wheel and source archive are the same to the byte; signed checksums hold, and break with any changed byte",
    fast=1,
    release=1,
    databases=("sqlite",),
    together="F30",
)
def built_again(trial: Trial) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        builder = release.fetched_builder(here / "builder")
        sums = []
        for number, mask in ((1, 0o022), (2, 0o077)):
            source, out = here / f"a{'b' * number}", here / f"out{number}"
            before = os.umask(mask)
            try:
                release.clean_copy(source)
                out.mkdir()
                built = release.build(source, out, builder=builder)
            finally:
                os.umask(before)
            trial.check(sorted(one.suffix for one in built) == [".gz", ".whl"], f"{built}")
            sums.append(release.checksums(out))
        trial.check(sums[0] == sums[1], f"the second build is another: {sums}")
        signed_checksums(trial, here / "out1", sums[0])
        trial.note(sha256=hashlib.sha256(sums[0].encode()).hexdigest()[:16])


def signed_checksums(trial: Trial, folder: Path, sums: str) -> None:
    if not shutil.which("ssh-keygen"):
        trial.fail("ssh-keygen is not installed, so nothing could be signed")
        return
    key, file = folder.parent / "key", folder / "SHA256SUMS"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    file.write_text(sums)
    signature = release.sign(file, key)
    allowed = folder.parent / "allowed_signers"
    allowed.write_text(f"{release.IDENTITY} {key.with_suffix('.pub').read_text()}")
    check = ["ssh-keygen", "-Y", "verify", "-f", str(allowed), "-I", release.IDENTITY]
    check += ["-n", release.NAMESPACE, "-s", str(signature)]

    def is_signed(content: str) -> bool:
        return subprocess.run(check, input=content.encode(), capture_output=True).returncode == 0

    trial.check(is_signed(sums), "the signature does not fit what was signed")
    for place in trial.random.sample(range(len(sums)), 5):
        changed = sums[:place] + ("1" if sums[place] == "0" else "0") + sums[place + 1 :]
        trial.check(not is_signed(changed), f"byte {place} was changed and the signature still fits")

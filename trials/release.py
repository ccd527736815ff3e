"""What a release is made of: `python -m trials.release dist [--sign KEY]`.

Writes the wheel and the source archive, one bill of materials (CycloneDX 1.6) for what runs on the server and one for
what runs in the browser, and SHA256SUMS of all of them; with a key also SHA256SUMS.sig, which
`ssh-keygen -Y verify -f allowed_signers -I planweave -n planweave -s SHA256SUMS.sig < SHA256SUMS` checks.

Built twice from the same commit, every file is the same to the byte: the clock is the commit's, and the builder is
pinned by its hash (builder.txt).
"""

import argparse
import base64
import hashlib
import importlib.metadata
import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from . import ROOT
from .licences import READ_BY_HAND

UNTRACKED = ("src/planweave/site/web", "src/planweave/site/fonts")
"""Built parts that belong into the wheel and not into the repository."""

IDENTITY = NAMESPACE = "planweave"
EXTRAS = ("sentences", "saml", "traces", "s3", "fleet")


class CannotBuild(Exception):
    """The sentence says what is missing."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m trials.release", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--sign", type=Path, metavar="KEY", help="a private key of ssh-keygen")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as source:
        clean_copy(Path(source))
        build(Path(source), asked.folder, builder=fetched_builder(Path(source) / ".builder"))
    write(asked.folder / "planweave-server.cdx.json", of_the_product(server_parts(sys.executable)))
    write(asked.folder / "planweave-web.cdx.json", web_parts(ROOT / "web" / "package-lock.json"))
    sums = checksums(asked.folder)
    (asked.folder / "SHA256SUMS").write_text(sums)
    if asked.sign:
        sign(asked.folder / "SHA256SUMS", asked.sign)
    print(sums, end="")
    return 0


def clean_copy(into: Path, *, commit: str = "HEAD") -> None:
    """The commit as git keeps it, and the built parts of this checkout."""
    packed = subprocess.run(["git", "archive", commit], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(into, filter="data")
    for part in UNTRACKED:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, into / part, dirs_exist_ok=True)


def clock(commit: str = "HEAD") -> str:
    """When the commit was made, as SOURCE_DATE_EPOCH wants it."""
    command = ["git", "log", "-1", "--format=%ct", commit]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.strip()


def fetched_builder(into: Path) -> Path:
    """hatchling, as builder.txt pins it. CannotBuild where it cannot be fetched, or is not that to the byte."""
    wanted = ["--quiet", "--no-deps", "--require-hashes", "--target", str(into)]
    wanted += ["-r", str(Path(__file__).with_name("builder.txt"))]
    installers = [[sys.executable, "-m", "pip", "install"], ["python3", "-m", "pip", "install"]]
    if uv := shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent)):
        installers.insert(0, [uv, "pip", "install", "--python", sys.executable])
    said = ""
    for installer in installers:
        done = subprocess.run([*installer, *wanted], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode == 0:
            return into
        said = done.stderr.strip()
    raise CannotBuild(f"the builder of wheels cannot be installed (trials/builder.txt): {said[-400:]}")


def build(source: Path, out: Path, *, builder: Path) -> list[Path]:
    """Source archive and wheel of that tree."""
    program = (
        "import sys; sys.path.append(sys.argv[2]); import hatchling.build as b; "
        "print(b.build_sdist(sys.argv[1])); print(b.build_wheel(sys.argv[1]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(out.absolute()), str(builder.absolute())],
        cwd=source,
        env=os.environ | {"SOURCE_DATE_EPOCH": clock(), "PYTHONHASHSEED": "random"},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        raise CannotBuild(done.stderr[-800:])
    return [out / name for name in done.stdout.split()]


def server_parts(python: str) -> dict[str, Any]:
    """CycloneDX of everything that is installed for this interpreter, by CycloneDX' own tool."""
    tool = Path(sys.executable).with_name("cyclonedx-py")
    done = subprocess.run(
        [str(tool), "environment", "--output-reproducible", "--sv", "1.6", "--of", "JSON", python],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        raise CannotBuild(f"cyclonedx-py: {done.stderr[-400:]}")
    return json.loads(done.stdout)


def of_the_product(bill: dict[str, Any]) -> dict[str, Any]:
    """The same without what only developers need."""
    wanted = needed()
    kept = [one for one in bill["components"] if canonicalize_name(one["name"]) in wanted]
    refs = {one["bom-ref"] for one in kept}
    links = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", []) if ref in refs]}
        for one in bill.get("dependencies", [])
        if one["ref"] in refs
    ]
    return bill | {"components": kept, "dependencies": links}


def needed() -> set[str]:
    """The names of all that the product needs here, with every extra that is installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    waiting = [*project["dependencies"], *(r for e in EXTRAS for r in project["optional-dependencies"][e])]
    asked = [(Requirement(one), "") for one in waiting]
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()
    while asked:
        requirement, extra = asked.pop()
        if requirement.marker and not requirement.marker.evaluate({**default_environment(), "extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        try:
            package = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # of an extra that this machine does not have
        found.add(name)
        for wanted in ("", *requirement.extras):
            if (name, wanted) not in seen:
                seen.add((name, wanted))
                asked += [(Requirement(one), wanted) for one in package.requires or []]
    return found


def web_parts(lock: Path) -> dict[str, Any]:
    """CycloneDX of what the lock brings into the browser, with the hashes of its archives."""
    components = []
    for place, one in sorted(json.loads(lock.read_text("utf-8"))["packages"].items()):
        if not place or one.get("dev") or one.get("devOptional"):
            continue
        name = place.rpartition("node_modules/")[2]
        group, _, short = name.rpartition("/")
        kind, _, packed = one["integrity"].partition("-")
        purl = f"pkg:npm/{group.replace('@', '%40')}/{short}" if group else f"pkg:npm/{short}"
        components.append(
            {
                "type": "library",
                "bom-ref": f"{place}@{one['version']}",
                "name": name,
                "version": one["version"],
                "purl": f"{purl}@{one['version']}",
                "hashes": [{"alg": f"SHA-{kind[3:]}", "content": base64.b64decode(packed).hex()}],
                "licenses": [{"expression": READ_BY_HAND.get(name) or one["license"]}],
            }
        )
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": components}


def checksums(folder: Path) -> str:
    """As sha256sum writes and checks them."""
    files = sorted(one for one in folder.iterdir() if not one.name.startswith("SHA256SUMS"))
    return "".join(f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.name}\n" for one in files)


def sign(file: Path, key: Path) -> Path:
    """`file`.sig by ssh-keygen."""
    file.with_name(f"{file.name}.sig").unlink(missing_ok=True)
    command = ["ssh-keygen", "-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        raise CannotBuild(f"ssh-keygen did not sign: {done.stderr.strip()}")
    return file.with_name(f"{file.name}.sig")


def write(path: Path, bill: dict[str, Any]) -> None:
    path.write_text(json.dumps(bill, indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    sys.exit(main())

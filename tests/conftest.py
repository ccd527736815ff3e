"""Fixtures of all tests: people in workspaces, clients that speak for them, and real servers."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from harness.databases import Databases, django_in_a_copy
from harness.house import Api, House
from harness.server import Server
from harness.sharing import ByServer
from planweave.cli import language
from planweave.planning.bridge import crew
from planweave.science.schedule import Crew

__all__ = ["Api", "House"]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """For `--dist loadscope`, which run.py asks for with the browser tests; None leaves the choice to pytest-xdist."""
    return ByServer(config, log) if config.getoption("dist") == "loadscope" else None


@pytest.fixture(autouse=True)
def no_language_from_the_test_before() -> Iterator[None]:
    """The command line remembers its language for the life of a process; each test is a process of its own."""
    yield
    language._chosen.clear()


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """Instead of pytest-django's own, which migrates an empty database for each process of each run."""
    with django_db_blocker.unblock(), django_in_a_copy():
        yield


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    with override_settings(PASSWORD_HASHERS=["harness.passwords.QuickArgon2"]):
        yield


@pytest.fixture(scope="session", autouse=True)
def kept_solvers() -> Iterator[None]:
    """The planner's helper processes, started by the first schedule and kept as a job worker keeps them.

    Each schedule would start its own: over two seconds of processor for a search of milliseconds.
    """
    with Crew(2) as kept:
        crew._kept.append(kept)
        yield
        crew._kept.remove(kept)


@pytest.fixture(scope="module")
def shared_rows(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """What a fixture on this one writes is there for all tests of its file, and gone after the last of them.

    Each test still takes back what it does itself.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def house(db: None) -> House:
    return House()


@pytest.fixture
def foreign_house(db: None) -> House:
    """Another company's workspace on the same server."""
    return House(slug="rival", prefix="RIVAL")


@pytest.fixture
def new_house(db: None) -> Callable[..., House]:
    return House


@pytest.fixture(scope="session")
def new_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Makes servers on data folders of their own, on the database that this run of the tests is for."""
    with Databases() as databases, ExitStack() as made:

        def make(*, language: str = "en") -> Server:
            folder = tmp_path_factory.mktemp("data")
            server = Server(folder, database_url=databases.new(folder), language=language)
            made.callback(server.kill)
            return server

        yield make


@pytest.fixture(scope="module")
def server(new_server: Callable[..., Server]) -> Iterator[Server]:
    """A running server without a demo, for the tests of one file."""
    made = new_server()
    made.start("--empty")
    yield made
    made.kill()

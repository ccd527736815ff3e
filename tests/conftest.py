"""Fixtures of all tests: people in workspaces, clients that speak for them, and real servers."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from harness.databases import Databases
from harness.house import Api, House
from harness.server import Server
from planweave.cli import language

__all__ = ["Api", "House"]


@pytest.fixture(autouse=True)
def no_language_from_the_test_before() -> Iterator[None]:
    """The command line remembers its language for the life of a process; each test is a process of its own."""
    yield
    language._chosen.clear()


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
    with Databases(tmp_path_factory.mktemp("migrated")) as databases, ExitStack() as made:

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

"""A provider of identities for the tests of this folder, in a process of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from harness.provider import Provider


@pytest.fixture(scope="session")
def running_provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Provider]:
    provider = Provider(Path(tmp_path_factory.mktemp("provider")))
    provider.start()
    yield provider
    provider.stop()


@pytest.fixture
def provider(running_provider: Provider) -> Provider:
    """It knows Li Lei and does nothing wrong."""
    running_provider.says()
    return running_provider

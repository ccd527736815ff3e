"""A workspace with requirements and a document over them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from harness.house import House
from planweave.documents.jobs import export_document
from planweave.documents.models import DocumentFile
from planweave.kernel.jobs import Progress
from planweave.kernel.models import Job


class Desk:
    """A house's documents, through the API; files are made by the job's own function."""

    def __init__(self, house: House, language: str = "en") -> None:
        self.house = house
        self.api = house.api("product_manager", language)
        self.path = f"{house.path}/documents"

    def requirement(self, title: str, **fields: Any) -> Any:
        answer = self.api.post(
            f"{self.house.path}/requirements", {"product": self.house.product.pk, "title": title} | fields
        )
        assert answer.status_code == 201, answer.content
        return answer.json()

    def document(self, kind: str = "srs", title: str = "Order system", **fields: Any) -> Any:
        answer = self.api.post(
            self.path, {"product": self.house.product.pk, "kind": kind, "title": title} | fields
        )
        assert answer.status_code == 201, answer.content
        return answer.json()

    def section(self, document: Any, heading: str) -> Any:
        return next(one for one in self.get(document["key"])["sections"] if one["heading"] == heading)

    def write(self, document: Any, at: str, /, **fields: Any) -> Any:
        path = f"{self.path}/{document['key']}/sections/{self.section(document, at)['id']}"
        answer = self.api.patch(path, fields)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def get(self, key: str) -> Any:
        answer = self.api.get(f"{self.path}/{key}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def preview(self, document: Any, query: str = "") -> Any:
        answer = self.api.get(f"{self.path}/{document['key']}/preview?{query}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def export(self, document: Any, format: str, issue: int | None = None) -> bytes:
        """The downloaded file."""
        job = self.start(document, format, issue)
        with Progress(job) as progress, transaction.atomic():
            result = export_document(progress)
        answer = self.api.get(f"{self.path}/files/{result['file']}")
        assert answer.status_code == 200, answer.content
        return answer.content

    def start(self, document: Any, format: str, issue: int | None = None) -> Job:
        answer = self.api.post(f"{self.path}/{document['key']}/exports", {"format": format, "issue": issue})
        assert answer.status_code == 202, answer.content
        return Job.objects.get(pk=answer.json()["job"])

    def files(self) -> int:
        return DocumentFile.objects.count()


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


@pytest.fixture
def desk_of() -> Callable[..., Desk]:
    return Desk

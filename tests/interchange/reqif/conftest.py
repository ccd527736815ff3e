"""The steps of a ReqIF import through the public API."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile


class Imports:
    """An import through the API, step by step."""

    def __init__(self, house, api, on_commit):
        self.house, self.api, self._on_commit = house, api, on_commit
        self.path = f"{house.path}/reqif/imports"

    def upload(self, content, name="brakes.reqif", **fields):
        file = SimpleUploadedFile(name, content)
        return self.api.client.post(f"/api/v1{self.path}", {"file": file, **fields}, headers=self.api.headers)

    def checked(self, content, name="brakes.reqif", **body):
        read = self.upload(content, name)
        assert read.status_code == 201, read.content
        answer = self.api.put(
            f"{self.path}/{read.json()['id']}/check", {"product": self.house.product.pk, **body}
        )
        assert answer.status_code == 200, answer.content
        return answer.json()

    def rows(self, session, action=""):
        return self.api.get(f"{self.path}/{session['id']}/rows?action={action}&limit=500").json()["items"]

    def choose(self, session, **body):
        return self.api.put(f"{self.path}/{session['id']}/choices", body)

    def commit(self, session):
        with self._on_commit(execute=True):
            answer = self.api.post(f"{self.path}/{session['id']}/commit")
        assert answer.status_code == 202, answer.content
        job = self.api.get(f"{self.house.path}/jobs/{answer.json()['job']}").json()
        assert job["state"] == "done", job
        return job["result"]

    def take(self, content, name="brakes.reqif", **body):
        return self.commit(self.checked(content, name, **body))

    def export(self, query=""):
        answer = self.api.client.get(
            f"/api/v1{self.house.path}/export/reqif{query}", headers=self.api.headers
        )
        assert answer.status_code == 200, answer.content
        return answer.content

    def undo(self, result):
        return self.api.post(f"{self.house.path}/undo", {"operation_id": result["operation_id"]})


@pytest.fixture
def imports(house, django_capture_on_commit_callbacks):
    return Imports(house, house.api("product_manager"), django_capture_on_commit_callbacks)


@pytest.fixture
def elsewhere(foreign_house, django_capture_on_commit_callbacks):
    """The same steps in another workspace."""
    return Imports(foreign_house, foreign_house.api("owner"), django_capture_on_commit_callbacks)

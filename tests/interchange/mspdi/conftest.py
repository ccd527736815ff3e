"""The steps of a plan file's import through the public API."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile


class Plans:
    """An import through the API, step by step."""

    def __init__(self, house, api, on_commit):
        self.house, self.api, self._on_commit = house, api, on_commit
        self.path = f"{house.path}/plans/imports"

    def upload(self, content, name="brakes.xml"):
        file = SimpleUploadedFile(name, content)
        return self.api.client.post(f"/api/v1{self.path}", {"file": file}, headers=self.api.headers)

    def checked(self, content, project=None, **body):
        read = self.upload(content)
        assert read.status_code == 201, read.content
        where = {"project": project} if project else {"product": self.house.product.pk}
        answer = self.api.put(f"{self.path}/{read.json()['id']}/check", where | body)
        assert answer.status_code == 200, answer.content
        return answer.json()

    def rows(self, session, action=""):
        return self.api.get(f"{self.path}/{session['id']}/rows?action={action}&limit=500").json()["items"]

    def choose(self, session, **choices):
        answer = self.api.put(f"{self.path}/{session['id']}/choices", choices)
        assert answer.status_code == 200, answer.content

    def commit(self, session):
        with self._on_commit(execute=True):
            answer = self.api.post(f"{self.path}/{session['id']}/commit")
        assert answer.status_code == 202, answer.content
        job = self.api.get(f"{self.house.path}/jobs/{answer.json()['job']}").json()
        assert job["state"] == "done", job
        return job["result"]

    def take(self, content, project=None, **body):
        return self.commit(self.checked(content, project, **body))

    def export(self, project):
        answer = self.api.client.get(
            f"/api/v1{self.house.path}/projects/{project}/export/mspdi", headers=self.api.headers
        )
        assert answer.status_code == 200, answer.content
        return answer.content

    def undo(self, result):
        return self.api.post(f"{self.house.path}/undo", {"operation_id": result["operation_id"]})


@pytest.fixture
def plans(house, django_capture_on_commit_callbacks):
    return Plans(house, house.api("product_manager"), django_capture_on_commit_callbacks)

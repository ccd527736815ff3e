"""A roadmap and a requirement in the trash."""

from typing import Any

from planweave.privacy.models import DataExport


def make(w: Any) -> None:
    w.data_export = DataExport.objects.create(
        person=w.owner, asked_by=w.owner, state="done", content=w.canary.encode()
    ).pk
    w.deleted = f"r{_requirement(w, 'gone')}"
    _roadmap(w, "gone")


def grow(w: Any, name: str) -> None:
    DataExport.objects.create(person=w.owner, asked_by=w.owner, state="done")
    _requirement(w, name)
    _roadmap(w, name)


def _requirement(w: Any, name: str) -> int:
    made: int = w.made("/requirements", {"product": w.product, "title": f"{name} {w.canary}"})["id"]
    _sent(w, "POST", "/requirements/delete", {"ids": [made]})
    return made


def _roadmap(w: Any, name: str) -> None:
    made = w.made("/roadmaps", {"name": f"{name} {w.canary}"})["id"]
    _sent(w, "DELETE", f"/roadmaps/{made}", None)


def _sent(w: Any, method: str, path: str, body: Any) -> None:
    answer = w.house.api("owner")(method, w.house.path + path, body)
    assert answer.status_code == 204, answer.content

"""A plan that came from a Microsoft Project file, for the contracts: carried out once, and checked again."""

import dataclasses
import uuid
from typing import TYPE_CHECKING

from factories.mspdi_files import mspdi, task
from planweave.interchange.mspdi.actions import carry_out, check, upload
from planweave.planning.actions.tasks import Draft, create_tasks

if TYPE_CHECKING:
    from ..world import World


def make(w: "World") -> None:
    content = mspdi(
        task(1, f"From a file {w.canary}") + task(2, f"Also {w.canary}"), title=f"File {w.canary}"
    )
    owner = dataclasses.replace(w.house.actor("owner"), operation_id=uuid.uuid4())
    session = upload(owner, file_name=f"{w.canary}.xml", content=content)
    check(owner, session, project_id=None, product_id=w.product)
    session.operation_id = owner.operation_id
    session.state = session.State.COMMITTED
    session.save(update_fields=["operation_id", "state"])
    w.plan_project = carry_out(owner, session, show=lambda _: None)["project"]
    session = upload(owner, file_name=f"{w.canary}.xml", content=content)
    check(owner, session, project_id=w.plan_project, product_id=None)
    w.plan_import = str(session.pk)
    w.made("/calendar-feed", {})


def grow(w: "World", name: str) -> None:
    """One more task in the project that came from a file."""
    values = {"title": name, "project": w.plan_project, "start_on": "2026-03-09", "effort_days": 1.0}
    create_tasks(w.house.actor("owner"), [Draft(product_id=w.product, values=values)])

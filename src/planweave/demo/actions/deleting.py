"""A few things that people of the demo have thrown away, for the trash to show."""

import tomllib

from planweave.discussion.actions import add_comment, delete_comment
from planweave.kernel.models import Record
from planweave.roadmaps.actions import create_roadmap, delete_roadmap
from planweave.workspaces.actions import delete_view, save_view

from ..content import HERE
from .cast import Cast


def throw_away(cast: Cast) -> None:
    told = tomllib.loads((HERE / cast.story.language / "deleting.toml").read_text("utf-8"))
    lead = cast.actor("lead")
    delete_roadmap(lead, create_roadmap(lead, {"name": told["roadmap"]}).pk)
    view = save_view(lead, page="requirements", name=told["view"], query="late=1", is_shared=True)
    delete_view(cast.actor("lead"), view.pk)
    wish = Record.objects.filter(workspace_id=lead.here, kind="requirement", deleted_at=None).earliest("pk")
    said = add_comment(lead, wish, body=told["comment"])
    delete_comment(cast.actor("lead"), wish, said.pk)

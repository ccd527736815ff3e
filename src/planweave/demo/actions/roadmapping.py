"""The demo's roadmaps: by product from now to later, and by manager along the dates, shown to its customers."""

import tomllib

from planweave.roadmaps.actions import create_roadmap

from ..content import HERE
from .cast import Cast


def draw(cast: Cast) -> None:
    told = tomllib.loads((HERE / cast.story.language / "roadmaps.toml").read_text("utf-8"))
    lead = cast.actor("lead")
    create_roadmap(lead, {"name": told["products"], "lane": "product", "levels": ["feature", "none"]})
    create_roadmap(lead, {"name": told["managers"], "lane": "manager", "span": "dates", "shows_done": True})
    create_roadmap(lead, {"name": told["goals"], "lane": "goal"})

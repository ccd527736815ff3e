from typing import Literal

from planweave.kernel.wire import Wire, WireIn


class DemoIn(WireIn):
    language: Literal["zh", "en"]


class DemoOut(Wire):
    """`slug` is the workspace's address once it is loaded."""

    language: str
    slug: str
    name: str
    is_loaded: bool
    can_load: bool

import datetime

from planweave.kernel.wire import Wire


class CalendarFeedOut(Wire):
    """`address` is told once, when it is made; later only its beginning (`hint`) is known."""

    is_on: bool
    hint: str
    created_at: datetime.datetime | None
    address: str = ""

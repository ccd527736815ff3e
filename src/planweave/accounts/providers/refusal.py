"""A provider's answer that is not believed."""

from planweave.kernel.errors import Problem

from .. import texts


class Refused(Problem):
    """The person hears one sentence; `why` is for the log of whoever runs the server."""

    status = 403

    def __init__(self, why: str) -> None:
        super().__init__(texts.PROVIDER_REFUSED)
        self.why = why

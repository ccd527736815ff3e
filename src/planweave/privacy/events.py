"""What happens to a person's data. The history says that it happened and how much, never what it was."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class PersonErased(Event):
    """In each workspace where they were. `replaced` values named the person and do not any more, `left` still do."""

    person: int
    replaced: int
    left: int

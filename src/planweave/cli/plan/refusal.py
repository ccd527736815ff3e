"""How this command says no."""

from collections.abc import Iterable

from .texts.saying import Said


class Refused(Exception):
    """The input cannot be planned: exit code 2, these sentences, nothing written."""

    def __init__(self, sentences: Iterable[Said]) -> None:
        self.sentences = tuple(sentences)
        super().__init__("; ".join(each.say("en") for each in self.sentences))

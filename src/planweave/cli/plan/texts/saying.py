"""Sentences with facts, and parts of sentences, said in the reader's language."""

from dataclasses import dataclass, field

from planweave.kernel.language import Language, Text


@dataclass(frozen=True)
class Said:
    """A sentence with its facts. A fact may itself be said in the reader's language."""

    text: Text
    facts: dict[str, object] = field(default_factory=dict)

    def say(self, language: Language) -> str:
        return self.text.say(language, **{name: _fact(fact, language) for name, fact in self.facts.items()})


@dataclass(frozen=True)
class Phrases:
    """Several parts of a sentence, one after another."""

    parts: tuple[Said, ...]

    def say(self, language: Language) -> str:
        return ("；" if language == "zh" else "; ").join(part.say(language) for part in self.parts)


Sayable = Said | Phrases


def said(text: Text, **facts: object) -> Said:
    return Said(text, facts)


def joined(parts: list[str], language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(parts)


def figure(number: float, digits: int = 1) -> str:
    """As people write it: no needless decimals, thousands apart."""
    text = f"{number:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _fact(fact: object, language: Language) -> object:
    if isinstance(fact, (Said, Phrases, Text)):
        return fact.say(language)
    if isinstance(fact, float):
        return figure(fact)
    if isinstance(fact, (list, tuple)):
        return joined([str(_fact(each, language)) for each in fact], language)
    return fact

"""The door to the rules of writing: texts in, findings out, in the wire's terms."""

from collections.abc import Mapping
from typing import Any

from planweave.kernel.language import Language
from planweave.science.text import writing

from . import texts
from .rules import FIELDS, Facts, Ignored, folded

RULES: tuple[str, ...] = tuple(writing.Rule)


def findings(fields: Mapping[str, str], facts: Facts, language: Language) -> dict[str, Any]:
    """Everything found in a requirement's plain texts, by field; the reader's `language` is that of the sentences.

    Offsets count UTF-16 units, as browsers do.
    """
    checked = {name: writing.check(fields.get(name, ""), lexicon=_lexicon(facts)) for name in FIELDS}
    counted, hits, ignored = [], [], []
    for name in FIELDS:
        places = _Places(fields.get(name, ""))
        for hit in checked[name].hits:
            out = _hit_out(name, hit, places, language)
            if Ignored(rule=hit.rule, folded=folded(hit.words)) in facts.ignored:
                ignored.append(out)
            else:
                hits.append(out)
                counted.append(hit.rule)
    score = writing.score_of(counted, has_pattern=True)
    return {
        "score": score.value,
        "losses": [_loss_out(loss, language) for loss in score.losses],
        "hits": hits,
        "ignored_hits": ignored,
    }


class _Places:
    """Python's offsets as UTF-16 offsets of one text."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, sign in enumerate(text) if ord(sign) > 0xFFFF]

    def __call__(self, place: int) -> int:
        return place + sum(wide < place for wide in self._wide)


def _lexicon(facts: Facts) -> writing.Lexicon:
    added: dict[writing.Rule, dict[str, str]] = {}
    for word in facts.own_words:
        if word.rule:
            added.setdefault(writing.Rule(word.rule), {})[word.words] = word.instead
    return writing.Lexicon(
        added=added, ignored=frozenset(folded(word.words) for word in facts.own_words if not word.rule)
    )


def _hit_out(field: str, hit: writing.Hit, places: _Places, language: Language) -> dict[str, Any]:
    told = texts.RULES[hit.rule]
    rewriting = hit.rewriting and {
        "start": places(hit.rewriting.start),
        "end": places(hit.rewriting.end),
        "text": hit.rewriting.text,
        "has_blank": hit.rewriting.has_blank,
    }
    return {
        "field": field,
        "rule": hit.rule.value,
        "name": told.name.say(language),
        "incose": writing.INCOSE.get(hit.rule),
        "start": places(hit.start),
        "end": places(hit.end),
        "words": hit.words,
        "why": told.why.say(language, words=hit.words),
        "how": told.how.say(language),
        "rewriting": rewriting,
    }


def _loss_out(loss: writing.Loss, language: Language) -> dict[str, Any]:
    return {
        "rule": loss.rule.value if loss.rule else "",
        "name": texts.RULES[loss.rule].name.say(language) if loss.rule else "",
        "count": loss.count,
        "points": loss.points,
    }

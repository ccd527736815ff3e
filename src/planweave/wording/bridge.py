"""The door to the rules of writing: texts in, findings out, in the wire's terms."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from planweave.kernel.language import Language
from planweave.kernel.richtext import plain
from planweave.science.text import classify, writing

from . import texts
from .rules import FIELDS, Facts, Ignored, OwnWord, folded

RULES: tuple[str, ...] = tuple(writing.Rule)


OPERATORS = {"lt": "<", "le": "<=", "eq": "=", "ge": ">=", "gt": ">"}
"""As a requirement's fit criterion writes them."""
CHARACTERISTICS = {"performance": "performance_efficiency", "interaction": "interaction_capability"}
SURE_ENOUGH = 0.6
LONG_ENOUGH = {"en": 9, "zh": 18}
"""Words of English, characters of Chinese."""
BACKING = {"functional": "q:action", "non_functional": "m:any", "business": "q:business"}


def findings(fields: Mapping[str, str], facts: Facts, language: Language) -> dict[str, Any]:
    """Everything found in a requirement's plain texts, by field; the reader's `language` is that of the sentences.

    Offsets count UTF-16 units, as browsers do.
    """
    checked = _checked(fields, facts.own_words)
    hits, ignored, measures, shapes = [], [], [], []
    counted: list[writing.Rule] = []
    for name in FIELDS:
        places = _Places(fields.get(name, ""))
        for hit in checked[name].hits:
            out = _hit_out(name, hit, places, language)
            if Ignored(rule=hit.rule, folded=folded(hit.words)) in facts.ignored:
                ignored.append(out)
            else:
                hits.append(out)
                counted.append(hit.rule)
        measures += [_measure_out(name, measure, places, language) for measure in checked[name].measures]
        shapes += [_shape_out(name, shape, places, language) for shape in checked[name].shapes]
    score = writing.score_of(counted, has_pattern=_has_pattern(checked))
    return {
        "score": score.value,
        "losses": [_loss_out(loss, language) for loss in score.losses],
        "hits": hits,
        "ignored_hits": ignored,
        "measures": measures,
        "patterns": shapes,
        "proposal": proposal(" ".join(filter(None, (fields.get(name, "") for name in FIELDS)))),
    }


def kept_check(
    row: Mapping[str, Any], own_words: Sequence[OwnWord], ignored: frozenset[Ignored]
) -> dict[str, Any]:
    """What is kept of a stored requirement's check: score, hits by rule, whether it says what shall be done."""
    checked = _checked({"title": row["title"], "description": plain(row["description"])}, own_words)
    counts = Counter(
        hit.rule.value
        for name in FIELDS
        for hit in checked[name].hits
        if Ignored(rule=hit.rule, folded=folded(hit.words)) not in ignored
    )
    has_pattern = _has_pattern(checked)
    score = _score(counts, has_pattern=has_pattern)
    return {"score": score.value, "hits": dict(counts), "has_pattern": has_pattern}


def summary(rows: Sequence[tuple[int, dict[str, int], bool]], language: Language) -> dict[str, Any]:
    """The score of all rows together, and of each product: the mean, and what would raise it."""
    by_product: dict[int, list[writing.Score]] = {}
    breaking: Counter[str] = Counter()
    scores = []
    for product, hits, has_pattern in rows:
        score = _score(hits, has_pattern=has_pattern)
        scores.append(score)
        by_product.setdefault(product, []).append(score)
        breaking.update(hits.keys() if has_pattern else [*hits, ""])
    whole = writing.document_score(scores)
    return {
        "score": whole.value,
        "requirements": len(scores),
        "losses": [
            _loss_out(loss, language) | {"requirements": breaking[loss.rule.value if loss.rule else ""]}
            for loss in whole.losses
        ],
        "products": [
            {"product": product, "requirements": len(its), "score": writing.document_score(its).value}
            for product, its in sorted(by_product.items())
        ],
        "good": sum(score.value >= 85 for score in scores),
        "fair": sum(60 <= score.value < 85 for score in scores),
        "poor": sum(score.value < 60 for score in scores),
    }


def rules_told(language: Language) -> list[dict[str, Any]]:
    """Every rule with its name, what to do, its INCOSE number and what it costs."""
    return [
        {
            "rule": rule.value,
            "name": texts.RULES[rule].name.say(language),
            "how": texts.RULES[rule].how.say(language),
            "incose": writing.INCOSE.get(rule),
            "points": writing.COSTS[rule],
        }
        for rule in writing.Rule
    ]


def proposal(text: str) -> dict[str, Any] | None:
    """The type and, for a quality, its ISO/IEC 25010 characteristic; None where the words do not tell enough.

    A few words are no sentence: there a type is told only where something else than the model speaks for it.
    """
    language = writing.language_of(text)
    if len(text) < 12 if language == "en" else len(text) < 6:
        return None
    likeliest = classify.propose(_models()[f"{language}.type"], text)[0]
    if likeliest.share < SURE_ENOUGH or not _is_backed(text, language, likeliest.label):
        return None
    quality = None
    if likeliest.label == "non_functional":
        best = classify.propose(_models()[f"{language}.quality"], text)[0]
        quality = CHARACTERISTICS.get(best.label, best.label)
    return {"type": likeliest.label, "characteristic": quality, "share": round(likeliest.share, 2)}


def _is_backed(text: str, language: str, label: str) -> bool:
    """Whether the text is long enough to be judged, says what shall be done, or has what its type needs: a word of
    doing, a measure, a word of business. A word such as "login" alone makes no requirement on security."""
    checked = writing.check(text)
    if checked.has_pattern:
        return True
    length = len(text.split()) if language == "en" else len(text)
    return length >= LONG_ENOUGH[language] or BACKING[label] in classify.features_of(text)


@lru_cache
def _models() -> dict[str, classify.Model]:
    return classify.load(classify.SHIPPED)


def _checked(fields: Mapping[str, str], own_words: Sequence[OwnWord]) -> dict[str, writing.Checked]:
    lexicon = _lexicon(tuple(own_words))
    return {name: writing.check(fields.get(name, ""), lexicon=lexicon) for name in FIELDS}


def _has_pattern(checked: Mapping[str, writing.Checked]) -> bool:
    return any(one.has_pattern for one in checked.values())


def _score(counts: Mapping[str, int], *, has_pattern: bool) -> writing.Score:
    rules = [writing.Rule(rule) for rule, count in counts.items() for _ in range(count)]
    return writing.score_of(rules, has_pattern=has_pattern)


class _Places:
    """Python's offsets as UTF-16 offsets of one text."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, sign in enumerate(text) if ord(sign) > 0xFFFF]

    def __call__(self, place: int) -> int:
        return place + sum(wide < place for wide in self._wide)


@lru_cache(maxsize=64)
def _lexicon(own_words: tuple[OwnWord, ...]) -> writing.Lexicon:
    added: dict[writing.Rule, dict[str, str]] = {}
    for word in own_words:
        if word.rule:
            added.setdefault(writing.Rule(word.rule), {})[word.words] = word.instead
    return writing.Lexicon(
        added=added, ignored=frozenset(folded(word.words) for word in own_words if not word.rule)
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


def _measure_out(field: str, measure: writing.Measure, places: _Places, language: Language) -> dict[str, Any]:
    return {
        "field": field,
        "start": places(measure.start),
        "end": places(measure.end),
        "words": measure.words,
        "metric": texts.METRICS[measure.metric or "figure"].say(language),
        "operator": OPERATORS[measure.operator],
        "target": measure.value,
        "unit": texts.UNITS[measure.unit].say(language) if measure.unit in texts.UNITS else measure.unit,
    }


def _shape_out(field: str, shape: writing.Shape, places: _Places, language: Language) -> dict[str, Any]:
    return {
        "field": field,
        "start": places(shape.start),
        "end": places(shape.end),
        "pattern": shape.pattern.value,
        "name": texts.PATTERNS[shape.pattern].say(language),
        "proposal": shape.proposal,
    }


def _loss_out(loss: writing.Loss, language: Language) -> dict[str, Any]:
    return {
        "rule": loss.rule.value if loss.rule else "",
        "name": (texts.RULES[loss.rule].name if loss.rule else texts.NO_PATTERN).say(language),
        "count": loss.count,
        "points": loss.points,
    }

"""The check of a text: every hit in order, measures, patterns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .chinese import chinese_hits
from .ears import shape_of
from .english import english_hits
from .lexical import listed_hits
from .measures import measures, unitless
from .model import Hit, Lexicon, Measure, Pattern, Rule, Sentence, Shape
from .sentences import sentences

NOTHING_ADDED = Lexicon()
_STRONGER = {Rule.ESCAPE: 0, Rule.TBD: 0, Rule.ABSOLUTE: 1, Rule.UNMEASURED: 2, Rule.COMPARATIVE: 3}
"""Where two rules of single words want the same place, the one that comes first here says it."""
_WORDS = frozenset(
    {Rule.VAGUE, Rule.ESCAPE, Rule.ABSOLUTE, Rule.UNMEASURED, Rule.COMPARATIVE, Rule.TBD, Rule.SPECULATIVE}
)


@dataclass(frozen=True)
class Checked:
    """What was found in one text, in its order."""

    hits: tuple[Hit, ...]
    measures: tuple[Measure, ...]
    shapes: tuple[Shape, ...]

    @property
    def has_pattern(self) -> bool:
        """Whether some sentence says what shall be done."""
        return any(shape.pattern is not Pattern.NONE for shape in self.shapes)


def check(text: str, *, lexicon: Lexicon = NOTHING_ADDED) -> Checked:
    """Check a text of any length; deterministic."""
    hits: list[Hit] = []
    found_measures: list[Measure] = []
    shapes = []
    for sentence in sentences(text):
        its_measures = list(measures(sentence))
        shape = shape_of(sentence)
        hits.extend(_hits(sentence, lexicon, its_measures, shape))
        found_measures.extend(its_measures)
        shapes.append(shape)
    return Checked(
        tuple(sorted(hits, key=lambda hit: (hit.start, hit.end))), tuple(found_measures), tuple(shapes)
    )


def _hits(sentence: Sentence, lexicon: Lexicon, its_measures: list[Measure], shape: Shape) -> Iterator[Hit]:
    """No words are hit twice by rules of words; ignored words not at all."""
    syntactic = chinese_hits(sentence) if sentence.language == "zh" else english_hits(sentence)
    found = [
        hit
        for hit in (*listed_hits(sentence, lexicon), *syntactic, *unitless(sentence))
        if _stands(hit, sentence, its_measures, shape)
    ]
    found.sort(key=lambda hit: (_STRONGER.get(hit.rule, 4), hit.start - hit.end))
    taken: set[int] = set()
    seen: set[tuple[Rule, int]] = set()
    for hit in found:
        if hit.words.lower() in lexicon.ignored:
            continue
        places = range(hit.start, hit.end)
        if hit.rule in _WORDS:
            if taken.intersection(places):
                continue
            taken.update(places)
        if any((hit.rule, place) in seen for place in places):
            continue
        seen.update((hit.rule, place) for place in places)
        yield hit


def _stands(hit: Hit, sentence: Sentence, its_measures: list[Measure], shape: Shape) -> bool:
    """A quality with its figure beside it is measured, and a comparison with its base is one; a user story gives its
    reason on purpose."""
    if shape.pattern is Pattern.STORY:
        return hit.rule not in {Rule.PURPOSE, Rule.SPECULATIVE, Rule.SEVERAL, Rule.COMPARATIVE}
    if hit.rule is Rule.UNMEASURED:
        return not its_measures
    if hit.rule is Rule.COMPARATIVE:
        rest = sentence.text[hit.end - sentence.start :]
        if sentence.language == "zh":
            return "比" not in sentence.text[: hit.start - sentence.start].replace("比较", "")
        if any(measure.start <= hit.start < measure.end for measure in its_measures):
            return False
        return not rest.lower().lstrip().startswith(("than", "or equal")) and " than " not in rest.lower()
    return True

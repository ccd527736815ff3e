# ruff: noqa: E501 - a list of words reads better on one line than broken up
"""Rules of English that need more than a list of words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .clauses import main_clause_at, main_clause_end
from .lexical import hit_of
from .model import Hit, Rewriting, Rule, Sentence
from .verbs_en import ALSO_NOUNS, VERBS, base_of, is_participle

_MODAL = r"(?:shall|must|will|should|can|may|could|might|would)"
_BE = re.compile(
    rf"\b(?:{_MODAL}(?: also| only| always| automatically)? be|is|are|was|were|(?:has|have) been|(?:is|are) being)"
    r"(?: (?:also|only|not|always|automatically|never|immediately|\w+ly))* (\w+)\b",
    re.I,
)
_AGENT = re.compile(
    r"\bby (?!\w+ing\b)(?:the|a|an|one|each|every|all|its|their|another|any|our|both|two)\b", re.I
)
_AGENT_BARE = re.compile(
    r"\bby (?!\w+ing\b|\d)(?!e-?mails?\b|mail\b|post\b|phone\b|date\b|name\b|number\b|severity\b|priority\b|default\b"
    r"|hand\b|type\b|category\b|size\b|law\b|means\b|price\b|order\b|time\b|state\b|status\b|colou?r\b|text\b|sms\b)\w+",
    re.I,
)
_REASON = re.compile(r"\b(?:so that|because|in order that|which|who|whose)\b", re.I)
_PRONOUN = re.compile(
    r"\b(?:it|they|them|he|she|him|itself|themselves|the (?:former|latter)"
    r"|(?:this|these|those|(?<![A-Za-z] )that)(?=\s+(?:shall|must|will|should|can|may|is|are|was|were|has|have|does|do)\b|\s*[.,;:)]|$))"
    r"(?![\w-])",
    re.I,
)
_NEGATIVE = re.compile(
    rf"\b{_MODAL}(?: only)? not\b|\b(?:is|are|was|were|does|do|did|has|have) not\b|\b(?:can|must|shall|wo|do|does|is|are|should)n['’]t\b"
    r"|\bcannot\b|\bunable to\b|\bno longer\b|\b(?:is|are|be) (?:forbidden|prohibited)\b",
    re.I,
)
_LIMIT = re.compile(
    r"\s*(?:be )?(?:exceed|surpass|(?:be )?(?:more|less|greater|fewer|longer|higher|lower|later|earlier|larger|smaller|shorter)"
    r"|(?:rise |go |fall |drop )?(?:above|below|over|under|beyond)|take (?:more|longer))\b",
    re.I,
)
_KNOWN_SLASH = re.compile(
    r"(?:TCP/IP|I/O|24/7|24/365|N/A|A/B|CI/CD|OS/2|PL/SQL|R/W|SSL/TLS|TLS/SSL|HTTP/\d|ISO/IEC|IEC/IEEE|ISO/IEC/IEEE|GB/T|IEEE/\w+|c/o|w/o"
    r"|client/server|AC/DC|UTF/8)",
    re.I,
)
_UNITS = {
    "km", "m", "cm", "mm", "s", "sec", "ms", "min", "h", "hour", "day", "week", "month", "year", "kg", "g", "mg", "l", "ml",
    "kwh", "mwh", "wh", "w", "kw", "mb", "kb", "gb", "tb", "mbit", "gbit", "kbit", "bit", "b", "eur", "usd", "cny", "n", "nm",
    "rad", "deg", "mol", "pa", "kpa", "c", "k", "v", "a", "ma", "second", "minute", "request", "requests", "transactions",
    "user", "users", "person", "people", "litre", "liter", "sqm", "items", "frames", "rev", "euro", "euros", "dollar",
    "dollars", "cents", "cent",
}  # fmt: skip
_THING = r"(?:the|a|an|each|every|all|its|their|this|that|these|those|any|both|no|one|two|three|\d+)\b"
_JOIN = re.compile(
    r"(?:,\s*(?:and|or|then)(?: then| also)?|\s(?:and|or|and then|and also|as well as|and/or|&))\s+(?:to\s+|immediately\s+|automatically\s+|also\s+|then\s+|\w+ly\s+)?([a-z]+(?:-[a-z]+)?)\b",
)


def english_hits(sentence: Sentence) -> Iterator[Hit]:
    """Passives, pronouns, negations, slashes and several actions of one English sentence."""
    yield from _passives(sentence)
    for found in _PRONOUN.finditer(sentence.text):
        yield hit_of(sentence, Rule.PRONOUN, found.start(), found.end())
    yield from _negations(sentence)
    yield from _slashes(sentence)
    yield from _several(sentence)


def _passives(sentence: Sentence) -> Iterator[Hit]:
    begin, end = main_clause_at(sentence), main_clause_end(sentence)
    if reason := _REASON.search(sentence.text, begin, end):
        end = reason.start()
    for found in _BE.finditer(sentence.text, begin, end):
        if not is_participle(found[1]):
            continue
        clause = sentence.text[found.end() : _clause_end(sentence.text, found.end())]
        if _AGENT.search(clause) or _AGENT_BARE.search(clause):
            continue
        hit = hit_of(sentence, Rule.PASSIVE, found.start(), found.end())
        yield Hit(hit.rule, hit.start, hit.end, hit.words, hit.language, _active(sentence, found))


def _clause_end(text: str, at: int) -> int:
    found = re.compile(r"[;.]\s|, (?:and|but|or|which)\b|$").search(text, at)
    return found.start() if found else len(text)


def _active(sentence: Sentence, found: re.Match[str]) -> Rewriting | None:
    """ "Data shall be encrypted" as "The [system] shall encrypt data": who acts is for the author to fill in."""
    begin = main_clause_at(sentence)
    subject = sentence.text[begin : found.start()].strip()
    base = base_of(found[1])
    modal = re.match(r"(shall|must|will) be \w+$", found[0], re.I)
    if base is None or not modal or not subject or len(subject.split()) > 6 or "," in subject:
        return None
    first = subject.split()[0]
    if first.istitle() and not first[1:2].isupper():
        subject = subject[0].lower() + subject[1:]
    text = f"{'The' if begin == 0 else 'the'} [system] {modal[1].lower()} {base} {subject}"
    return Rewriting(sentence.start + begin, sentence.start + found.end(), text)


def _negations(sentence: Sentence) -> Iterator[Hit]:
    begin, end = main_clause_at(sentence), main_clause_end(sentence)
    for found in _NEGATIVE.finditer(sentence.text, begin, end):
        if not _LIMIT.match(sentence.text, found.end()):
            yield hit_of(sentence, Rule.NEGATIVE, found.start(), found.end())


def _slashes(sentence: Sentence) -> Iterator[Hit]:
    text = sentence.text
    spared = [known.span() for known in _KNOWN_SLASH.finditer(text)]
    spared += [
        web.span()
        for web in re.finditer(r"\b\w+://\S+|\bwww\.\S+|(?:^|\s)[.~]?/[\w/.-]+|\b[\w-]+\.\w+/\S+", text)
    ]
    for found in re.finditer(r"([A-Za-z][\w-]*)\s?/\s?([A-Za-z][\w-]*)", text):
        if any(start < found.end() and found.start() < end for start, end in spared):
            continue
        left, right = found[1].lower(), found[2].lower()
        if right in _UNITS and (left in _UNITS or re.search(r"\d\s*$", text[: found.start()])):
            continue
        if len(left) == 1 and len(right) == 1:
            continue
        instead = "or" if {left, right} == {"and", "or"} else f"{found[1]} and {found[2]}"
        yield hit_of(sentence, Rule.SLASH, found.start(), found.end(), instead)


def _several(sentence: Sentence) -> Iterator[Hit]:
    begin, end = main_clause_at(sentence), main_clause_end(sentence)
    text = sentence.text[:end]
    modals = list(re.compile(r"\b(?:shall|must|will|should|may|can)\b").finditer(text, begin))
    if not modals:
        return
    for later in modals[1:]:
        between = text[modals[0].end() : later.start()]
        if re.search(r"(?:,|\band\b|\bbut\b|;)", between) and not re.search(
            r"\b(?:who|which|that)\b[^,]*$", between
        ):
            start = between.rfind(",") if "," in between else between.rfind(" and ")
            start = modals[0].end() + max(start, 0) + 1
            start += len(text[start:]) - len(text[start:].lstrip())
            yield hit_of(sentence, Rule.SEVERAL, start, later.end())
            return
    verb = _first_verb(text, modals[0].end())
    if verb is None:
        return
    is_passive = verb == "be"
    joins = [
        found
        for found in _JOIN.finditer(text, modals[0].end())
        if _is_action(text, found, is_passive=is_passive)
        and not _is_in_relative_clause(text, modals[0].end(), found)
    ]
    for found in joins:
        hit = hit_of(
            sentence, Rule.SEVERAL, found.start() + (len(found[0]) - len(found[0].lstrip(", "))), found.end()
        )
        rewriting = None
        subject = text[: modals[0].end()]
        is_list = re.search(rf",\s*(?:{'|'.join(sorted(VERBS))})\b", text[modals[0].end() : found.start()])
        refers_back = re.match(r"\s*(?:it|they|them)\b", text[found.end() :])
        if len(joins) == 1 and not (is_passive or is_list or refers_back or " or " in found[0]):
            rewriting = Rewriting(
                sentence.start + found.start(),
                sentence.start + found.end(),
                f". {subject[0].upper()}{subject[1:]} {found[1]}",
            )
        yield Hit(hit.rule, hit.start, hit.end, hit.words, hit.language, rewriting)


def _first_verb(text: str, at: int) -> str | None:
    """The verb after the modal, through "be able to", "let the user" and adverbs."""
    found = re.compile(
        r"\s+(?:(?:not|also|only|automatically|immediately|always|\w+ly)\s+)*([a-z]+)", re.I
    ).match(text, at)
    if not found:
        return None
    if found[1] == "be" and (able := re.compile(r"\s+able to\s+([a-z]+)").match(text, found.end())):
        return able[1]
    return found[1]


def _is_action(text: str, found: re.Match[str], *, is_passive: bool) -> bool:
    """Whether what follows the "and" is another action and not another thing."""
    word = found[1]
    after = text[found.end() :].lstrip()
    if is_passive:
        return is_participle(word) and bool(re.match(r"[.;,]|$|online|\w", after))
    if word not in VERBS:
        return False
    if word in ALSO_NOUNS:
        before = re.search(r"(\w+)\W*$", text[: found.start()])
        is_after_verb = (
            before is not None
            and before[1] in VERBS
            and not re.search(rf"\b(?:the|a|an|each|its|their)\s+{before[1]}\W*$", text[: found.start()])
        )
        return (
            bool(re.match(_THING, after))
            or is_after_verb
            or bool(re.match(r"[a-z]+s?\s+(?:to|for|in|on|at|by)\b", after))
        )
    return not re.match(r"of\b", after)


def _is_in_relative_clause(text: str, at: int, found: re.Match[str]) -> bool:
    before = text[at : found.start()]
    relative = re.search(r"\b(?:who|which|that|whose)\b[^,]*$", before)
    return relative is not None

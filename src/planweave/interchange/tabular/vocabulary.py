"""The words of a set of fields, ready to be looked up: which field could this heading mean, and how surely."""

import difflib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from .fields import (
    EFFORT_UNITS,
    HOURS,
    MONEY_UNITS,
    MONTHS,
    POINTS,
    WEEKS,
    Field,
    Kind,
    Unit,
    folded,
    split_brackets,
    unit_of,
)

SURE, FAMILY_NAMED, FAMILY_SEVERAL, FAMILY_ALONE = 1.0, 0.9, 0.8, 0.62
_RANK_STEP = 0.003
_LEAST_RATIO = 0.84
_LONGEST_HEADING = 80
_OTHER_MEANING = re.compile(
    r"\b(?:created|updated|modified|actual|remaining|spent|logged|resolved|closed|last|votes?|watchers?|aggregate|"
    r"progress|elapsed|count|url|link|attachments?|changed|avatar|email)\b|"
    r"创建|更新|修改|实际|剩余|消耗|已用|关闭|最后|评论|附件|链接|次数|数量|偏差|完成率|进度|登记|审核|评审|抄送|激活|取消"
)
_POINTS = re.compile(r"story ?points?|\bsp\b|\bpoints?\b|故事点|点数")
_ANNOTATION = re.compile(
    r"必填|选填|可选|required|optional|mandatory|moscow|满分|[/、，,;%]|\be\.?g\b|如|单选|多选|分\Z|"
    r"[0-9]\s*[-~–—至到.]+\s*[0-9]|\A[0-9]+\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Candidate:
    """One reading of a heading. `score` is 0–1; `code` and `params` name the reason in `texts`."""

    field: Field
    score: float
    code: str
    params: dict[str, Any]
    member: str = ""
    unit: Unit | None = None
    named: bool = False
    """For families: the heading says outright that a member follows (“value for …”)."""
    in_bracket: bool = False


@dataclass(frozen=True)
class _Pattern:
    field: Field
    expression: re.Pattern[str]
    named: bool


class Vocabulary:
    """Looks headings up among the names and aliases of `fields`. Built once, used for every heading."""

    def __init__(self, fields: Iterable[Field]) -> None:
        self.fields = tuple(fields)
        self._exact: dict[str, tuple[Field, float]] = {}
        self._patterns: list[_Pattern] = []
        for field in self.fields:
            if field.family:
                self._patterns += [_pattern(field, alias) for alias in field.names()]
                continue
            for rank, alias in enumerate(dict.fromkeys((field.name, *field.names()))):
                for spelling in {folded(split_brackets(alias)[0]), folded(alias)}:
                    self._exact.setdefault(spelling, (field, SURE - _RANK_STEP * min(rank, 40)))

    def is_known(self, heading: str) -> Field | None:
        """The field this heading names outright, without guessing; cheap enough for every cell."""
        if len(heading) > _LONGEST_HEADING:
            return None
        found = self._exact.get(folded(split_brackets(heading)[0]))
        if found:
            return found[0]
        for family in self._families(heading):
            if family.named:
                return family.field
        return None

    def candidates(self, heading: str) -> list[Candidate]:
        """Every plausible reading, best first."""
        heading = " ".join(unicodedata.normalize("NFKC", heading).split())
        if not heading or len(heading) > _LONGEST_HEADING:
            return []
        if _POINTS.search(folded(heading)):
            return [one for one in self._named("", folded(heading)) if one.field.is_own]
        outer, _ = split_brackets(heading)
        base = folded(outer)
        found = {candidate.field.name: candidate for candidate in self._contained(base)}
        families = self._families(heading)
        # “Value (Ann)” names a member in its bracket, so “Value” alone is not all it says.
        names_member = any(candidate.in_bracket for candidate in families)
        named = self._named("" if names_member else base, folded(heading))
        for candidate in [*families, *named]:
            known = found.get(candidate.field.name)
            if known is None or candidate.score > known.score:
                found[candidate.field.name] = candidate
        measured = [_with_unit(candidate, heading) for candidate in found.values()]
        return sorted(measured, key=lambda candidate: -candidate.score)

    def _named(self, base: str, whole: str) -> list[Candidate]:
        for spelling in (whole, base):
            found = self._exact.get(spelling)
            if found:
                return [Candidate(found[0], found[1], "map_exact", {})]
        return []

    def _contained(self, base: str) -> list[Candidate]:
        other_meaning = _OTHER_MEANING.search(base)
        best: dict[str, Candidate] = {}
        matcher = difflib.SequenceMatcher(autojunk=False)
        matcher.set_seq2(base)
        for alias, (field, rank) in self._exact.items():
            if other_meaning and other_meaning[0] not in alias:
                continue
            score, code = 0.0, ""
            if _holds(base, alias):
                score, code = 0.62 + 0.25 * len(alias) / len(base), "map_words"
            elif min(len(alias), len(base)) >= (4 if alias.isascii() else 3):
                matcher.set_seq1(alias)
                if matcher.real_quick_ratio() >= _LEAST_RATIO and matcher.quick_ratio() >= _LEAST_RATIO:
                    ratio = matcher.ratio()
                    if ratio >= _LEAST_RATIO:
                        score, code = 0.85 * ratio, "map_similar"
            score *= 0.97 + 0.03 * rank
            known = best.get(field.name)
            if score and (known is None or score > known.score):
                best[field.name] = Candidate(field, score, code, {"alias": alias})
        return list(best.values())

    def _families(self, heading: str) -> list[Candidate]:
        """Readings as one member of a family: the heading as it stands, and with a bracket as the member."""
        outer, brackets = split_brackets(heading)
        forms = [outer]
        forms += [
            f"{outer} {inner}"
            for inner in brackets
            if not unit_of(inner, EFFORT_UNITS)
            and not unit_of(inner, MONEY_UNITS)
            and not _ANNOTATION.search(inner)
        ]
        found: dict[str, Candidate] = {}
        for pattern in self._patterns:
            for form in forms:
                match = pattern.expression.fullmatch(form)
                member = _member(match[1], pattern.field) if match else ""
                if not member or _OTHER_MEANING.search(folded(member)) or _POINTS.search(folded(form)):
                    continue
                in_bracket = form is not outer
                named = pattern.named or in_bracket
                score = FAMILY_NAMED if named else FAMILY_ALONE
                known = found.get(pattern.field.name)
                if known is None or score > known.score:
                    found[pattern.field.name] = Candidate(
                        pattern.field,
                        score,
                        "map_family",
                        {"member": member},
                        member=member,
                        named=named,
                        in_bracket=in_bracket,
                    )
        return list(found.values())


def _pattern(field: Field, alias: str) -> _Pattern:
    before, _, after = re.sub(r"\s*[(（][^()（）]*[)）]", "", alias).partition("{}")
    pieces = []
    for piece in (before.strip(), after.strip()):
        words = r"[\s_\-]+".join(re.escape(word) for word in piece.split())
        pieces.append((words, piece.isascii()))
    (head, head_ascii), (tail, tail_ascii) = pieces
    gap = r"[\s_\-:：/·.]"
    expression = (head + gap + ("+" if head_ascii else "*") if head else "") + "(.+?)"
    expression += gap + ("+" if tail_ascii else "*") + tail if tail else ""
    named = (alias.isascii() and before.strip().count(" ") >= 1) or before.startswith("对")
    return _Pattern(field, re.compile(expression, re.IGNORECASE), named)


def _member(text: str, field: Field) -> str:
    """The member's name without words such as “estimated” or 预计; empty where nothing is left of it."""
    words = [word for word in re.split(r"[\s_]+", text.strip(" -:：/·.()[]")) if word]
    kept = [word for word in words if folded(word) not in field.not_members]
    member = " ".join(kept)
    changed = True
    while changed and member and not member.isascii():
        changed = False
        for qualifier in sorted(field.not_members, key=len, reverse=True):
            for trimmed in (member.removeprefix(qualifier), member.removesuffix(qualifier)):
                if not qualifier.isascii() and trimmed != member:
                    member, changed = trimmed.strip(), True
                    break
    return member if len(member) <= 40 and folded(member) not in field.not_members else ""


def _holds(base: str, alias: str) -> bool:
    if len(alias) < 2 or alias not in base:
        return False
    if alias.isascii():
        return re.search(rf"(?<![a-z0-9]){re.escape(alias)}(?![a-z0-9])", base) is not None
    return True


def _with_unit(candidate: Candidate, heading: str) -> Candidate:
    kind = candidate.field.kind
    outer, brackets = split_brackets(heading)
    if kind is Kind.PROGRESS and "%" in brackets:
        return replace(candidate, unit=POINTS)
    if kind not in (Kind.DAYS, Kind.MONEY):
        return candidate
    units = EFFORT_UNITS if kind is Kind.DAYS else MONEY_UNITS
    unit = next((found for inner in brackets if (found := unit_of(inner, units))), None)
    if unit is None and kind is Kind.DAYS:
        words = folded(outer)
        for found, spelling in (
            (HOURS, r"小时|人时|工时|\bhours?\b|\bhrs?\b"),
            (MONTHS, r"人月|\bmonths?\b"),
            (WEEKS, r"人周|\bweeks?\b"),
        ):
            if re.search(spelling, words):
                unit = found
                break
    if unit is None or unit.to_base(hours_per_day=8) == 1:
        return candidate
    return replace(candidate, unit=unit)

"""The minutes of a round, put together from what is there; nobody has to write them."""

import datetime
from collections.abc import Iterator

from planweave.baselines.rules.saying import label_of
from planweave.kernel.language import Language
from planweave.kernel.paper import Paper, Section, Table

from .. import minute_texts as words
from .. import texts
from ..models import Remark, Review, Round
from .reviews import Standing, remarks_of, standing_of


def minutes_of(review: Review, round_: Round, *, language: Language) -> Paper:
    """Set, people, checklist, verdicts, open and settled points, decision and signatures, in `language`."""
    standing = standing_of(review, round_)
    remarks = [remark for remark in remarks_of(review) if remark.round.number <= round_.number]
    title = words.TITLE.say(language, key=review.record.key, round=round_.number, title=review.record.title)
    return Paper(language=language, title=title, sections=tuple(_sections(standing, remarks, language)))


def _sections(standing: Standing, remarks: list[Remark], language: Language) -> Iterator[Section]:
    review, round_ = standing.review, standing.round
    decision = texts.VERDICTS[round_.decision or "open"].say(language)
    facts = [
        words.DECISION_IS.say(language, decision=decision),
        words.LED_BY.say(language, name=review.record.owner.name if review.record.owner else "–"),
        words.PERIOD.say(
            language,
            start=_moment(round_.started_at),
            end=_moment(round_.ended_at) if round_.ended_at else words.ONGOING.say(language),
        ),
        words.QUORUM.say(language, quorum=review.quorum),
    ]
    if review.purpose:
        facts.append(review.purpose)
    if review.cancelled_because:
        facts.append(words.CANCELLED.say(language, reason=review.cancelled_because))
    yield Section(title=words.SUMMARY.say(language), paragraphs=tuple(facts))
    yield Section(title=words.PEOPLE.say(language), table=_people(standing, language))
    yield Section(
        title=words.SET.say(language, count=len(standing.items)),
        paragraphs=(words.FROZEN_AS.say(language, name=round_.baseline.name, hash=round_.baseline.hash),),
        table=_verdicts(standing, language),
    )
    if review.checklist:
        yield Section(title=words.CHECKLIST.say(language), table=_checklist(standing, language))
    keys = {item.record: item.key for item in standing.items}
    for heading, is_open in ((words.OPEN_POINTS, True), (words.SETTLED_POINTS, False)):
        points = [one for one in remarks if one.answers_id is None and (one.resolved_at is None) == is_open]
        section_title = heading.say(language, count=len(points))
        if points:
            yield Section(title=section_title, table=_points(points, remarks, keys, language))
        else:
            yield Section(title=section_title, paragraphs=(words.NONE.say(language),))
    yield Section(title=words.SIGNATURES.say(language), table=_signatures(standing, language))


def _people(standing: Standing, language: Language) -> Table:
    return Table(
        heads=(words.NAME.say(language), words.ROLE.say(language), words.JUDGED.say(language)),
        rows=tuple(
            (
                seat.user.name,
                texts.ROLES[seat.role].say(language),
                f"{len(standing.judged_by(seat.user_id))}/{len(standing.items)}",
            )
            for seat in standing.seats
        ),
    )


def _verdicts(standing: Standing, language: Language) -> Table:
    names = {seat.user_id: seat.user.name for seat in standing.seats}
    rows = []
    for item in standing.items:
        said = "\n".join(
            words.SAID.say(
                language,
                name=names.get(one.user_id, one.user.name),
                verdict=texts.VERDICTS[one.verdict].say(language),
            )
            + (f" – {one.reason}" if one.reason else "")
            for one in item.verdicts
        )
        rows.append(
            (item.key, item.title, str(item.version), texts.VERDICTS[item.outcome].say(language), said)
        )
    heads = (words.KEY, words.REQUIREMENT, words.VERSION, words.OUTCOME, words.VERDICTS)
    return Table(heads=tuple(head.say(language) for head in heads), rows=tuple(rows))


def _checklist(standing: Standing, language: Language) -> Table:
    return Table(
        heads=(words.POINT.say(language), words.GONE_THROUGH.say(language)),
        rows=tuple(
            (
                point["text"],
                ", ".join(seat.user.name for seat in standing.seats if point["id"] in seat.ticked),
            )
            for point in standing.review.checklist
        ),
    )


def _points(points: list[Remark], remarks: list[Remark], keys: dict[int, str], language: Language) -> Table:
    answers: dict[int, list[Remark]] = {}
    for remark in remarks:
        if remark.answers_id:
            answers.setdefault(remark.answers_id, []).append(remark)
    rows = []
    for point in points:
        place = f"{label_of(point.field, language)}: “{point.quote}”" if point.field else ""
        said = [
            f"{point.author.name}: {point.body}",
            *(f"{one.author.name}: {one.body}" for one in answers.get(point.pk, [])),
        ]
        rows.append((keys.get(point.record_id, ""), place, "\n".join(said), str(point.round.number)))
    heads = (words.KEY, words.PASSAGE, words.COMMENT, words.ROUND)
    return Table(heads=tuple(head.say(language) for head in heads), rows=tuple(rows))


def _signatures(standing: Standing, language: Language) -> Table:
    heads = (words.NAME, words.ROLE, words.MEANING, words.TIME, words.CONTENT_HASH)
    return Table(
        heads=tuple(head.say(language) for head in heads),
        rows=tuple(
            (
                one.name,
                texts.ROLES[one.role].say(language),
                texts.MEANINGS[one.meaning].say(language),
                _moment(one.at),
                one.content_hash,
            )
            for one in standing.signatures
        ),
    )


def _moment(at: datetime.datetime) -> str:
    return at.astimezone(datetime.UTC).strftime("%Y-%m-%d %H:%M UTC")

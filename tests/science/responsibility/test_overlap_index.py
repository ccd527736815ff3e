"""The index of overlap against SciPy and hand-made figures, and every finding on small maps."""

import datetime
import random

import pytest
from scipy.spatial import distance

from planweave.science.responsibility import (
    Act,
    Area,
    Finding,
    Item,
    Kind,
    Limits,
    cosine,
    findings,
    in_force,
    pair_indices,
    place_of,
    ruzicka,
    shares,
)

DAY = datetime.date(2026, 3, 2)


def test_both_indices_are_scipys_on_distributions() -> None:
    chance = random.Random(7)
    for _ in range(300):
        places = [chance.choice("abcdefgh") for _ in range(chance.randint(2, 8))]
        one = {place: float(chance.randint(0, 9)) for place in places} | {"a": 1.0}
        other = {place: float(chance.randint(0, 9)) for place in places} | {"h": 2.0}
        names = sorted({*one, *other})
        p = [shares(one).get(name, 0.0) for name in names]
        q = [shares(other).get(name, 0.0) for name in names]
        # Σmin = 1 − BC and Σmax = 1 + BC for two distributions, BC the distance of Bray and Curtis.
        apart = distance.braycurtis(p, q)
        assert ruzicka(one, other) == pytest.approx((1 - apart) / (1 + apart), abs=1e-9)
        assert cosine(one, other) == pytest.approx(1 - distance.cosine(p, q), abs=1e-9)


def test_the_index_asks_what_people_do_and_not_how_much() -> None:
    assert ruzicka({1: 2, 2: 2}, {1: 20, 2: 20}) == 1
    assert ruzicka({1: 3, 2: 1}, {1: 1, 2: 3}) == pytest.approx(0.5 / 1.5)
    assert ruzicka({1: 3}, {2: 3}) == 0 == cosine({1: 3}, {2: 3})
    assert ruzicka({}, {1: 1}) is None is cosine({1: 0}, {1: 1})
    with pytest.raises(ValueError, match="at least 0"):
        shares({1: -1})


def test_pairs_come_with_the_greatest_overlap_first_and_only_where_both_worked() -> None:
    found = pair_indices({3: {1: 4, 2: 4}, 1: {1: 8}, 2: {1: 1, 2: 1}, 4: {}})
    assert [(one.people, one.together) for one in found] == [((2, 3), 10), ((1, 2), 10), ((1, 3), 16)]
    assert [one.ruzicka for one in found] == pytest.approx([1, 1 / 3, 1 / 3])


def test_owners_come_from_above_and_a_circle_ends() -> None:
    areas = [
        Area(id=1, owners=frozenset({7}), deputies=frozenset({8})),
        Area(id=2, parent=1, deputies=frozenset({9})),
        Area(id=3, parent=2, owners=frozenset({5})),
        Area(id=4, parent=5),
        Area(id=5, parent=4),
    ]
    held = in_force(areas)
    assert held[2] == (frozenset({7}), frozenset({8, 9}))
    assert held[3] == (frozenset({5}), frozenset())
    assert held[4] == held[5] == (frozenset(), frozenset())


def test_a_requirement_without_area_belongs_to_its_products_line() -> None:
    areas = [Area(id=1, product=10, is_line=True), Area(id=2, product=10)]
    assert place_of(Item(id=1, area=2, product=10), areas) == 2
    assert place_of(Item(id=1, area=None, product=10), areas) == 1
    assert place_of(Item(id=1, area=None, product=11), areas) is None


def acts(person: int, days: range, *, item: int = 1) -> list[Act]:
    return [
        Act(person=person, item=item, on=DAY + datetime.timedelta(days=day), way="edited") for day in days
    ]


def found(
    work: list[Act], *, owners: set[int] = frozenset(), deputies: set[int] = frozenset(), **more: object
) -> list[Finding]:
    area = Area(id=1, product=1, owners=frozenset(owners), deputies=frozenset(deputies), **more)
    return findings(
        [area],
        [Item(id=1, area=1, product=1)],
        work,
        managers={1, 2, 3},
        today=DAY + datetime.timedelta(days=60),
    )


def test_two_at_work_overlap_unless_both_are_declared() -> None:
    work = [*acts(1, range(20)), *acts(2, range(10, 20))]
    [one] = found(work, owners={1})
    assert (one.kind, one.people, dict(one.acts), one.items) == (Kind.OVERLAP, (1, 2), {1: 10, 2: 10}, (1,))
    assert (one.first, one.last, one.strength) == (
        DAY + datetime.timedelta(days=10),
        DAY + datetime.timedelta(days=19),
        1,
    )
    assert found(work, owners={1}, deputies={2}) == []


def test_a_visit_is_no_overlap_and_neither_is_a_handover() -> None:
    assert found([*acts(1, range(20)), *acts(2, range(4))], owners={1}) == []
    assert found([*acts(1, range(60)), *acts(2, range(6))], owners={1}) == []
    handed_over = [*acts(1, range(20)), *acts(2, range(21, 40))]
    assert [one.kind for one in found(handed_over, owners={1, 2})] == [Kind.TWO_OWNERS]
    [left] = found(handed_over, owners={2})
    assert (left.kind, left.people) == (Kind.UNDECLARED, (1,))


def test_people_who_do_not_manage_never_overlap() -> None:
    assert found([*acts(1, range(20)), *acts(9, range(20))], owners={1}) == []


def test_an_owner_who_is_not_there_and_the_one_who_is() -> None:
    kinds = [(one.kind, one.people) for one in found(acts(2, range(8)), owners={1})]
    assert kinds == [(Kind.IDLE_OWNER, (1,)), (Kind.UNDECLARED, (2,))]
    fresh = {1: DAY + datetime.timedelta(days=50)}
    assert found([], owners={1}, since=fresh) == []
    assert [one.kind for one in found([], owners={1}, since={1: DAY})] == [Kind.IDLE_OWNER]


def test_no_work_is_expected_where_nothing_is_open() -> None:
    area = Area(id=1, owners=frozenset({1}))
    done = [Item(id=1, area=1, product=1, is_open=False)]
    assert findings([area], done, [], managers={1}, today=DAY) == []


def test_what_nobody_owns_and_what_lies_outside() -> None:
    items = [Item(id=1, area=1, product=1), Item(id=2, area=None, product=2), Item(id=3, area=99, product=2)]
    unowned, outside = findings([Area(id=1)], items, [], managers=set(), today=DAY)
    assert (unowned.kind, unowned.area, unowned.items) == (Kind.UNOWNED, 1, (1,))
    assert (outside.kind, outside.product, outside.items) == (Kind.OUTSIDE, 2, (2, 3))


def test_the_limits_can_be_set() -> None:
    work = [*acts(1, range(3)), *acts(2, range(3))]
    area, item = Area(id=1, owners=frozenset({1})), Item(id=1, area=1, product=1)
    lenient = Limits(least_acts=3)
    assert [
        one.kind for one in findings([area], [item], work, managers={1, 2}, today=DAY, limits=lenient)
    ] == [Kind.OVERLAP]


def test_who_comes_back_after_the_other_has_handed_nothing_over() -> None:
    """The owner's acts lie before and after all of the other's: an overlap. An owner's single return
    shows it, a stranger's does not; without any it is a handover."""
    between = acts(2, range(10, 20))
    back = [*acts(1, range(4)), *between, *acts(1, range(30, 32))]
    [one] = found(back, owners={1})
    assert (one.kind, one.people, dict(one.acts)) == (Kind.OVERLAP, (1, 2), {1: 6, 2: 10})
    once = [*acts(1, range(5)), *between, *acts(1, [30])]
    assert [one.kind for one in found(once, owners={1})] == [Kind.OVERLAP]
    undeclared = found(once, owners={3})
    assert [one.kind for one in undeclared if one.people != (3,)] == [Kind.UNDECLARED, Kind.UNDECLARED]
    gone = [*acts(1, range(6)), *between]
    assert [one.kind for one in found(gone, owners={1})] == [Kind.UNDECLARED]


def test_one_act_in_two_weeks_of_common_time_says_that_the_owner_is_still_there() -> None:
    other = acts(2, range(10, 60, 5))
    [one] = found([*acts(1, range(5)), *acts(1, [40]), *other], owners={1})
    assert (one.kind, dict(one.acts)) == (Kind.OVERLAP, {1: 1, 2: 7})
    soon = [*acts(1, range(5)), *acts(1, [12]), *other]
    assert [one.kind for one in found(soon, owners={1})] == [Kind.UNDECLARED]

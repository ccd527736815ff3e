"""Whatever is done to the history behind the product's back is found, and where (promise F24; more in the trials)."""

import random

import pytest

from harness.house import House
from harness.tampering import TAMPERINGS, cut, tamper
from planweave.kernel.audit import BEGINNING, Anchor, anchors_in, ends, first_fault, line_of

TRIALS, SEED = 40, 24


@pytest.mark.django_db
def test_every_seeded_tampering_is_found_where_it_was_done(house: House) -> None:
    for number in range(6):
        body = {"product": house.product.pk, "title": f"Row {number}"}
        assert house.api("owner").post(f"{house.path}/requirements", body).status_code == 201
    chance, workspace = random.Random(SEED), house.workspace.pk
    assert first_fault(workspace, ends()) is None
    tried = [tamper(workspace, chance) for _ in range(TRIALS)]
    assert [one for one in tried if one[2] is None or one[2].seq not in one[1]] == []
    assert {kind for kind, _, _ in tried} == set(TAMPERINGS)


@pytest.mark.django_db
def test_only_an_anchor_shows_a_well_madecut(house: House) -> None:
    workspace = house.workspace.pk
    kept = anchors_in([*map(line_of, ends()), ""])
    last = kept[0].seq
    cut(workspace, last - 1)
    assert first_fault(workspace) is None
    fault = first_fault(workspace, kept)
    assert fault is not None
    assert (fault.seq, fault.what) == (last, "cut_off")
    with pytest.raises(ValueError, match="2"):
        anchors_in(["", '{"seq": 1}'])
    other = Anchor(at="", workspace=workspace + 1, seq=99, hash=BEGINNING)
    assert first_fault(workspace, [other]) is None

"""A ReqIF file comes in through the public API: as its dry run says, undone in one step, kept whole."""

from factories.reqif_files import three
from planweave.kernel.models import Link
from planweave.requirements.models import Requirement


def by_title():
    return {row.record.title: row for row in Requirement.objects.filter(record__deleted_at=None)}


def test_a_file_comes_in_as_its_dry_run_says(house, imports):
    session = imports.checked(three())
    assert session["counts"] == {"create": 3, "change": 0, "conflict": 0, "gone": 0, "skip": 0, "error": 0}
    assert by_title() == {}

    imports.commit(session)

    found = by_title()
    assert set(found) == {"Braking", "Distance", "Pads & discs"}
    assert found["Braking"].description == "<p>The car shall <b>stop</b>.</p>"
    assert found["Distance"].description == "<p>At most 40 m</p>"
    assert found["Distance"].priority == "must"
    assert found["Distance"].parent.title == "Braking"
    assert found["Pads & discs"].priority == ""
    assert found["Pads & discs"].parent is None
    links = [(link.source.title, link.kind, link.target.title) for link in Link.objects.all()]
    assert sorted(links) == [
        ("Braking", "relates_to", "Pads & discs"),
        ("Pads & discs", "satisfies", "Distance"),
    ]

"""A ReqIF file comes in through the public API: as its dry run says, undone in one step, kept whole."""

import pytest

from factories.reqif_files import archive, one, place, relation, reqif, three
from planweave.kernel.audit import first_broken_link
from planweave.kernel.models import Activity, Link
from planweave.requirements.actions import change_requirement, delete_requirements
from planweave.requirements.models import Requirement

NOTHING = {"create": 0, "change": 0, "conflict": 0, "gone": 0, "skip": 0, "error": 0}


def by_title():
    found = Requirement.objects.filter(record__deleted_at=None).select_related("record", "parent")
    return {row.record.title: row for row in found}


def change(house, title, **values):
    return change_requirement(
        house.actor("product_manager"), by_title()[title].pk, version=None, values=values
    )


def test_a_file_comes_in_as_its_dry_run_says(house, imports):
    session = imports.checked(three())
    assert session["counts"] == NOTHING | {"create": 3}
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
    assert first_broken_link(house.workspace.pk) is None
    assert Activity.objects.filter(kind="ReqifImported").count() == 1


def test_what_has_no_place_here_is_kept_and_shown(house, imports):
    imports.take(three())
    key = by_title()["Braking"].record.key
    told = imports.api.get(f"{house.path}/reqif/records/{key}").json()
    assert told["identifier"] == "r1"
    assert told["tool"] == "Foreign Tool"
    assert told["values"] == [
        {"name": "ReqIF.Name", "value": "Braking", "field": "title"},
        {"name": "ReqIF.Text", "value": "The car shall stop.", "field": "description"},
        {"name": "ASIL", "value": "4", "field": ""},
    ]


def test_the_same_file_again_changes_nothing(house, imports):
    imports.take(three())
    events = Activity.objects.filter(kind="RequirementChanged").count()
    session = imports.checked(three())
    assert session["counts"] == NOTHING | {"skip": 3}
    imports.commit(session)
    assert len(by_title()) == 3
    assert Activity.objects.filter(kind="RequirementChanged").count() == events


def test_an_import_is_undone_in_one_step_and_can_come_again(house, imports):
    result = imports.take(three())
    assert imports.undo(result).status_code == 200
    assert by_title() == {}
    assert Link.objects.count() == 0
    assert imports.checked(three())["counts"] == NOTHING | {"create": 3}


def test_a_changed_file_is_merged_three_ways(house, imports):
    imports.take(three())
    change(house, "Braking", description="<p>Ours</p>", priority="could")
    change(house, "Distance", description="<p>At most 38 m</p>")
    session = imports.checked(
        three(
            r1={"asil": "3", "priority": "e-high"},
            r2={"text": "At most 35 m", "title": "Braking distance"},
            r3={"priority": "e-low"},
        )
    )
    assert session["counts"] == NOTHING | {"change": 1, "conflict": 2}
    rows = {row["identifier"]: row for row in imports.rows(session)}
    assert rows["r1"]["kept"] == {
        "description": ["<p>Ours</p>", "<p>The car shall <b>stop</b>.</p>"],
    }
    assert rows["r1"]["conflicts"] == [
        {"field": "priority", "base": "", "mine": "could", "theirs": "must", "chosen": ""}
    ]
    assert rows["r2"]["changes"] == {"title": ["Distance", "Braking distance"]}
    assert rows["r2"]["conflicts"] == [
        {
            "field": "description",
            "base": "<p>At most 40 m</p>",
            "mine": "<p>At most 38 m</p>",
            "theirs": "<p>At most 35 m</p>",
            "chosen": "",
        }
    ]
    assert rows["r3"]["changes"] == {"priority": ["", "could"]}

    path = f"{imports.path}/{session['id']}/commit"
    refused = imports.api.post(path)
    assert refused.status_code == 409
    assert refused.json()["code"] == "reqif.not_chosen"
    assert by_title()["Distance"].description == "<p>At most 38 m</p>"

    assert imports.choose(session, choices={"r1": {"priority": "theirs"}}).json()["open_conflicts"] == 1
    assert imports.choose(session, choices={"r2": {"description": "mine"}}).json()["open_conflicts"] == 0
    result = imports.commit(session)

    found = by_title()
    assert found["Braking"].priority == "must"
    assert found["Braking"].description == "<p>Ours</p>"
    assert found["Braking distance"].description == "<p>At most 38 m</p>"
    assert found["Pads & discs"].priority == "could"

    # What was chosen is the base of the next merge: the same file asks no second time.
    again = imports.checked(three(r1={"asil": "3", "priority": "e-high"}, r2={"text": "At most 35 m",
                                  "title": "Braking distance"}, r3={"priority": "e-low"}))  # fmt: skip
    assert again["counts"] == NOTHING | {"skip": 3}
    # And an undo takes the base back with the values.
    assert imports.undo(result).status_code == 200
    assert by_title()["Pads & discs"].priority == ""
    once_more = imports.checked(three(r3={"priority": "e-low"}))
    assert [row["identifier"] for row in imports.rows(once_more, "change")] == ["r3"]


def test_moves_orders_and_new_objects_of_the_file_are_taken(house, imports):
    imports.take(reqif([one(n, title=n) for n in "abcd"], [place("a", place("b"), place("c"), place("d"))]))
    content = reqif(
        [one(n, title=n) for n in "abcde"], [place("a", place("d"), place("b"), place("e")), place("c")]
    )
    session = imports.checked(content)
    assert session["counts"]["create"] == 1
    imports.commit(session)
    below = Requirement.objects.filter(parent__title="a").order_by("position", "pk")
    assert [row.record.title for row in below] == ["d", "b", "e"]
    assert by_title()["c"].parent is None
    assert imports.checked(content)["counts"] == NOTHING | {"skip": 5}


def test_what_the_file_no_longer_holds_stays_until_it_is_chosen(house, imports):
    imports.take(three())
    smaller = reqif([one("r1", title="Braking", text="<xhtml:p>The car shall <xhtml:b>stop</xhtml:b>.</xhtml:p>",
                         asil="4")], [place("r1")])  # fmt: skip
    session = imports.checked(smaller)
    assert session["counts"] == NOTHING | {"gone": 2, "skip": 1}
    imports.commit(session)
    assert set(by_title()) == {"Braking", "Distance", "Pads & discs"}

    imports.take(three())
    session = imports.checked(smaller)
    assert imports.choose(session, choices={"r3": {"@gone": "theirs"}}).status_code == 200
    imports.commit(session)
    assert set(by_title()) == {"Braking", "Distance"}


def test_what_was_deleted_here_comes_back_only_when_chosen(house, imports):
    imports.take(three())
    delete_requirements(house.actor("product_manager"), [by_title()["Pads & discs"].pk])
    assert imports.checked(three())["counts"] == NOTHING | {"skip": 3}
    session = imports.checked(three(r3={"title": "Pads"}))
    assert session["counts"] == NOTHING | {"skip": 2, "conflict": 1}
    imports.choose(session, choices={"r3": {"@deleted": "theirs"}})
    imports.commit(session)
    assert set(by_title()) == {"Braking", "Distance", "Pads"}


def test_relations_come_and_go_and_no_circle_is_made(house, imports):
    objects = [one(n, title=n) for n in "ab"]
    places = [place("a"), place("b")]
    body = {"relations": {"rt-sat": "depends_on", "rt-odd": ""}}
    both = reqif(
        objects, places, [relation("x", "a", "b"), relation("y", "b", "a"), relation("z", "a", "b", "rt-odd")]
    )
    session = imports.checked(both, **body)
    notices = [issue["message"] for row in imports.rows(session) for issue in row["issues"]]
    assert len(notices) == 1
    assert "would close a circle" in notices[0]
    imports.commit(session)
    assert Link.objects.count() == 1
    assert imports.checked(both, **body)["counts"] == NOTHING | {"skip": 2}
    imports.take(reqif(objects, places), **body)
    assert Link.objects.count() == 0


def test_a_type_can_be_kept_aside(house, imports):
    read = imports.upload(three()).json()
    types = read["types"] | {"t-req": read["types"]["t-req"] | {"becomes": ""}}
    answer = imports.api.put(
        f"{imports.path}/{read['id']}/check", {"product": house.product.pk, "types": types}
    )
    assert answer.json()["counts"] == NOTHING


@pytest.mark.parametrize(
    ("types", "code"),
    [
        ({"t-req": {"becomes": "nonsense"}}, "reqif.mapping_unknown"),
        ({"nope": {"becomes": "functional"}}, "reqif.mapping_unknown"),
        (
            {"t-req": {"becomes": "functional", "attributes": {"a-name": {"field": "nope"}}}},
            "reqif.mapping_unknown",
        ),
        (
            {"t-req": {"becomes": "functional", "attributes": {"a-text": {"field": "priority"}}}},
            "reqif.mapping_unfit",
        ),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(house, imports, types, code):
    read = imports.upload(three()).json()
    answer = imports.api.put(
        f"{imports.path}/{read['id']}/check", {"product": house.product.pk, "types": types}
    )
    assert (answer.status_code, answer.json()["code"]) == (422, code)


def test_somebody_was_faster_than_the_commit(house, imports):
    imports.take(three())
    session = imports.checked(three(r1={"title": "Stopping"}))
    change(house, "Braking", priority="must")
    with imports._on_commit(execute=True):
        answer = imports.api.post(f"{imports.path}/{session['id']}/commit")
    job = imports.api.get(f"{house.path}/jobs/{answer.json()['job']}").json()
    assert job["state"] == "failed"
    assert job["problem"]["code"] == "import.changed_since"
    assert "Stopping" not in by_title()


def test_another_persons_import_is_not_found(house, imports):
    read = imports.upload(three()).json()
    assert house.api("lead").get(f"{imports.path}/{read['id']}").status_code == 404
    assert house.api("product_manager").get(f"{house.path}/imports/{read['id']}").status_code == 404
    assert house.api("viewer").post(f"{imports.path}/{read['id']}/commit").status_code == 404


def test_pictures_come_along_and_are_shown_to_readers_only(house, imports, foreign_house):
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 40
    text = '<xhtml:object data="img/car.png" type="image/png">A car</xhtml:object> brakes'
    content = archive({"spec/brakes.reqif": three(r1={"text": text}), "spec/img/car.png": png})
    imports.take(content, "brakes.reqifz")
    found = by_title()["Braking"]
    assert ">A car</a> brakes</p>" in found.description
    address = found.description.split('href="')[1].split('"')[0]
    answer = imports.api.client.get(address, headers=imports.api.headers)
    assert answer.status_code == 200
    assert answer.content == png
    assert answer["Content-Type"] == "image/png"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    stranger = foreign_house.api("owner")
    assert stranger.client.get(address, headers=stranger.headers).status_code == 404
    other = address.replace("/shop/", "/rival/")
    assert stranger.client.get(other, headers=stranger.headers).status_code == 404
    told = imports.api.get(f"{house.path}/reqif/records/{found.record.key}").json()
    assert told["pictures"] == [{"name": "car.png", "address": address, "is_shown": True}]
    assert imports.checked(content, "brakes.reqifz")["counts"] == NOTHING | {"skip": 3}


def test_an_attribute_becomes_an_own_field_and_goes_back(house, imports):
    lead = house.api("lead")
    asked = {"key": "asil", "kind": "number", "name_en": "ASIL"}
    assert lead.post(f"{house.path}/custom-fields", asked).status_code == 201
    session = imports.checked(three())
    assert session["types"]["t-req"]["attributes"]["a-asil"]["field"] == "custom.asil"
    imports.commit(session)
    found = by_title()["Braking"]
    assert found.custom == {"f_asil": 4.0}
    assert imports.checked(three())["counts"] == NOTHING | {"skip": 3}
    change(house, "Braking", **{"custom.asil": 2.0})
    written = imports.export()
    assert b'THE-VALUE="2"' in written
    assert imports.checked(written)["counts"] == NOTHING | {"skip": 3}
    session = imports.checked(three(r1={"asil": "3"}))
    [row] = imports.rows(session, "conflict")
    assert row["conflicts"][0]["mine"] == 2.0

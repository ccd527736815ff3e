"""Types, attributes and choices of a foreign file become a workspace's own, and go back into the file as they came."""

import pytest

from factories.reqif_canon import canonical, first_difference
from factories.reqif_files import three
from planweave.requirements.actions import change_requirement
from planweave.requirements.models import Requirement

NOTHING = {"create": 0, "change": 0, "conflict": 0, "gone": 0, "skip": 0, "error": 0}
LEVELS = [{"value": "l1", "name_en": "High", "name_zh": "高"}, {"value": "l2", "name_en": "Second"}]


@pytest.fixture
def own(house):
    lead = house.api("lead")
    field = {
        "key": "level_of_care",
        "kind": "choice",
        "name_en": "Care",
        "name_zh": "等级",
        "options": LEVELS,
    }
    assert lead.post(f"{house.path}/custom-fields", field).status_code == 201
    body = {"base": "business", "name_en": "House rule", "name_zh": "内部规定"}
    answer = lead.post(f"{house.path}/requirement-types", body)
    assert answer.status_code == 201, answer.content
    return f"own:{answer.json()['id']}"


def mapped(read, becomes, **attributes):
    found = read["types"]["t-req"]
    return {"t-req": {"becomes": becomes, "attributes": found["attributes"] | attributes}}


def test_the_mapping_step_offers_what_the_workspace_added(house, imports, own):
    read = imports.upload(three()).json()
    assert read["own_types"] == {own: "House rule"}
    assert read["own_fields"] == {"custom.level_of_care": "Care"}
    assert read["own_choices"] == {"custom.level_of_care": {"l1": "High", "l2": "Second"}}
    assert read["types"]["t-req"]["becomes"] == "functional"
    attributes = {one["id"]: one for one in read["members"][0]["types"][0]["attributes"]}
    assert "custom.level_of_care" in read["fields"]["enumeration"]
    assert attributes["a-prio"]["meanings"] == {
        "priority": {"e-high": "must", "e-low": "could"},
        "criticality": {"e-high": "high", "e-low": "low"},
        "risk": {"e-high": "high", "e-low": "low"},
        "difficulty": {"e-high": "high", "e-low": "low"},
        "custom.level_of_care": {"e-high": "l1"},
    }
    assert read["missing"] == []
    chinese = house.api("product_manager", "zh").get(f"{imports.path}/{read['id']}").json()
    assert chinese["own_types"] == {own: "内部规定"}
    assert chinese["own_choices"]["custom.level_of_care"] == {"l1": "高", "l2": "Second"}


def test_objects_become_an_own_type_and_choices_an_own_fields(house, imports, own):
    read = imports.upload(three()).json()
    types = mapped(
        read,
        own,
        **{"a-prio": {"field": "custom.level_of_care", "choices": {"e-low": "l2", "e-odd": ""}}},
    )
    session = imports.checked(three(r1={"priority": "e-low"}), types=types)
    assert session["counts"] == NOTHING | {"create": 3}
    assert session["types"]["t-req"]["attributes"]["a-prio"]["choices"] == {
        "e-high": "l1",
        "e-low": "l2",
        "e-odd": "",
    }
    issues = {row["title"]: [one["message"] for one in row["issues"]] for row in imports.rows(session)}
    assert issues["Pads & discs"] == [
        '“Odd & "rare"” in Priority fits no value of the field; it stays in the file'
    ]
    imports.commit(session)
    rows = Requirement.objects.select_related("record").order_by("pk")
    assert {row.record.title: (row.type, row.own_type_id, row.custom) for row in rows} == {
        "Braking": ("business", int(own.removeprefix("own:")), {"f_level_of_care": "l2"}),
        "Distance": ("business", int(own.removeprefix("own:")), {"f_level_of_care": "l1"}),
        "Pads & discs": ("business", int(own.removeprefix("own:")), {}),
    }
    written = imports.export()
    assert first_difference(canonical(three(r1={"priority": "e-low"})), canonical(written)) is None
    assert imports.checked(written, types=types)["counts"] == NOTHING | {"skip": 3}
    braking = next(row for row in rows if row.record.title == "Braking")
    actor = house.actor("product_manager")
    change_requirement(actor, braking.pk, version=None, values={"custom.level_of_care": "l1"})
    changed = imports.export()
    assert imports.checked(changed, types=types)["counts"] == NOTHING | {"skip": 3}
    assert changed.count(b"<ENUM-VALUE-REF>e-high<") == 2


def test_a_type_of_the_same_name_is_proposed(imports, own):
    content = three().replace(b'LONG-NAME="Requirement"', 'LONG-NAME="内部规定"'.encode())
    assert imports.upload(content).json()["types"]["t-req"]["becomes"] == own


@pytest.mark.parametrize("becomes", ["own:999999", "own:", "own:one", "own:1 ", "priority"])
def test_a_type_that_is_not_there_is_refused_and_nothing_is_written(house, imports, own, becomes):
    read = imports.upload(three()).json()
    body = {"product": house.product.pk, "types": {"t-req": {"becomes": becomes, "attributes": {}}}}
    answer = imports.api.put(f"{imports.path}/{read['id']}/check", body)
    assert (answer.status_code, answer.json()["code"]) == (422, "reqif.mapping_unknown")
    assert imports.api.get(f"{imports.path}/{read['id']}").json()["types"] == read["types"]
    assert Requirement.objects.count() == 0


def test_a_choice_that_the_own_field_does_not_have_is_refused(house, imports, own):
    read = imports.upload(three()).json()
    types = mapped(read, own, **{"a-prio": {"field": "custom.level_of_care", "choices": {"e-high": "l3"}}})
    body = {"product": house.product.pk, "types": types}
    answer = imports.api.put(f"{imports.path}/{read['id']}/check", body)
    assert (answer.status_code, answer.json()["code"]) == (422, "reqif.mapping_unknown")


def test_a_retired_type_is_no_longer_offered(house, imports, own):
    path = f"{house.path}/requirement-types/{own.removeprefix('own:')}"
    assert house.api("lead").patch(path, {"is_retired": True}).status_code == 200
    assert imports.upload(three()).json()["own_types"] == {}

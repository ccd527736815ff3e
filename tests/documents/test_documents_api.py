"""Documents through the API: made, edited together, taken back, refused."""

import pytest

from planweave.documents.models import Document, Section
from planweave.documents.rules import Kind
from planweave.kernel.models import Activity


@pytest.mark.parametrize("kind", Kind.values)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_starts_with_its_sections_in_the_language_of_the_document(desk, kind, language):
    document = desk.document(kind, language=language)
    templates = desk.house.api("viewer", language).get(f"{desk.path}/templates").json()["templates"]
    expected = next(one for one in templates if one["kind"] == kind)["sections"]
    assert [(one["heading"], one["level"], one["kind"]) for one in document["sections"]] == [
        (one["heading"], one["level"], one["kind"]) for one in expected
    ]
    assert any(one["kind"] == "items" for one in document["sections"])
    is_chinese = [any(ord(letter) > 0x2E7F for letter in one["heading"]) for one in document["sections"]]
    assert all(is_chinese) if language == "zh" else not any(is_chinese)
    assert document["key"].startswith("SHOP-")
    assert document["scope"] == {"text": "", "choices": {"product": [str(desk.house.product.pk)]}}


def test_own_text_stays_while_requirements_change_and_the_template_is_applied_again(desk):
    pay = desk.requirement("Pay an order")
    document = desk.document()
    desk.write(document, "Purpose", body="<p>Ours, by hand.</p>")
    functions = desk.section(document, "Functions")["id"]
    at = f"{desk.path}/{document['key']}/sections/{desk.section(document, 'References')['id']}"
    assert desk.api.delete(at).status_code == 200
    desk.api.patch(f"{desk.house.path}/requirements/{pay['key']}", {"title": "Pay by card"})
    again = desk.api.post(f"{desk.path}/{document['key']}/template").json()
    assert [one["heading"] for one in again["sections"]] == [one["heading"] for one in document["sections"]]
    assert desk.section(document, "Purpose")["body"] == "<p>Ours, by hand.</p>"
    html = "".join(part["html"] for part in desk.preview(document)["parts"])
    assert "Ours, by hand." in html
    assert "Pay by card" in html
    assert "Pay an order" not in html
    assert desk.section(document, "Functions")["id"] == functions


def test_two_people_edit_two_sections_and_meet_only_over_the_same_field(desk):
    document = desk.document()
    desk.write(document, "Purpose", body="<p>Mine</p>", version=document["version"])
    desk.write(document, "Scope", body="<p>Theirs</p>", version=document["version"])
    desk.write(document, "Purpose", heading="Why", version=document["version"])
    section = desk.section(document, "Why")
    stale = desk.house.api("lead", "zh").patch(
        f"{desk.path}/{document['key']}/sections/{section['id']}",
        {"body": "<p>Late</p>", "heading": "Reasons", "version": document["version"]},
    )
    assert stale.status_code == 409
    contested = stale.json()["contested"]
    assert contested[f"section {section['id']} body"] | {"at": ""} == {
        "base": "",
        "theirs": "<p>Mine</p>",
        "yours": "<p>Late</p>",
        "by": "product_manager of shop",
        "at": "",
    }
    assert set(contested) == {f"section {section['id']} body", f"section {section['id']} heading"}
    assert desk.section(document, "Why") == section
    answer = desk.api.patch(f"{desk.path}/{document['key']}", {"title": "x", "version": document["version"]})
    assert answer.status_code == 200


def test_sections_move_with_those_below_them_and_every_step_is_taken_back(desk):
    document = desk.document()
    before = [one["id"] for one in document["sections"]]
    headings = [one["heading"] for one in document["sections"]]
    path = f"{desk.path}/{document['key']}"
    overview, verification = (
        desk.section(document, one)["id"] for one in ("Product overview", "Verification")
    )
    steps = [
        desk.api.post(f"{path}/sections/{overview}/move", {"after": verification}),
        desk.api.patch(f"{path}/sections/{overview}", {"heading": "Overview", "body": "<p>x</p>"}),
        desk.api.post(f"{path}/sections", {"after": overview, "heading": "Added", "level": 2}),
        desk.api.delete(f"{path}/sections/{desk.section(document, 'Scope')['id']}"),
    ]
    assert [step.status_code for step in steps] == [200, 200, 201, 200]
    moved = [one["heading"] for one in desk.get(document["key"])["sections"]]
    at = moved.index("Overview")
    assert moved[at - 1] == "Verification"
    assert moved[at + 1 : at + 4] == ["Added", "Product perspective", "Product functions"]
    assert "Scope" not in moved
    for step in reversed(steps):
        undone = desk.api.post(f"{desk.house.path}/undo", {"operation_id": step.headers["X-Operation-Id"]})
        assert undone.status_code == 200, undone.content
    back = desk.get(document["key"])
    assert [one["id"] for one in back["sections"]] == before
    assert [one["heading"] for one in back["sections"]] == headings
    assert {one["body"] for one in back["sections"]} == {""}


def test_a_step_that_was_built_upon_is_not_taken_back(desk):
    document = desk.document()
    section = desk.section(document, "Purpose")["id"]
    at = f"{desk.path}/{document['key']}/sections/{section}"
    first = desk.api.patch(at, {"body": "<p>One</p>"})
    desk.api.patch(at, {"body": "<p>Two</p>"})
    undone = desk.api.post(f"{desk.house.path}/undo", {"operation_id": first.headers["X-Operation-Id"]})
    assert undone.status_code == 409
    assert Section.objects.get(pk=section).body == "<p>Two</p>"


def test_a_deleted_document_is_gone_and_comes_back_by_undo(desk):
    document = desk.document()
    gone = desk.api.delete(f"{desk.path}/{document['key']}")
    assert gone.status_code == 204
    assert desk.api.get(f"{desk.path}/{document['key']}").status_code == 404
    assert desk.api.get(desk.path).json() == []
    desk.api.post(f"{desk.house.path}/undo", {"operation_id": gone.headers["X-Operation-Id"]})
    assert [one["key"] for one in desk.api.get(desk.path).json()] == [document["key"]]


BAD_SECTIONS = [
    ({"level": 0}, "section's level"),
    ({"level": 6}, "section's level"),
    ({"kind": "song"}, "“text” or “items”"),
    ({"heading": "x" * 301}, "300 characters"),
    (
        {"kind": "items", "selection": {"choices": {"colour": ["red"]}}},
        "“colour” is not a field to filter by",
    ),
    ({"kind": "items", "selection": {"choices": {"product": ["987654"]}}}, "product 987654"),
    ({"kind": "items", "selection": {"look": "poem"}}, "look “poem”"),
    ({"kind": "items", "selection": {"group": "shoe_size"}}, "group “shoe_size”"),
    (
        {"kind": "items", "selection": {"fields": ["password"]}},
        "“password” is not a field that can be printed",
    ),
    ({"kind": "items", "selection": {"sort": "beauty"}}, "beauty"),
    ({"kind": "items", "selection": {"script": "x"}}, "script"),
    ({"colour": "red"}, "colour"),
]


@pytest.mark.parametrize(("wrong", "said"), BAD_SECTIONS)
def test_a_section_that_makes_no_sense_is_refused_and_nothing_changes(desk, wrong, said):
    document = desk.document()
    before = desk.get(document["key"])
    events = Activity.objects.count()
    at = f"{desk.path}/{document['key']}/sections/{document['sections'][0]['id']}"
    answer = desk.api.patch(at, wrong)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert desk.get(document["key"]) == before
    assert Activity.objects.count() == events


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "novel"},
        {"title": " "},
        {"title": "x" * 501},
        {"language": "fr"},
        {"product": 987654},
        {"scope": {"choices": {"release": ["987654"]}}},
    ],
)
def test_a_document_that_makes_no_sense_is_not_made(desk, wrong):
    wanted = {"product": desk.house.product.pk, "kind": "srs", "title": "T", "language": "zh"}
    answer = desk.house.api("owner", "zh").post(desk.path, wanted | wrong)
    assert answer.status_code == 422
    assert Document.objects.count() == 0


def test_what_people_write_is_cleaned_before_it_is_kept(desk):
    document = desk.document()
    desk.write(
        document,
        "Purpose",
        body="<p onclick='x()'>Hello<script>alert(1)</script><img src=x onerror=y()>\u0007</p>",
        heading=" Two\twords \u0001 ",
    )
    section = desk.section(document, "Two words")
    assert section["body"] == "<p>Hello</p>"


def test_coverage_names_what_no_section_tells_of_and_what_is_empty(desk):
    told = desk.requirement("Told")
    desk.requirement("Not told", type="business")
    missing = desk.requirement("Missing", type="non_functional")
    document = desk.document()
    for heading in ("Performance and other qualities",):
        at = f"{desk.path}/{document['key']}/sections/{desk.section(document, heading)['id']}"
        assert desk.api.delete(at).status_code == 200
    preview = desk.preview(document)
    assert (preview["in_scope"], preview["printed"], preview["missing"]) == (3, 2, [missing["key"]])
    filled = desk.section(document, "Functions")["id"]
    assert filled not in preview["empty"]
    assert desk.section(document, "Purpose")["id"] in preview["empty"]
    assert desk.section(document, "Introduction")["id"] not in preview["empty"]
    assert told["key"] in next(one for one in preview["parts"] if one["section"] == filled)["html"]


def test_the_preview_of_one_section_shows_some_and_counts_all(desk):
    for number in range(4):
        desk.requirement(f"Wish {number}")
    document = desk.document("free")
    section = document["sections"][1]["id"]
    preview = desk.preview(document, f"section={section}&most=2")
    [part] = preview["parts"]
    assert (part["number"], part["found"], part["shown"]) == ("2", 4, 2)
    assert part["html"].count('class="item"') == 2
    assert desk.api.get(f"{desk.path}/{document['key']}/preview?section=987654").status_code == 404


def test_a_tree_is_arranged_below_its_parents_and_groups_have_numbered_headings(desk):
    top = desk.requirement("Top", priority="should")
    desk.requirement("Loose", priority="must")
    desk.requirement("Below", parent=top["id"])
    document = desk.document("free")
    desk.write(document, "Requirements", selection={"arrangement": "tree", "sort": "title"})
    html = desk.preview(document)["parts"][1]["html"]
    assert [html.index(one) for one in ("Loose", "Top", "Below")] == sorted(
        html.index(one) for one in ("Loose", "Top", "Below")
    )
    assert html.count('data-depth="1"') == 1
    desk.write(document, "Requirements", selection={"group": "priority", "sort": "-priority,key"})
    html = desk.preview(document)["parts"][1]["html"]
    for number, name in (("2.1", "Should"), ("2.2", "Must"), ("2.3", "Priority: none")):
        assert f'<span class="number">{number}</span>{name}</h2>' in html
    assert html.index("Should") < html.index("Must")


def test_a_guest_and_a_stranger_get_no_document_and_a_viewer_changes_none(desk, foreign_house):
    document = desk.document()
    path = f"{desk.path}/{document['key']}"
    assert desk.house.api("guest").get(path).status_code == 403
    assert foreign_house.api("owner").get(path).status_code == 404
    assert desk.house.api("viewer").patch(path, {"title": "Mine"}).status_code == 403
    assert desk.get(document["key"])["title"] == "Order system"
    own = desk.house.api("contributor").post(
        desk.path, {"product": desk.house.product.pk, "kind": "free", "title": "Own"}
    )
    assert own.status_code == 201
    changed = desk.house.api("contributor").patch(f"{desk.path}/{own.json()['key']}", {"title": "Own too"})
    assert changed.json()["title"] == "Own too"
    refused = desk.house.api("contributor").post(f"{desk.path}/{own.json()['key']}/issues", {"edition": "1"})
    assert refused.status_code == 403

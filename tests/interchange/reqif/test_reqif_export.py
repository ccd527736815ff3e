"""What goes out as ReqIF: what came from there as it came, what changed here changed, what is new added; valid."""

import io
import zipfile

from lxml import etree

from factories.reqif_canon import canonical, first_difference
from factories.reqif_files import EXTENSION, archive, one, place, reqif, three
from planweave.interchange.reqif.schema import faults_of
from planweave.kernel.links import add_link
from planweave.kernel.models import Record
from planweave.requirements.actions import change_requirement, create_requirement, delete_requirements
from planweave.requirements.models import Requirement

NS = {"r": "http://www.omg.org/spec/ReqIF/20110401/reqif.xsd", "x": "http://www.w3.org/1999/xhtml"}


def record(title):
    return Record.objects.get(title=title, deleted_at=None)


def found(content, path):
    return etree.fromstring(content).xpath(path, namespaces=NS)


def test_what_nobody_changed_goes_out_as_it_came(imports):
    imports.take(three())
    written = imports.export()
    assert first_difference(canonical(three()), canonical(written)) is None
    assert b"odd:column" in written
    assert found(written, "string(//r:REQ-IF-TOOL-ID)").startswith("Planweave ")
    assert imports.checked(written)["counts"]["skip"] == 3


def test_characters_that_xml_must_escape_survive(imports):
    title = "A &lt;b&gt; &amp; &quot;c&quot;&#10;second line"
    extra = ' LONG-NAME="x &amp; y &lt; z" DESC="&quot;d&quot; &amp; e"'
    content = reqif([one("r1", title=title, extra=extra)], [place("r1")])
    imports.take(content)
    assert first_difference(canonical(content), canonical(imports.export())) is None


def test_an_edit_here_changes_its_attribute_and_nothing_else(house, imports):
    imports.take(three())
    actor = house.actor("product_manager")
    text = "<p>The car shall <strong>stop</strong> <u>now</u>.</p><ul><li>dry</li></ul>"
    values = {"description": text, "priority": "could", "title": "Braking & stopping"}
    change_requirement(actor, record("Braking").pk, version=None, values=values)
    written = imports.export()
    expected = three(
        r1={
            "title": "Braking &amp; stopping",
            "text": '<xhtml:p>The car shall <xhtml:strong>stop</xhtml:strong> <xhtml:span style="text-decoration: '
            'underline">now</xhtml:span>.</xhtml:p><xhtml:ul><xhtml:li>dry</xhtml:li></xhtml:ul>',
            "priority": "e-low",
        }
    )
    stamp = found(written, "string(//r:SPEC-OBJECT[@IDENTIFIER='r1']/@LAST-CHANGE)")
    assert stamp == record("Braking & stopping").updated_at.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
    same_stamp = written.replace(stamp.encode(), b"2026-01-05T09:00:00Z")
    assert first_difference(_sorted_values(expected), _sorted_values(same_stamp)) is None
    assert imports.checked(written)["counts"]["skip"] == 3


def _sorted_values(content):
    root = etree.fromstring(content)
    for values in root.iter(f"{{{NS['r']}}}VALUES"):
        values[:] = sorted(values, key=lambda each: each.tag)
    return canonical(etree.tostring(root))


def test_new_moved_and_deleted_requirements_go_out(house, imports):
    imports.take(three())
    actor = house.actor("product_manager")
    new = create_requirement(
        actor,
        product_id=house.product.pk,
        values={
            "title": "Warn <early>",
            "description": "<p>Beep</p>",
            "parent": record("Braking").pk,
            "priority": "must",
        },
    )
    change_requirement(
        actor, record("Distance").pk, version=None, values={"parent": record("Pads & discs").pk}
    )
    add_link(actor, source=new, target=record("Distance"), kind="depends_on")
    written = imports.export()
    assert faults_of(etree.fromstring(written)) == []
    below = "r:CHILDREN/r:SPEC-HIERARCHY/r:OBJECT/r:SPEC-OBJECT-REF='{}'"
    place_of = f"//r:SPEC-HIERARCHY[{below}]/r:OBJECT/r:SPEC-OBJECT-REF"
    assert found(written, f"string({place_of.format('r2')})") == "r3"
    own = found(
        written,
        "string(//r:SPEC-OBJECT[r:TYPE/r:SPEC-OBJECT-TYPE-REF='planweave-type-functional']/@IDENTIFIER)",
    )
    assert own.endswith(f"-{new.pk}")
    assert found(written, f"string({place_of.format(own)})") == "r1"
    assert found(written, f"count(//r:SPEC-RELATION[r:SOURCE/r:SPEC-OBJECT-REF='{own}'])") == 1
    assert imports.checked(written)["counts"]["skip"] == 4

    delete_requirements(actor, [record("Pads & discs").pk])
    smaller = imports.export()
    assert faults_of(etree.fromstring(smaller)) == []
    assert found(smaller, "count(//r:SPEC-OBJECT)") == 3
    assert found(smaller, "count(//r:SPEC-HIERARCHY)") == 3


def test_requirements_made_here_go_out_and_come_back_unchanged(house, imports):
    actor = house.actor("product_manager")
    goal = create_requirement(
        actor, product_id=house.product.pk, values={"title": "目标", "type": "business"}
    )
    below = create_requirement(
        actor,
        product_id=house.product.pk,
        values={
            "title": "快速搜索",
            "description": "<p>≤ 2 s</p><table><tbody><tr><td>a</td></tr></tbody></table>",
            "priority": "should",
            "state": "analysed",
            "effort_likely_days": 2.5,
            "value": 80.0,
            "parent": goal.pk,
        },
    )
    add_link(actor, source=below, target=goal, kind="refines")
    written = imports.export()
    assert faults_of(etree.fromstring(written)) == []
    session = imports.checked(written)
    assert session["counts"]["skip"] == 2, imports.rows(session)

    # The version in the file is the base: who changed what since is told apart.
    change_requirement(actor, below.pk, version=None, values={"value": 90.0})
    changed = written.replace("快速搜索".encode(), "更快的搜索".encode())
    session = imports.checked(changed)
    [row] = imports.rows(session, "change")
    assert row["changes"] == {"title": ["快速搜索", "更快的搜索"]}
    assert row["kept"] == {"value": [90.0, 80.0]}
    imports.commit(session)
    assert Requirement.objects.get(pk=below.pk).record.title == "更快的搜索"
    assert Requirement.objects.get(pk=below.pk).value == 90.0


def test_a_selection_goes_out_alone(house, imports):
    imports.take(three())
    written = imports.export(f"?ids={record('Distance').pk}")
    assert found(written, "//r:SPEC-OBJECT/@IDENTIFIER") == ["r2"]
    assert found(written, "count(//r:SPEC-RELATION)") == 0
    assert faults_of(etree.fromstring(written)) == []


def test_an_archive_goes_out_with_its_files(imports):
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 40
    text = 'See <xhtml:object data="car.png" type="image/png">A car</xhtml:object>'
    files = {
        "spec/brakes.reqif": three(r1={"text": text}),
        "spec/car.png": png,
        "spec/notes.bin": b"\x00\x01",
    }
    imports.take(archive(files), "brakes.reqifz")
    written = imports.export()
    with zipfile.ZipFile(io.BytesIO(written)) as back:
        assert sorted(back.namelist()) == sorted(files)
        assert back.read("spec/car.png") == png
        assert back.read("spec/notes.bin") == b"\x00\x01"
        assert (
            first_difference(canonical(files["spec/brakes.reqif"]), canonical(back.read("spec/brakes.reqif")))
            is None
        )


def test_a_picture_stays_a_picture_when_its_text_is_edited(house, imports):
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 40
    text = 'See <xhtml:object data="car.png" type="image/png">A car</xhtml:object>'
    imports.take(archive({"brakes.reqif": three(r1={"text": text}), "car.png": png}), "brakes.reqifz")
    braking = Requirement.objects.get(record__title="Braking")
    change_requirement(
        house.actor("product_manager"),
        braking.pk,
        version=None,
        values={"description": braking.description.replace("See", "Look at")},
    )
    with zipfile.ZipFile(io.BytesIO(imports.export())) as back:
        written = back.read("brakes.reqif")
    [picture] = found(written, "//x:object")
    assert dict(picture.attrib) == {"data": "car.png", "type": "image/png"}
    assert faults_of(etree.fromstring(written)) == []


def test_nothing_to_export_is_said(house, imports):
    answer = imports.api.get(f"{house.path}/export/reqif")
    assert (answer.status_code, answer.json()["code"]) == (422, "reqif.nothing_to_export")


def test_extensions_are_kept_word_for_word(imports):
    imports.take(three())
    kept = found(imports.export(), "//r:TOOL-EXTENSIONS")[0]
    assert canonical(etree.tostring(kept)) == canonical(
        etree.tostring(found(f'<REQ-IF xmlns="{NS["r"]}">{EXTENSION}</REQ-IF>', "//r:TOOL-EXTENSIONS")[0])
    )

"""Files of DOORS, Polarion, Eclipse RMF, StrictDoc and others: which are taken, which are refused and why.

Three kinds. *Valid* files satisfy the OMG schema and every reference; they are taken as they are. *Mendable* ones lack
only what nobody would miss (a date, a size, a header, the definition of a type that is used); they are refused with
line and reason too, and taken when the person agrees to have it supplied. *Invalid* ones are refused always. Which file
is which was decided by the schema and the references, not by its name: the folder's names say which feature a file
shows, and many of them show it in a fragment without a header.
"""

import base64
import os
from pathlib import Path

import pytest

from factories.reqif_canon import canonical, first_difference
from planweave.interchange.reqif.document import read_document, write_document
from planweave.interchange.reqif.refusals import ReqifRefused
from planweave.requirements.models import Requirement

FOLDER = Path(os.environ.get("PLANWEAVE_DATA") or Path(__file__).parents[4] / "shared" / "data") / "reqif"
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(),
    reason=f"the public ReqIF files are not at {FOLDER}; set PLANWEAVE_DATA to their parent folder",
)
CI = "reqif_software__ci.eclipse.org__TC{}_E0000_S10_Reference_20210122_1256_jenkins{}"
TYPES = "reqif__SPEC-TYPES__SPEC-OBJECT-TYPE__{}.reqif"
CHECKED = "commands__validate__{}.reqif"
SCHEMA = "commands__validate___xsd_schema_validation__{}.reqif"

VALID = {
    "examples__03_read_reqifz__input.reqifz": 2,
    "examples__04_convert_reqif_to_json__sample3_eclipse_rmf.reqif": 6,
    "reqif_software__Doors__02_example_from_a_user.reqif": 3,
    CI.format(1000, ".reqif"): 1,
    CI.format(1300, ".reqif"): 2,
    CI.format(1400, ".reqif"): 5,
    CI.format(1700, "__sample.reqifz"): 2,
    CI.format(1800, ".reqif"): 6,
    CI.format(1801, ".reqif"): 6,
    "reqifz__01_reqifz_with_one_reqif_and_one_attachments__sample.reqifz": 2,
    "reqifz__02_reqifz_with_one_reqif_and_one_attachments_nested_folder__sample.reqifz": 2,
}
"""Name → objects in it."""
MENDABLE = {
    CHECKED.format("01_valid_file"): (23, "refers to “TEST_DATATYPE_IDENTIFIER”, which is not in the file"),
    CHECKED.format("02_missing_xml_doctype_declaration"): (1, "does not declare XML and its encoding"),
    CHECKED.format("03_doctype_incorrect_encoding"): (1, "encoded as ISO-8859-1"),
    "examples__04_convert_reqif_to_json__sample1_polarion.reqif": (184, "is used twice"),
    "examples__04_convert_reqif_to_json__sample_polarion_reqifz.reqifz": (189, "is used twice"),
    "examples__04_convert_reqif_to_json__sample2_sdoc.reqif": (15, "lacks its LAST-CHANGE"),
    "reqif__01_minimal_reqif.reqif": (2, "THE-HEADER is missing"),
    "reqif__THE-HEADER__01_header.reqif": (2, "CORE-CONTENT is missing"),
    "reqif___other__01_tinymce_comments.reqif": (15, "lacks its LAST-CHANGE"),
    "reqif_software__Doors__03_example_from_a_user.reqif": (3, "CORE-CONTENT must not stand here"),
    "reqif_software__Doors__05_example_from_a_user.reqif": (18, "which is not in the file"),
    "reqif__SPECIFICATIONS__02_XHTML_attribute.reqif": (3, "CORE-CONTENT must not stand here"),
    "reqif__SPECIFICATION-TYPE__03_spec_attribute_default_value.reqif": (
        3,
        "CORE-CONTENT must not stand here",
    ),
} | dict.fromkeys(
    (
        "reqif__DATATYPES__ENUMERATION__01_enumeration_data_type.reqif",
        "reqif__DATATYPES__REAL__01_real_data_type.reqif",
        "reqif__DATATYPES__STRING__01_string_data_type.reqif",
        "reqif__RELATION-GROUP-TYPE__01_not_self_closing_tag.reqif",
        "reqif__RELATION-GROUP-TYPE__02_spec_attributes.reqif",
        "reqif__SPEC-OBJECTS__01_basic_spec_object.reqif",
        "reqif__SPEC-OBJECTS__03_REAL_attribute.reqif",
        "reqif__SPEC-OBJECTS__04_BOOLEAN_attribute.reqif",
        "reqif__SPEC-OBJECTS__ATTRIBUTE-VALUE-ENUMERATION__01_multiple_ENUM-VALUE-REFs.reqif",
        "reqif__SPEC-OBJECTS__ATTRIBUTE-VALUE-XHTML__01_XHTML_attribute.reqif",
        "reqif__SPEC-OBJECTS__ATTRIBUTE-VALUE-XHTML__02_XHTML_attribute_no_tags.reqif",
        TYPES.format("01_string_attribute_definition"),
        TYPES.format("02_integer_attribute_definition"),
        TYPES.format("03_boolean_attribute_definition"),
        TYPES.format("04_xhtml_attribute_definition"),
        TYPES.format("05_enumeration_attribute_definition"),
        TYPES.format("06_enumeration_attribute_definition_multivalued_setting"),
        TYPES.format("07_no_last_change"),
        TYPES.format("08_real_attribute_definition"),
        TYPES.format("DEFAULT-VALUE__01_boolean_default_value"),
        "reqif__SPEC-TYPES__SPECIFICATION-TYPE__01_specification_type.reqif",
        "reqif__SPEC-TYPES__SPECIFICATION-TYPE__02_specification_type_DATE_attribute.reqif",
    ),
    (3, "CORE-CONTENT must not stand here"),
)
"""Name → (line, reason) of the first deviation."""
INVALID = {
    CHECKED.format("04_empty_file"): (0, "The file is empty"),
    CHECKED.format("05_random_file_from_chatgpt"): (
        5,
        "attribute REQ-IF-TOOL-ID, which ReqIF does not know there",
    ),
    CHECKED.format("SPEC-HIERARCHY__01_SPEC-OBJECT-REF_does_not_exist"): (13, "OBJECT refers to"),
    CHECKED.format("SPEC-RELATION__01_SOURCE_missing"): (15, "TARGET refers to"),
    CHECKED.format("SPEC-RELATION__02_TARGET_missing"): (15, "SOURCE refers to"),
    CHECKED.format("SPEC-RELATION__03_SOURCE_links_to_a_missing_SPEC-OBJECT"): (
        29,
        "SOURCE refers to “NON_EXISTING",
    ),
    CHECKED.format("SPEC-RELATION__04_TARGET_links_to_a_missing_SPEC-OBJECT"): (
        32,
        "TARGET refers to “NON_EXISTING",
    ),
    SCHEMA.format("01_incorrect_reqif_version"): (9, "REQ-IF-VERSION says “1.2”, but must say “1.0”"),
    SCHEMA.format("02_invalid_is_editable_tag"): (26, "IS-EDITABLE must not stand here"),
    SCHEMA.format("03_invalid_table_internal"): (65, "IS-TABLE-INTERNAL must not stand here"),
    # It is there for the path that it is called by; its content is that of 01.
    SCHEMA.format("10_relative_paths_are_accepted_with_no_errors"): (9, "REQ-IF-VERSION says “1.2”"),
    # Fragments whose relation or place names objects that are not in the file.
    "reqif__SPEC-RELATION__01_escaping_long_name.reqif": (8, "TARGET refers to “SPEC_OBJECT_B”"),
    "reqif__SPEC-RELATION__ATTRIBUTE-VALUE-INTEGER__01_basic.reqif": (8, "TARGET refers to “SPEC_OBJECT_B”"),
    "reqif__SPECIFICATIONS__01_basic.reqif": (14, "OBJECT refers to “TEST_SPEC_OBJECT_IDENTIFIER”"),
    # Drafts of ReqIF of 2010, with identifiers and elements that ReqIF does not have.
    "reqif_software__org.eclipse.rmf__01_specRelationTest.reqif": (4, "cannot be an identifier"),
    "reqif_software__org.eclipse.rmf__02_sample.reqif": (4, "cannot be an identifier"),
}


def test_every_file_of_the_folder_is_classed():
    found = {path.name for path in FOLDER.iterdir() if path.suffix in (".reqif", ".reqifz")}
    assert found == VALID.keys() | MENDABLE.keys() | INVALID.keys()


def _written(document):
    return write_document(
        {
            "members": [
                {"name": each.name, "xml": each.xml.decode(), "patch": {}} for each in document.members
            ],
            "files": [
                {"path": path, "content": base64.b64encode(content).decode()}
                for path, content in document.files.items()
            ],
            "is_archive": document.is_archive,
            "now": "2026-01-05T09:00:00Z",
            "tool": "Planweave",
        }
    )


def _check_round_trip(name, *, mend):
    """Written by the library and read again without mending: so the schema was content with what was written."""
    first = read_document((FOLDER / name).read_bytes(), name=name, mend=mend)
    second = read_document(_written(first), name=name)
    assert second.mended_count == 0
    for one, other in zip(first.members, second.members, strict=True):
        assert first_difference(canonical(one.xml), canonical(other.xml)) is None
    assert first.files == second.files
    return first


@pytest.mark.parametrize("name", VALID)
def test_a_valid_file_is_written_as_it_was_read(name):
    document = _check_round_trip(name, mend=False)
    assert sum(len(member.objects) for member in document.members) == VALID[name]


@pytest.mark.parametrize("name", MENDABLE)
def test_a_mendable_file_is_refused_with_line_and_reason_and_taken_when_agreed(name):
    with pytest.raises(ReqifRefused) as refused:
        read_document((FOLDER / name).read_bytes(), name=name)
    line, reason = MENDABLE[name]
    assert refused.value.can_mend
    assert refused.value.faults[0].line == line, str(refused.value)
    assert reason in str(refused.value)
    assert _check_round_trip(name, mend=True).mended_count == len(refused.value.faults)


@pytest.mark.parametrize("name", INVALID)
@pytest.mark.parametrize("mend", [False, True])
def test_an_invalid_file_is_refused_with_line_and_reason(name, mend):
    with pytest.raises(ReqifRefused) as refused:
        read_document((FOLDER / name).read_bytes(), name=name, mend=mend)
    line, reason = INVALID[name]
    assert not refused.value.can_mend
    assert refused.value.faults[0].line == line, str(refused.value)
    assert reason in str(refused.value)


@pytest.mark.django_db
@pytest.mark.parametrize("name", VALID)
def test_a_valid_file_comes_in_goes_out_and_comes_in_again_unchanged(name, imports):
    imports.take((FOLDER / name).read_bytes(), name)
    assert Requirement.objects.count() == VALID[name]
    written = imports.export()
    session = imports.checked(written, name)
    assert session["counts"]["skip"] == VALID[name], imports.rows(session)
    before = list(Requirement.objects.order_by("pk").values())
    imports.commit(session)
    assert list(Requirement.objects.order_by("pk").values()) == before
    first, second = read_document((FOLDER / name).read_bytes(), name=name), read_document(written, name=name)
    for one, other in zip(first.members, second.members, strict=True):
        assert first_difference(canonical(one.xml), canonical(other.xml)) is None

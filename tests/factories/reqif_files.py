"""Small ReqIF files, written by hand."""

import io
import zipfile

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<THE-HEADER><REQ-IF-HEADER IDENTIFIER="h1">
<COMMENT>For R&amp;D &lt;only&gt;</COMMENT><CREATION-TIME>2026-01-05T09:00:00Z</CREATION-TIME>
<REPOSITORY-ID/><REQ-IF-TOOL-ID>Foreign 9</REQ-IF-TOOL-ID><REQ-IF-VERSION>1.0</REQ-IF-VERSION>
<SOURCE-TOOL-ID>Foreign Tool</SOURCE-TOOL-ID><TITLE>Brake system</TITLE></REQ-IF-HEADER></THE-HEADER>
<CORE-CONTENT><REQ-IF-CONTENT>
<DATATYPES>
<DATATYPE-DEFINITION-STRING IDENTIFIER="dt-s" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="S" MAX-LENGTH="4000"/>
<DATATYPE-DEFINITION-XHTML IDENTIFIER="dt-x" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="X"/>
<DATATYPE-DEFINITION-INTEGER IDENTIFIER="dt-i" LAST-CHANGE="2026-01-05T09:00:00Z" MIN="0" MAX="9"/>
<DATATYPE-DEFINITION-ENUMERATION IDENTIFIER="dt-e" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="Priority">
<SPECIFIED-VALUES>
<ENUM-VALUE IDENTIFIER="e-high" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="High"><PROPERTIES>
<EMBEDDED-VALUE KEY="1" OTHER-CONTENT="red"/></PROPERTIES></ENUM-VALUE>
<ENUM-VALUE IDENTIFIER="e-low" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="Low"><PROPERTIES>
<EMBEDDED-VALUE KEY="2" OTHER-CONTENT=""/></PROPERTIES></ENUM-VALUE>
<ENUM-VALUE IDENTIFIER="e-odd" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="Odd &amp; &quot;rare&quot;"><PROPERTIES>
<EMBEDDED-VALUE KEY="3" OTHER-CONTENT=""/></PROPERTIES></ENUM-VALUE>
</SPECIFIED-VALUES></DATATYPE-DEFINITION-ENUMERATION>
</DATATYPES>
<SPEC-TYPES>
<SPEC-OBJECT-TYPE IDENTIFIER="t-req" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="Requirement"><SPEC-ATTRIBUTES>
<ATTRIBUTE-DEFINITION-STRING IDENTIFIER="a-name" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="ReqIF.Name">
<TYPE><DATATYPE-DEFINITION-STRING-REF>dt-s</DATATYPE-DEFINITION-STRING-REF></TYPE></ATTRIBUTE-DEFINITION-STRING>
<ATTRIBUTE-DEFINITION-XHTML IDENTIFIER="a-text" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="ReqIF.Text">
<TYPE><DATATYPE-DEFINITION-XHTML-REF>dt-x</DATATYPE-DEFINITION-XHTML-REF></TYPE></ATTRIBUTE-DEFINITION-XHTML>
<ATTRIBUTE-DEFINITION-ENUMERATION IDENTIFIER="a-prio" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="Priority"
 MULTI-VALUED="false"><TYPE><DATATYPE-DEFINITION-ENUMERATION-REF>dt-e</DATATYPE-DEFINITION-ENUMERATION-REF></TYPE>
</ATTRIBUTE-DEFINITION-ENUMERATION>
<ATTRIBUTE-DEFINITION-INTEGER IDENTIFIER="a-asil" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="ASIL">
<TYPE><DATATYPE-DEFINITION-INTEGER-REF>dt-i</DATATYPE-DEFINITION-INTEGER-REF></TYPE></ATTRIBUTE-DEFINITION-INTEGER>
</SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE>
<SPEC-RELATION-TYPE IDENTIFIER="rt-sat" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="Satisfies"/>
<SPEC-RELATION-TYPE IDENTIFIER="rt-odd" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="Blesses"/>
<SPECIFICATION-TYPE IDENTIFIER="t-spec" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="Specification"/>
</SPEC-TYPES>
"""
EXTENSION = """<TOOL-EXTENSIONS><REQ-IF-TOOL-EXTENSION>
<odd:layout xmlns:odd="http://odd.example/1"><odd:column width="120">ReqIF.Text</odd:column></odd:layout>
</REQ-IF-TOOL-EXTENSION></TOOL-EXTENSIONS>
"""


def one(name, *, title, text="", priority="", asil="", changed="2026-01-05T09:00:00Z", extra=""):
    """A SPEC-OBJECT; `text` is XHTML inside a division."""
    values = [
        f'<ATTRIBUTE-VALUE-STRING THE-VALUE="{title}"><DEFINITION><ATTRIBUTE-DEFINITION-STRING-REF>a-name'
        "</ATTRIBUTE-DEFINITION-STRING-REF></DEFINITION></ATTRIBUTE-VALUE-STRING>"
    ]
    if text:
        values.append(
            "<ATTRIBUTE-VALUE-XHTML><DEFINITION><ATTRIBUTE-DEFINITION-XHTML-REF>a-text</ATTRIBUTE-DEFINITION-XHTML-REF>"
            f"</DEFINITION><THE-VALUE><xhtml:div>{text}</xhtml:div></THE-VALUE></ATTRIBUTE-VALUE-XHTML>"
        )
    if priority:
        values.append(
            f"<ATTRIBUTE-VALUE-ENUMERATION><VALUES><ENUM-VALUE-REF>{priority}</ENUM-VALUE-REF></VALUES><DEFINITION>"
            "<ATTRIBUTE-DEFINITION-ENUMERATION-REF>a-prio</ATTRIBUTE-DEFINITION-ENUMERATION-REF></DEFINITION>"
            "</ATTRIBUTE-VALUE-ENUMERATION>"
        )
    if asil:
        values.append(
            f'<ATTRIBUTE-VALUE-INTEGER THE-VALUE="{asil}"><DEFINITION><ATTRIBUTE-DEFINITION-INTEGER-REF>a-asil'
            "</ATTRIBUTE-DEFINITION-INTEGER-REF></DEFINITION></ATTRIBUTE-VALUE-INTEGER>"
        )
    return (
        f'<SPEC-OBJECT IDENTIFIER="{name}" LAST-CHANGE="{changed}"{extra}><TYPE><SPEC-OBJECT-TYPE-REF>t-req'
        f"</SPEC-OBJECT-TYPE-REF></TYPE><VALUES>{''.join(values)}</VALUES></SPEC-OBJECT>\n"
    )


def place(name, *children):
    below = f"<CHILDREN>{''.join(children)}</CHILDREN>" if children else ""
    return (
        f'<SPEC-HIERARCHY IDENTIFIER="p-{name}" LAST-CHANGE="2026-01-05T09:00:00Z"><OBJECT><SPEC-OBJECT-REF>{name}'
        f"</SPEC-OBJECT-REF></OBJECT>{below}</SPEC-HIERARCHY>\n"
    )


def relation(name, source, target, kind="rt-sat"):
    return (
        f'<SPEC-RELATION IDENTIFIER="{name}" LAST-CHANGE="2026-01-05T09:00:00Z"><TYPE><SPEC-RELATION-TYPE-REF>{kind}'
        f"</SPEC-RELATION-TYPE-REF></TYPE><SOURCE><SPEC-OBJECT-REF>{source}</SPEC-OBJECT-REF></SOURCE><TARGET>"
        f"<SPEC-OBJECT-REF>{target}</SPEC-OBJECT-REF></TARGET></SPEC-RELATION>\n"
    )


def reqif(objects, places, relations=(), extensions=EXTENSION, head=HEAD):
    return (
        f"{head}<SPEC-OBJECTS>\n{''.join(objects)}</SPEC-OBJECTS>\n<SPEC-RELATIONS>{''.join(relations)}</SPEC-RELATIONS>\n"
        '<SPECIFICATIONS><SPECIFICATION IDENTIFIER="s1" LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="Brakes">'
        "<TYPE><SPECIFICATION-TYPE-REF>t-spec</SPECIFICATION-TYPE-REF></TYPE>"
        f"<CHILDREN>{''.join(places)}</CHILDREN></SPECIFICATION></SPECIFICATIONS>\n"
        f"</REQ-IF-CONTENT></CORE-CONTENT>\n{extensions}</REQ-IF>\n"
    ).encode()


def three(**changed):
    """Three requirements, the second below the first, the third satisfying the second."""
    facts = {
        "r1": {
            "title": "Braking",
            "text": "<xhtml:p>The car shall <xhtml:b>stop</xhtml:b>.</xhtml:p>",
            "asil": "4",
        },
        "r2": {"title": "Distance", "text": "At most 40 m", "priority": "e-high"},
        "r3": {"title": "Pads &amp; discs", "priority": "e-odd"},
    }
    for name, values in changed.items():
        facts[name] = facts[name] | values
    objects = [one(name, **values) for name, values in facts.items()]
    return reqif(
        objects,
        [place("r1", place("r2")), place("r3")],
        [relation("l1", "r3", "r2"), relation("l2", "r1", "r3", "rt-odd")],
    )


def archive(files):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            target.writestr(name, data)
    return content.getvalue()

"""The Gantt as a file."""

import xml.etree.ElementTree as ET
import zlib

import pytest


@pytest.fixture
def drawn(plan):
    me = plan.person("李娜")
    release = plan.release("一期", "2026-03-02", "2026-03-20")
    a = plan.task("购物车 <b>&", start_on="2026-03-02", effort_days=3, person=me["id"], release=release["id"])
    b = plan.task("支付", start_on="2026-03-05", release=release["id"], progress=0.5)
    go = plan.task("上线", is_milestone=True, start_on="2026-03-05", release=release["id"])
    plan.task("Loose", start_on="2026-03-09")
    plan.tie(a, b)
    plan.tie(b, go)
    return plan


def exported(plan, query, language="zh"):
    answer = plan.house.api("viewer", language).get(f"{plan.path}/gantt/picture?{query}")
    assert answer.status_code == 200, answer.content
    return answer


def test_the_svg_says_everything_and_escapes_what_people_write(drawn):
    answer = exported(drawn, "format=svg")
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="plan-shop.svg"'
    root = ET.fromstring(answer.content)
    said = {"".join(element.itertext()) for element in root.iter() if element.tag.endswith("text")}
    assert {"一期", "购物车 <b>&", "支付", "未安排版本", "2026年3月"} <= said
    assert any(text.startswith("Workspace shop 计划（") for text in said)
    assert "◆ 上线 · 2026-03-05" in said
    english = exported(drawn, "format=svg", "en").content.decode()
    assert "In no release" in english
    assert "Mar 2026" in english


def test_png_and_pdf_are_real_files_with_the_picture_in_them(drawn):
    png = exported(drawn, "format=png").content
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
    assert width > 1500
    assert height > 200
    pixels = _idat(png)
    assert len(set(pixels)) > 20
    pdf = exported(drawn, "format=pdf").content
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")


def _idat(png):
    found, at = b"", 8
    while at < len(png):
        size, kind = int.from_bytes(png[at : at + 4], "big"), png[at + 4 : at + 8]
        if kind == b"IDAT":
            found += png[at + 8 : at + 8 + size]
        at += 12 + size
    return zlib.decompress(found)


def test_a_part_of_the_plan_and_an_unknown_format(drawn):
    part = exported(drawn, "format=svg&release=none").content.decode()
    assert "Loose" in part
    assert "支付" not in part
    assert drawn.api.get(f"{drawn.path}/gantt/picture?format=bmp").status_code == 422


def test_a_page_that_would_be_too_long_is_refused_with_what_to_do(drawn):
    from planweave.planning.drawing import Drawing, Row
    from planweave.planning.pictures import MOST_ROWS_ON_A_PAGE, picture_of

    long = Drawing(title="x", rows=tuple(Row(label=str(n)) for n in range(MOST_ROWS_ON_A_PAGE + 1)))
    with pytest.raises(Exception, match=r"gantt\.too_long"):
        picture_of(long, format="png")
    assert picture_of(long, format="pdf").startswith(b"%PDF")
    assert picture_of(long, format="svg").startswith(b"<svg")


def test_guests_and_strangers_get_no_picture(drawn, foreign_house):
    assert drawn.house.api("guest").get(f"{drawn.path}/gantt/picture").status_code == 403
    assert foreign_house.api("owner").get(f"{drawn.path}/gantt/picture").status_code == 404

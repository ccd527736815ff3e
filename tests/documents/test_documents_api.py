import io

import docx


def test_a_specification_from_a_template_is_downloaded_as_word(desk):
    first = desk.requirement(
        "Pay an order", description="<p>The shop shall take <b>cards</b>.</p>", priority="must"
    )
    second = desk.requirement("Refund", description=f"<p>As in {first['key']}, but back.</p>")
    document = desk.document()
    desk.write(document, "Purpose", body="<p>Says what the <i>order system</i> must do.</p>")
    content = desk.export(document, "docx")
    opened = docx.Document(io.BytesIO(content))
    texts = [paragraph.text for paragraph in opened.paragraphs]
    assert "Says what the order system must do." in texts
    assert f"{first['key']}\tPay an order" in texts
    assert f"{second['key']}\tRefund" in texts

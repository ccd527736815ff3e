"""Drawings in a Word document: as PNG, which every Word shows."""

from typing import Any
from xml.sax.saxutils import quoteattr

from ...composing.blocks import Picture
from ..drawings import png_of

EMU_PER_POINT = 12_700
WIDEST_POINTS = 453.6


def picture_xml(part: Any, picture: Picture) -> str:
    """A run that holds the drawing, as wide as the text at most."""
    import io

    share = min(1.0, WIDEST_POINTS / picture.width)
    width = round(picture.width * share * EMU_PER_POINT)
    height = round(picture.height * share * EMU_PER_POINT)
    relation, _ = part.get_or_add_image(io.BytesIO(png_of(picture)))
    number = part.next_id
    name = quoteattr(f"picture {number}")
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{number}" name={name} descr={quoteattr(picture.alt)}/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name={name}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )

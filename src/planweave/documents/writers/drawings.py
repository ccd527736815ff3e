"""Drawings as pixels, for formats that take no vectors; and where the product's Chinese fonts are."""

from pathlib import Path

from ..composing.blocks import Picture

FONTS = Path(__file__).parents[2] / "site" / "fonts"
"""Where the build puts Chinese fonts; the system's are used beside them, and alone where it is absent."""
PIXELS_PER_INCH = 192.0


def font_paths() -> list[str]:
    return [str(FONTS)] if FONTS.is_dir() else []


def png_of(picture: Picture) -> bytes:
    import typst

    page = (
        "#set page(width: auto, height: auto, margin: 0pt)\n"
        '#image(bytes(sys.inputs.picture), format: "svg", width: float(sys.inputs.width) * 1pt)'
    )
    inputs = {"picture": picture.svg, "width": str(picture.width)}
    drawn: bytes = typst.compile(
        page.encode(), format="png", ppi=PIXELS_PER_INCH, font_paths=font_paths(), sys_inputs=inputs
    )
    return drawn

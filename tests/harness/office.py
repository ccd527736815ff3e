"""LibreOffice for the tests: opens what was written as a person's office would."""

import shutil
import subprocess
from pathlib import Path

import pytest

NEEDED = "LibreOffice with Writer is not installed here: soffice could not turn a plain text into PDF"


def to_pdf(content: bytes, name: str, folder: Path) -> Path:
    """The file as PDF. Skips where there is no LibreOffice that writes documents."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("soffice (LibreOffice) is not installed here")
    plain = folder / "plain.txt"
    plain.write_text("x")
    source = folder / name
    source.write_bytes(content)
    if not _converted(program, plain, folder).exists():
        pytest.skip(NEEDED)
    made = _converted(program, source, folder)
    assert made.exists(), "LibreOffice could not open the file"
    return made


def _converted(program: str, source: Path, folder: Path) -> Path:
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    words = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(words, capture_output=True, timeout=120, check=False)
    return source.with_suffix(".pdf")


def text_of(pdf: Path) -> str:
    """The words of a PDF, page by page. Skips where there is no pdftotext."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed here")
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
    return done.stdout

"""A Chromium for the end-to-end tests, and a Chinese font for their pictures."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "src" / "planweave" / "site" / "fonts"
ARTEFACTS = ROOT / "test-artefacts"
LOCALES = {"en": "en-US", "zh": "zh-CN"}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
HOW = "No Chromium was found for the browser tests. Install Chromium or Chrome, or set PLANWEAVE_CHROMIUM to its path."


def find_chromium() -> str | None:
    """$PLANWEAVE_CHROMIUM, one of the system, or the one that Playwright downloaded."""
    if given := os.environ.get("PLANWEAVE_CHROMIUM"):
        return given if Path(given).exists() else None
    for name in NAMES:
        if found := shutil.which(name):
            return found
    for usual in (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ):
        if Path(usual).exists():
            return usual
    return _playwrights_own()


def bring_chromium() -> str | None:
    """Find one, else download Playwright's, else install Debian's as root."""
    if found := find_chromium():
        return found
    print("No Chromium here; asking Playwright for one …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if found := find_chromium():
        return found
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Playwright could not bring one; installing Debian's …", flush=True)
        quiet = {"DEBIAN_FRONTEND": "noninteractive"} | os.environ
        for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", *words], check=False, env=quiet, stdin=subprocess.DEVNULL)
    return find_chromium()


def watch(context: Any) -> list[str]:
    """What goes wrong on any page of a browser context from now on: errors on its console (a refusal of the content
    security policy is one), uncaught errors, and requests to another origin."""
    wrong: list[str] = []

    def heard(message: Any) -> None:
        # Chromium logs refused requests (a 409, a 422) as errors; those are answers that the page handles.
        if message.type == "error" and "the server responded with a status of 4" not in message.text:
            wrong.append(message.text)

    def opened(page: Any) -> None:
        page.on("console", heard)
        page.on("pageerror", lambda error: wrong.append(str(error)))

    def requested(request: Any) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "http://localhost:", "data:", "blob:", "about:")):
            wrong.append(f"asked another origin: {request.url}")

    context.on("page", opened)
    context.on("request", requested)
    return wrong


def font_environment(folder: Path) -> dict[str, str]:
    """Environment of a browser that also knows the product's own Chinese font; nothing is installed."""
    configuration = folder / "fonts.conf"
    system = "".join(
        f"<dir>{place}</dir>"
        for place in ("/usr/share/fonts", "/usr/local/share/fonts")
        if Path(place).is_dir()
    )
    configuration.write_text(
        f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  {system}<dir>{FONTS}</dir>
  <cachedir>{folder / "cache"}</cachedir>
</fontconfig>
"""
    )
    return {"FONTCONFIG_FILE": str(configuration)}


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None

"""What has to be installed with the program."""

import importlib.metadata
import sys
import zoneinfo
from collections.abc import Iterator

from django.conf import settings

from .kind import Finding, Place, check, early_check, found, kind

ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York")
OLDEST_PYTHON = (3, 11)

WEB_MISSING = kind(
    "web_missing",
    "installation",
    "error",
    wrong=("The browser UI is not built: {path} is missing.", "浏览器界面尚未构建，缺少 {path}。"),
    todo=("Run: python3 start.py", "请执行：python3 start.py"),
)
FONTS_MISSING = kind(
    "fonts_missing",
    "installation",
    "error",
    wrong=(
        "The Chinese fonts for PDF are missing in {path}: Chinese text comes out as empty boxes.",
        "{path} 中缺少 PDF 所需的中文字体，中文会显示为空白方框。",
    ),
    todo=(
        "Run: python3 start.py (it builds them with the browser UI).",
        "请执行：python3 start.py（会随浏览器界面一并生成）。",
    ),
)
ZONES_MISSING = kind(
    "time_zones_missing",
    "installation",
    "error",
    wrong=(
        "There are no data of the time zone {zone}: calendars and dates cannot be converted.",
        "缺少时区 {zone} 的数据，无法换算日历与时间。",
    ),
    todo=(
        "Install the system's tzdata, or “pip install tzdata” into the environment.",
        "请安装系统的 tzdata，或在环境中执行 “pip install tzdata”。",
    ),
)
PYTHON_OLD = kind(
    "python_old",
    "installation",
    "error",
    wrong=("This is Python {version}.", "当前为 Python {version}。"),
    todo=("Use Python 3.11 or newer.", "请使用 Python 3.11 或更新版本。"),
)
LIBRARY_MISSING = kind(
    "library_missing",
    "installation",
    "error",
    wrong=(
        "The library {name} does not fit: {wanted} is needed, {present} is installed.",
        "依赖库 {name} 不符：需要 {wanted}，已安装 {present}。",
    ),
    todo=(
        "Install what is locked: python3 start.py, or “uv sync --frozen”.",
        "请按锁定版本安装：python3 start.py，或 “uv sync --frozen”。",
    ),
)


@check
def browser_ui_is_built(_place: Place) -> Iterator[Finding]:
    index = settings.WEB_ROOT / "index.html"
    if not index.is_file():
        yield found(WEB_MISSING, path=index)


@check
def fonts_are_there(_place: Place) -> Iterator[Finding]:
    folder = settings.WEB_ROOT.parent / "fonts"
    if not any(folder.glob("*.ttf")) and not any(folder.glob("*.otf")):
        yield found(FONTS_MISSING, path=folder)


@early_check
def time_zones_are_known(_place: Place) -> Iterator[Finding]:
    for zone in ZONES:
        try:
            zoneinfo.ZoneInfo.no_cache(zone)
        except (zoneinfo.ZoneInfoNotFoundError, OSError):
            yield found(ZONES_MISSING, zone=zone)
            return


@early_check
def python_is_new_enough(_place: Place) -> Iterator[Finding]:
    if sys.version_info[:2] < OLDEST_PYTHON:
        yield found(PYTHON_OLD, version=sys.version.split()[0])


@early_check
def libraries_fit(_place: Place) -> Iterator[Finding]:
    """What the program says it needs against what is installed."""
    for wanted, name, least in _needed():
        try:
            present = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            yield found(LIBRARY_MISSING, name=name, wanted=wanted, present="—")
            continue
        if least and _numbers(present) < _numbers(least):
            yield found(LIBRARY_MISSING, name=name, wanted=wanted, present=present)


def _needed() -> Iterator[tuple[str, str, str]]:
    """(requirement, name, least version) of every unconditional dependency; nothing where it runs uninstalled."""
    try:
        lines = importlib.metadata.requires("planweave") or []
    except importlib.metadata.PackageNotFoundError:
        return
    for line in lines:
        if ";" in line:
            continue
        name = line.split("[")[0].split(">")[0].split("<")[0].split("=")[0].split("!")[0].strip()
        least = line.partition(">=")[2].split(",")[0].strip()
        yield line, name, least


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())

"""A ReqIF file through the browser, in each language: in, changed on both sides, merged by choice, looked at."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from factories.reqif_files import archive, three
from harness.server import Server
from harness.words import Words

SLOWLY = 60_000
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc00000030101"
    "00c9fe92ef0000000049454e44ae426082"
)
TEXT = 'See <xhtml:object data="car.png" type="image/png">the car</xhtml:object>'


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_reqif_file_comes_in_and_is_merged(
    page: Page,
    demo: Server,
    enter: Callable[..., None],
    picture: Callable[[Page, str], Path],
    language: str,
    tmp_path: Path,
) -> None:
    words = Words(language)

    def give(content: bytes, name: str = "brakes.reqifz") -> None:
        file = tmp_path / name
        file.write_bytes(content)
        page.goto(f"{demo.url}/w/{slug}/import")
        page.locator("input[type=file]").set_input_files(file)

    def press(key: str, **values: object) -> None:
        page.get_by_role("button", name=words(key, **values), exact=True).click(timeout=SLOWLY)

    enter(page, demo)
    page.wait_for_url(lambda url: "/w/" in url)
    slug = page.url.split("/w/")[1].split("/")[0]

    give(three().replace(b' LAST-CHANGE="2026-01-05T09:00:00Z" LONG-NAME="S"', b""), "unfinished.reqif")
    expect(page.get_by_role("alert")).to_contain_text("DATATYPE-DEFINITION-STRING", timeout=SLOWLY)
    picture(page, "refused")
    press("interchange.reqif.faults.mend")
    expect(page.get_by_role("heading", name="Requirement", exact=True)).to_be_visible(timeout=SLOWLY)

    give(archive({"brakes.reqif": three(r1={"text": TEXT}), "car.png": PNG}))
    expect(page.get_by_role("heading", name="Requirement", exact=True)).to_be_visible(timeout=SLOWLY)
    picture(page, "types")
    press("interchange.columns.next")
    expect(page.get_by_text("Pads & discs")).to_be_visible(timeout=SLOWLY)
    press("interchange.reqif.commit", count=3)
    expect(page.get_by_text(words("interchange.ended.done"))).to_be_visible(timeout=SLOWLY)

    token = demo.token()
    found = demo.api("GET", f"/workspaces/{slug}/requirements?q=Distance", token=token).json()["items"]
    [row] = [one for one in found if one["title"] == "Distance"]
    path = f"/workspaces/{slug}/requirements/{row['key']}"
    assert demo.api("PATCH", path, {"description": "<p>Mine</p>"}, token=token).status == 200

    give(
        archive(
            {
                "brakes.reqif": three(r1={"text": TEXT}, r2={"text": "Theirs", "priority": "e-low"}),
                "car.png": PNG,
            }
        )
    )
    press("interchange.columns.next")
    expect(page.get_by_text("Theirs", exact=True)).to_be_visible(timeout=SLOWLY)
    commit = page.get_by_role("button", name=words("interchange.reqif.commit", count=1), exact=True)
    expect(commit).to_be_disabled()
    picture(page, "conflict")
    sides = page.get_by_role("radiogroup", name=words("interchange.field.description"))
    sides.get_by_text(words("interchange.reqif.theirs"), exact=True).click()
    expect(commit).to_be_enabled(timeout=SLOWLY)
    commit.click()
    expect(page.get_by_text(words("interchange.ended.done"))).to_be_visible(timeout=SLOWLY)
    detail = demo.api("GET", path, token=token).json()
    assert (detail["description"], detail["priority"]) == ("<p>Theirs</p>", "could")

    braking = demo.api("GET", f"/workspaces/{slug}/requirements?q=Braking", token=token).json()["items"][0]
    page.goto(f"{demo.url}/w/{slug}/requirements/{braking['key']}?tab=reqif")
    expect(page.get_by_role("img", name="car.png")).to_be_visible(timeout=SLOWLY)
    expect(page.get_by_text("ASIL")).to_be_visible()
    picture(page, "origin")

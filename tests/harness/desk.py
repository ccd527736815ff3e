"""One person's browser at work in a workspace, and the API beside it to see what was really written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from harness.server import Server
from harness.words import Words


class Desk:
    """`desk.open("schedule")`, `desk.press("common.save")`: what the person does, in the words of their language."""

    def __init__(
        self, page: Page, server: Server, slug: str, language: str, picture: Callable[[Page, str], Path]
    ) -> None:
        self.page = page
        self.server = server
        self.slug = slug
        self.words = Words(language)
        self.token = server.token()
        self._picture = picture

    def picture(self, name: str, page: Page | None = None) -> None:
        self._picture(page or self.page, name)

    def open(self, path: str, page: Page | None = None) -> None:
        (page or self.page).goto(f"{self.server.url}/w/{self.slug}/{path}")

    def get(self, path: str) -> Any:
        answer = self.server.api("GET", f"/workspaces/{self.slug}{path}", token=self.token)
        assert answer.status == 200, answer.body
        return answer.json()

    def send(self, method: str, path: str, body: Any) -> Any:
        answer = self.server.api(method, f"/workspaces/{self.slug}{path}", body, token=self.token)
        assert answer.status in (200, 201, 202), answer.body
        return answer.json()

    def press(self, name: str, within: Locator | Page | None = None, **values: object) -> None:
        (within or self.page).get_by_role("button", name=self.words(name, **values), exact=True).click()

    def choose(self, label: str, option: str, within: Locator | Page | None = None) -> None:
        """From one of the drop-down lists."""
        (within or self.page).get_by_role("combobox", name=label).click()
        self.page.get_by_role("option", name=option, exact=True).click()

"""Three managers in three browsers: they rate unseen, differ, give reasons, rate again, settle one question
together and one by authority, and the plan follows. Every step shows in all three, without a reload."""

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect

from harness.browser import watch
from harness.server import Server
from harness.words import Words

SLOW = 20_000
"""Milliseconds that a page's first sight may take on a busy machine."""
LIVE = 20_000
"""Milliseconds until what one does must stand on the pages of the others, who do nothing."""
CANARY = "zxqv-canary"
COUNT = 20
LOCALES = {"en": "en-US", "zh": "zh-CN"}
LATE, EARLY = "SHOP-3", "SHOP-17"
"""Ann would do SHOP-3 last of all, Bob SHOP-17 first of all; the lead keeps the order of the list."""


@dataclass
class Manager:
    """Somebody at a browser of their own, in a language of their own. `seen` is all that the server told the page."""

    name: str
    words: Words
    page: Page
    server: Server
    seen: list[str] = field(default_factory=list)
    loads: int = 0

    def api(self, path: str) -> Any:
        """What the API answers to this person, asked with the page's own session."""
        answer = self.page.request.get(f"{self.server.url}/api/v1/workspaces/shop/{path}")
        assert answer.status == 200, answer.text()
        return answer

    def go(self, path: str) -> None:
        self.page.goto(f"{self.server.url}/w/shop/{path}")

    def button(self, key: str, within: Page | Locator | None = None) -> Locator:
        return (within or self.page).get_by_role("button", name=self.words(key), exact=True)

    def sees(self, key: str, /, **values: object) -> None:
        expect(self.page.get_by_text(self.words(key, **values), exact=True).first).to_be_visible(timeout=LIVE)

    def sees_text(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=LIVE)


PEOPLE = (("Lin", "lead", "zh"), ("Ann", "product_manager", "en"), ("Bob", "product_manager", "zh"))


@pytest.fixture
def three(fresh: Server, browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[list[Manager]]:
    """A lead (Chinese) and two product managers (English, Chinese) of a workspace with 20 requirements."""
    secrets = workspace(fresh)
    people, wrong, contexts = [], [], []
    for name, _, language in PEOPLE:
        context = browser.new_context(**browser_context_args | {"locale": LOCALES[language]})
        contexts.append(context)
        wrong.append(watch(context))
        people.append(manager(context, fresh, name=name, language=language))
        people[-1].page.goto(f"{fresh.url}/sign-in#{secrets[name]}")
        people[-1].page.wait_for_url(lambda url: "/sign-in" not in url)
    yield people
    for context in contexts:
        context.close()
    assert wrong == [[], [], []]


def workspace(server: Server) -> dict[str, str]:
    """Made through the API: {person: the secret of their invitation}. New people speak the language of who invites."""
    token = server.token()

    def send(method: str, path: str, body: Any) -> Any:
        answer = server.api(method, path, body, token=token)
        assert answer.status in (200, 201), answer.body
        return answer.json()

    send("POST", "/workspaces", {"name": "Shop", "slug": "shop", "language": "en"})
    product = send("POST", "/workspaces/shop/products", {"name": "Shop", "key_prefix": "SHOP"})["id"]
    for number in range(1, COUNT + 1):
        body = {"product": product, "title": f"Wish {number:02}", "priority": "should"}
        send("POST", "/workspaces/shop/requirements", body)
    for name, first, last in (("R1", "2199-01-01", "2199-02-01"), ("R2", "2199-02-02", "2199-03-01")):
        send("POST", "/workspaces/shop/releases", {"name": name, "start_on": first, "finish_on": last})
    secrets = {}
    for name, role, language in PEOPLE:
        send("PATCH", "/profile", {"language": language})
        member = {"email": f"{name.lower()}@shop.example", "name": name, "role": role}
        secrets[name] = send("POST", "/workspaces/shop/members", member)["sign_in_secret"]
    return secrets


def manager(context: BrowserContext, server: Server, *, name: str, language: str) -> Manager:
    one = Manager(name=name, words=Words(language), page=context.new_page(), server=server)
    one.page.on("response", lambda answer: keep(one, answer))
    one.page.on("load", lambda _: setattr(one, "loads", one.loads + 1))
    return one


def keep(one: Manager, answer: Any) -> None:
    """The live feed never ends and is told apart: what it carries is read from the server's history in its own test."""
    if "/api/" in answer.url and "json" in answer.headers.get("content-type", ""):
        with contextlib.suppress(Error):  # a page that goes on drops the bodies of the one before
            one.seen.append(answer.text())


def test_three_managers_come_to_one_plan(three: list[Manager], picture: Callable[[Page, str], Any]) -> None:
    start_on_a_filter(three[0])
    rate_unseen(three, picture)
    differ_and_say_why(three, picture)
    rate_again(three, picture)
    take_over(three)
    settle_by_consensus(three, picture)
    settle_by_authority(three, picture)


def start_on_a_filter(lin: Manager) -> None:
    """The lead opens a session on what the list shows under its filter."""
    page, words = lin.page, lin.words
    lin.go("requirements?priority=should")
    page.get_by_role("button", name=words("requirements.list.more"), exact=True).click(timeout=SLOW)
    page.get_by_role("menuitem", name=words("ratings.start"), exact=True).click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text(words("ratings.requirements", count=COUNT), exact=True)).to_be_visible(
        timeout=SLOW
    )
    dialog.get_by_label(words("ratings.form.title")).fill("Spring")
    people = dialog.get_by_label(words("ratings.form.people")).and_(page.get_by_role("combobox"))
    for name in ("Ann", "Bob"):
        people.fill(name)
        page.get_by_role("option", name=name, exact=True).click()
    page.keyboard.press("Escape")
    dialog.get_by_label(words("ratings.form.limit")).fill("2")
    dialog.get_by_label(words("ratings.form.agreed")).fill("0.95")
    dialog.get_by_role("button", name=words("ratings.form.start"), exact=True).click()
    expect(page).to_have_url(re.compile("/ratings/RATE-1$"), timeout=SLOW)


def line(one: Manager, place: int) -> Locator:
    """A line of one's own order, by its place."""
    return (
        one.page.get_by_role("list", name=one.words("ratings.order.label"))
        .get_by_role("listitem")
        .nth(place - 1)
    )


def hand_in(one: Manager) -> None:
    one.page.get_by_role(
        "button", name=re.compile(f"^({one.words('ratings.handIn')}|{one.words('ratings.handInAgain')})$")
    ).click()
    one.sees("ratings.handedInNow")


def rate_unseen(three: list[Manager], picture: Callable[[Page, str], Any]) -> None:
    lin, ann, bob = three
    for one in (ann, bob):
        one.go("ratings/RATE-1")
    for one in three:
        expect(line(one, COUNT)).to_contain_text("SHOP-20", timeout=SLOW)
    begun = [one.loads for one in three]
    line(ann, 3).press("Alt+Shift+ArrowDown")
    expect(line(ann, COUNT)).to_contain_text(LATE)
    hand_in(ann)
    for one in three:  # all see who has handed in, and nothing else
        said = one.words("ratings.hasHandedIn", name="Ann")
        expect(one.page.get_by_title(said)).to_be_visible(timeout=LIVE)
        told = one.api("ratings/RATE-1").json()
        own = [row["id"] for row in told["items"] if row["key"] == LATE]
        assert [round_["result"] for round_ in told["rounds"]] == [None]
        assert (told["my_ballot"] is not None) == (one is ann)
        if one is ann:
            assert told["my_ballot"]["answers"]["order"][-1] == own
    line(bob, 17).press("Alt+Shift+ArrowUp")
    expect(line(bob, 1)).to_contain_text(EARLY)
    hand_in(bob)
    hand_in(lin)
    picture(lin.page, "all in")
    lin.button("ratings.reveal").click()
    lin.button("ratings.reveal", lin.page.get_by_role("dialog")).click()
    for one in three:
        expect(one.page.get_by_role("region", name=one.words("ratings.result"))).to_be_visible(timeout=LIVE)
    assert [one.loads for one in three] == begun


def item(one: Manager, key: str) -> Locator:
    """The line of a requirement in the revealed result."""
    return (
        one.page.get_by_role("region", name=one.words("ratings.result"))
        .get_by_role("listitem")
        .filter(has=one.page.get_by_role("link", name=key, exact=True))
    )


def differ_and_say_why(three: list[Manager], picture: Callable[[Page, str], Any]) -> None:
    lin, ann, bob = three
    says = {
        lin.name: (LATE, "Promised at the fair"),
        ann.name: (LATE, "Nobody pays for it"),
        bob.name: (EARLY, "The law"),
    }
    for one in three:
        key, why = says[one.name]
        form = item(one, key)
        form.get_by_label(one.words("ratings.reason.of", key=key)).fill(why)
        one.button("ratings.reason.save", form).click()
        for other in three:
            if other is not one:
                expect(item(other, key).get_by_text(why, exact=True)).to_be_visible(timeout=LIVE)
    picture(ann.page, "revealed")


def rate_again(three: list[Manager], picture: Callable[[Page, str], Any]) -> None:
    lin, ann, bob = three
    before = lin.api("ratings/RATE-1").json()["rounds"][0]["result"]["agreement"]["w"]
    lin.button("ratings.rounds").click()
    lin.button("ratings.rounds", lin.page.get_by_role("dialog")).click()
    for one in three:
        one.sees("ratings.roundOf", round=2, limit=2)
    line(ann, COUNT).focus()
    for _ in range(8):
        ann.page.keyboard.press("Alt+ArrowUp")
    expect(line(ann, 12)).to_contain_text(LATE)
    line(bob, 1).focus()
    for _ in range(5):
        bob.page.keyboard.press("Alt+ArrowDown")
    expect(line(bob, 6)).to_contain_text(EARLY)
    for one in three:
        hand_in(one)
    lin.button("ratings.reveal").click()
    lin.button("ratings.reveal", lin.page.get_by_role("dialog")).click()
    told = None
    for one in three:
        expect(one.page.get_by_label(one.words("ratings.whichRound"))).to_be_visible(timeout=LIVE)
        told = one.api("ratings/RATE-1").json()["rounds"][1]
        assert told["result"]["agreement"]["w"] > before
        assert told["gain"] == pytest.approx(told["result"]["agreement"]["w"] - before)
        expect(item(one, LATE).get_by_role("link", name=one.words("ratings.disagree"))).to_be_visible()
    picture(bob.page, "second round")


def take_over(three: list[Manager]) -> None:
    """What all agree on is the shared list now."""
    lin = three[0]
    lin.button("ratings.take.button").click()
    dialog = lin.page.get_by_role("dialog")
    dialog.get_by_label(lin.words("ratings.reason.label")).fill("We rated it together")
    lin.button("ratings.take.button", dialog).click()
    for one in three:
        one.sees("ratings.state.taken_over")
    order = [row["key"] for row in lin.api("priorities").json()["items"]]
    assert sorted(order) == sorted(f"SHOP-{number}" for number in range(1, COUNT + 1))
    assert order[:2] == ["SHOP-1", "SHOP-2"]


def disagree(opener: Manager, others: list[Manager], *, over: str, key: str, rounds: int) -> None:
    """From what still differs; the parties and who decides are proposed, with the reason. All three look on."""
    for other in others:
        other.go("disagreements")
        heading = other.page.get_by_role(
            "heading", name=other.words("decisions.disagreements.title"), exact=True
        )
        expect(heading).to_be_visible(timeout=SLOW)
    opener.go("ratings/RATE-1")
    item(opener, over).get_by_role("link", name=opener.words("ratings.disagree")).click(timeout=SLOW)
    dialog = opener.page.get_by_role("dialog")
    lead = dialog.get_by_label(opener.words("decisions.form.authority")).and_(
        opener.page.get_by_role("combobox")
    )
    expect(lead).to_have_value("Lin", timeout=SLOW)
    for name in ("Ann", "Bob"):
        expect(dialog.get_by_text(name, exact=True)).to_be_visible()
    expect(dialog.get_by_label(opener.words("decisions.form.background"))).to_have_value(re.compile("RATE-1"))
    dialog.get_by_label(opener.words("decisions.form.rounds")).fill(str(rounds))
    opener.button("decisions.disagreements.open", dialog).click()
    expect(opener.page).to_have_url(re.compile(f"/disagreements/{key}$"), timeout=SLOW)
    for other in others:
        row = other.page.get_by_role("listitem").filter(has_text=key)
        row.get_by_role("link").first.click(timeout=LIVE)
    for one in (opener, *others):
        expect(one.page).to_have_url(re.compile(f"/disagreements/{key}$"), timeout=SLOW)
        one.sees("decisions.step.positions")


def state(one: Manager, position: str, reasons: str) -> None:
    one.page.get_by_label(one.words("decisions.positions.mine")).fill(position)
    one.page.get_by_role("textbox", name=one.words("decisions.positions.reasons"), exact=True).fill(reasons)
    named = one.page.get_by_label(one.words("decisions.positions.criteria")).and_(one.page.locator("input"))
    for name in ("Revenue", "Risk"):
        named.fill(name)
        named.press("Enter")
    one.button("decisions.positions.state").click()


def effect(one: Manager, option: str, *, priority: str, release: str) -> None:
    """What follows from an option: another priority, another release."""
    card = one.page.get_by_role("listitem").filter(has_text=option)
    one.button("decisions.options.change", card).click()
    dialog = one.page.get_by_role("dialog")
    for field_, value in (("priority", one.words(f"requirements.priority.{priority}")), ("release", release)):
        one.button("decisions.effects.add", dialog).click()
        row = dialog.get_by_role("group").locator("> div").last
        if field_ == "release":
            row.get_by_label(one.words("decisions.effects.field")).and_(
                one.page.get_by_role("combobox")
            ).click()
            one.page.get_by_role("option", name=one.words("decisions.effects.release"), exact=True).click()
        row.get_by_label(one.words("decisions.effects.to")).and_(one.page.get_by_role("combobox")).click()
        one.page.get_by_role("option", name=value, exact=True).click()
    one.button("common.save", dialog).click()
    expect(dialog).to_be_hidden()


def score(one: Manager, best: str) -> None:
    """Ten points to one option by every criterion, none to the others."""
    for slider in one.page.get_by_role("slider").all():
        label = slider.get_attribute("aria-label") or ""
        slider.press("End" if label.startswith(best) else "Home")
    one.button("decisions.scoring.send").click()


def to_scoring(three: list[Manager], picture: Callable[[Page, str], Any], *, name: str) -> None:
    """Positions unseen, revealed together, criteria and options agreed: Ann says later, Bob says now."""
    lin, ann, bob = three
    begun = [one.loads for one in three]
    key = bob.page.url.rsplit("/", 1)[-1]
    state(bob, f"Now: {name}", f"{CANARY} {name}")
    bob.sees("decisions.positions.stated")
    for one in (lin, ann):
        one.sees("decisions.positions.sealed")
        for path in (
            f"disagreements/{key}",
            "disagreements",
            "activity?limit=1000",
            f"requirements?q={CANARY}",
        ):
            assert f"{CANARY} {name}" not in one.api(path).text()
        assert f"{CANARY} {name}" not in one.page.content()
        assert not [body for body in one.seen if f"{CANARY} {name}" in body]
    picture(ann.page, f"{name} unseen")
    state(ann, f"Later: {name}", "It can wait")
    for one in three:
        one.sees_text(f"{CANARY} {name}")
        one.sees("decisions.step.common_ground")
    ann.button("decisions.ground.change").click()
    ann.page.get_by_label(ann.words("decisions.ground.weight")).first.fill("3")
    ann.button("decisions.ground.propose").click()
    for one in three:
        one.sees_text("60 %")
    picture(bob.page, f"{name} ground")
    bob.button("decisions.ground.agree").click()  # who proposes agrees already
    for one in three:
        one.sees("decisions.step.options")
        expect(one.page.get_by_text(one.words("decisions.todo.who"))).to_be_visible()
        one.sees_text(f"Now: {name}")
    effect(bob, f"Now: {name}", priority="must", release="R1")
    effect(ann, f"Later: {name}", priority="could", release="R2")
    for one in three:
        expect(one.page.get_by_text("R2", exact=True).first).to_be_visible(timeout=LIVE)
    for one in (ann, bob):
        one.button("decisions.options.agree").click()
    for one in (ann, bob):
        expect(one.button("decisions.scoring.send")).to_be_visible(timeout=LIVE)
    lin.sees("decisions.scoring.unseen", count=0)
    assert [one.loads for one in three] == begun


def settled(three: list[Manager], decision: str) -> None:
    for one in three:
        expect(one.page.get_by_role("link", name=decision, exact=True)).to_be_visible(timeout=LIVE)


def applied(
    three: list[Manager], by: Manager, *, decision: str, key: str, priority: str, release: str
) -> None:
    """The decision takes effect: one looks at the shared list, one at the releases, and both see it by themselves."""
    at_list, at_releases = (one for one in three if one is not by)
    at_list.go("priorities")
    row = at_list.page.get_by_role("listitem").filter(
        has=at_list.page.get_by_role("link", name=key, exact=True)
    )
    expect(row).to_be_visible(timeout=SLOW)
    at_releases.go("releases")
    card = at_releases.page.get_by_role("article").filter(
        has=at_releases.page.get_by_role("heading", name=release)
    )
    expect(card).to_contain_text(at_releases.words("planning.releases.requirements", count=0), timeout=SLOW)
    by.page.get_by_role("link", name=decision, exact=True).click()
    by.button("decisions.effects.applyAll").click(timeout=SLOW)
    by.sees("decisions.effects.isApplied")
    expect(row).to_contain_text(at_list.words(f"requirements.priority.{priority}"), timeout=LIVE)
    expect(row).to_contain_text(release)
    expect(card).to_contain_text(at_releases.words("planning.releases.requirements", count=1), timeout=LIVE)
    told = by.api(f"requirements/{key}").json()
    assert (told["priority"], told["release"] is not None) == (priority, True)


def settle_by_consensus(three: list[Manager], picture: Callable[[Page, str], Any]) -> None:
    lin, ann, bob = three
    disagree(ann, [lin, bob], over=LATE, key="DIS-1", rounds=2)
    to_scoring(three, picture, name="one")
    score(ann, "Now")
    lin.sees("decisions.scoring.unseen", count=1)
    assert bob.api("disagreements/DIS-1").json()["rounds"][0]["options"] == []
    score(bob, "Now")
    settled(three, "DEC-1")
    assert lin.api("decisions/DEC-1").json()["how"] == "consensus"
    picture(lin.page, "consensus")
    applied(three, ann, decision="DEC-1", key=LATE, priority="must", release="R1")
    picture(ann.page, "decision")


def settle_by_authority(three: list[Manager], picture: Callable[[Page, str], Any]) -> None:
    lin, ann, bob = three
    disagree(bob, [lin, ann], over=EARLY, key="DIS-2", rounds=1)
    to_scoring(three, picture, name="two")
    score(ann, "Later")
    score(bob, "Now")
    for one in (ann, bob):
        one.sees("decisions.authority.waits", name="Lin")
    lin.page.get_by_label(re.compile("Later: two")).and_(lin.page.get_by_role("radio")).check(timeout=LIVE)
    lin.page.get_by_label(lin.words("decisions.authority.grounds")).fill("R1 is full; R2 is early enough.")
    picture(lin.page, "authority")
    lin.button("decisions.authority.decide").click()
    settled(three, "DEC-2")
    told = lin.api("decisions/DEC-2").json()
    assert (told["how"], told["deciders"]) == ("authority", ["Lin"])
    applied(three, lin, decision="DEC-2", key=EARLY, priority="could", release="R2")
    picture(lin.page, "decision by authority")

"""F11: a right ends while its holder reads: membership, token, account, with the live feed open."""

import threading
import time
from typing import Any

from trials.row import Trial, row
from trials.shop import Shop

EFFECTIVE_SECONDS = 1.0
PATIENCE_SECONDS = 10.0


@row(
    "F11",
    "A right taken in the middle of a session",
    promise="After the answer no later read succeeds, and the open live feed tells nothing more and ends within 1 s",
    fast=12,
    release=1_000,
)
def an_ended_right_ends_at_once(trial: Trial) -> None:
    waits: list[float] = []
    with trial.server("--workers", "0") as server:
        shop = Shop(server)
        # Feeds of strangers, first of all.
        stranger = server.command("user", "create", "--email", "x@x.example", "--name", "X")
        assert stranger.returncode == 0, stranger.stderr
        with server.feed("shop", server.token("x@x.example")) as feed:
            trial.check(feed.status == 404, f"a stranger's feed: {feed.status}")
        people = [shop.member("viewer", f"p{number}") for number in range(3)]
        for number in range(trial.times):
            way = ("membership", "token", "role")[number % 3]
            member, token = people[number % len(people)]
            shop.ask("PATCH", f"/members/{member}", {"role": "viewer"})
            made = server.api("POST", "/tokens", {"name": "mine", "scopes": ["read", "admin"]}, token=token)
            own = made.json()
            reads: list[tuple[float, int]] = []
            over = threading.Event()

            def read(own: Any = own, reads: Any = reads, over: Any = over) -> None:
                while not over.is_set():
                    began = time.monotonic()
                    reads.append(
                        (began, shop.ask("GET", "/requirements?limit=1", token=own["secret"]).status)
                    )

            reader = threading.Thread(target=read)
            with server.feed("shop", own["secret"]) as feed:
                reader.start()
                time.sleep(0.2)
                ended = take(shop, way, member, own, token)
                ended_at = time.monotonic()
                if way == "role":
                    over.set()
                    reader.join()
                    secret = shop.create(f"Secret {number}")
                    heard = feed_heard(feed, secret["key"])
                    trial.check(
                        ended and not heard, f"{number}: a guest without products heard of {secret['key']}"
                    )
                    continue
                closed = feed.ends(PATIENCE_SECONDS)
                waits.append(time.monotonic() - ended_at)
                over.set()
                reader.join()
            later = [status for began, status in reads if began > ended_at]
            is_shut = all(status in (401, 404) for status in later)
            said = f"{number}, {way}: {ended}, feed ended: {closed} in {waits[-1]:.1f} s, later reads {set(later)}"
            if way == "membership":
                again = {"email": f"p{number % len(people)}@shop.example", "role": "viewer"}
                people[number % len(people)] = (shop.made("/members", again)["id"], token)
            trial.check(ended and closed and is_shut and 200 in {one for _, one in reads}, said)
        if waits:
            waits.sort()
            median = waits[len(waits) // 2]
            trial.note(feed_ended_after_seconds_median=round(median, 2), slowest=round(waits[-1], 2))
            trial.check(median <= EFFECTIVE_SECONDS, f"the feeds ended after {median:.1f} s")


def take(shop: Shop, way: str, member: int, own: Any, token: str) -> bool:
    if way == "membership":
        return bool(shop.ask("DELETE", f"/members/{member}").status == 204)
    if way == "token":
        return bool(shop.server.api("DELETE", f"/tokens/{own['id']}", token=token).status == 204)
    changed = shop.ask("PATCH", f"/members/{member}", {"role": "guest", "products": []})
    return bool(changed.status == 200)


def feed_heard(feed: Any, key: str) -> bool:
    """Whether the feed tells of that record within a while that is long enough for the others."""
    try:
        while True:
            if feed.next("activity", seconds=1.0).data.get("record_key") == key:
                return True
    except AssertionError:
        return False

"""F5: several people change the same field of the same record at the same moment."""

import threading
from typing import Any

from trials.row import Trial, row
from trials.shop import Shop

FIELDS = ("title", "value", "rationale", "source_detail")


@row(
    "F5",
    "Concurrent edits of one record",
    promise="Of those who saw the same value one wins, the others get 409 with both values; other fields are merged",
    fast=120,
    release=20_000,
)
def nothing_is_overwritten_in_silence(trial: Trial) -> None:
    won = refused = 0
    with trial.server("--workers", "0") as server:
        shop = Shop(server)
        key = shop.create("Contested", value=1)["key"]
        at = f"/requirements/{key}"
        for number in range(trial.times):
            before = shop.ask("GET", at).json()
            # All see `before`; each writes one field, some the same one.
            writers = trial.random.randint(2, 6)
            fields = [trial.random.choice(FIELDS[: trial.random.choice((1, 4))]) for _ in range(writers)]
            # Never what is there already: that changes nothing and is refused to nobody.
            base = 1 + int(before["value"]) % 90
            values = [
                base + place if name == "value" else f"{number}-{place}" for place, name in enumerate(fields)
            ]
            answers: list[Any] = [None] * writers
            gate = threading.Barrier(writers)

            def write(
                place: int, body: dict[str, Any], answers: list[Any] = answers, gate: Any = gate
            ) -> None:
                gate.wait()
                answers[place] = shop.ask("PATCH", at, body)

            threads = [
                threading.Thread(target=write, args=(place, {field: value, "version": before["version"]}))
                for place, (field, value) in enumerate(zip(fields, values, strict=True))
            ]
            for one in threads:
                one.start()
            for one in threads:
                one.join()
            after = shop.ask("GET", at).json()
            wrong = []
            for field in set(fields):
                places = [place for place, name in enumerate(fields) if name == field]
                winners = [place for place in places if answers[place].status == 200]
                losers = [place for place in places if answers[place].status == 409]
                if len(winners) != 1 or len(winners) + len(losers) != len(places):
                    wrong.append(f"{field}: {[answers[place].status for place in places]}")
                    continue
                if after[field] != values[winners[0]]:
                    wrong.append(f"{field} is {after[field]!r}, written was {values[winners[0]]!r}")
                for place in losers:
                    contested = answers[place].json().get("contested", {}).get(field, {})
                    if (contested.get("theirs"), contested.get("yours")) != (
                        values[winners[0]],
                        values[place],
                    ):
                        wrong.append(f"the refusal of {field} says {contested}")
                won, refused = won + len(winners), refused + len(losers)
            untouched = [name for name in FIELDS if name not in fields and after[name] != before[name]]
            trial.check(not wrong and not untouched, f"race {number}: {wrong} {untouched}")
        verified = server.command("audit", "verify")
        trial.check(verified.returncode == 0, f"audit verify: {verified.stdout}{verified.stderr}")
    trial.note(writes_that_won=won, writes_that_were_told=refused)

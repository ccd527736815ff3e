"""F3: the connection is cut after the request was sent, and the client asks again with the same key."""

import json
import socket
import threading
import time
import uuid

from trials.row import Trial, row
from trials.shop import Shop


@row(
    "F3",
    "Asked again after an unknown outcome",
    promise="With the same Idempotency-Key each request has exactly one effect, and every answer is that of the first",
    fast=200,
    release=5_000,
)
def one_effect_each(trial: Trial) -> None:
    with trial.server("--workers", "0") as server:
        shop = Shop(server)
        keys: dict[str, str] = {}
        for number in range(trial.times):
            title, key = f"Retry {number}", str(uuid.UUID(int=trial.random.getrandbits(128)))
            body = {"product": shop.product, "title": title}
            cuts = trial.random.randint(1, 3)
            for _ in range(cuts):
                cut_off(server.port, shop.token, body, key, after=trial.random.choice((0, 0.001, 0.01, 0.05)))
            answers = []

            def again(body: object = body, key: str = key, answers: list = answers) -> None:
                answers.append(shop.ask("POST", "/requirements", body, Idempotency_Key=key))

            together = [threading.Thread(target=again) for _ in range(trial.random.randint(1, 3))]
            for one in together:
                one.start()
            for one in together:
                one.join()
            again()
            states = [one.status for one in answers]
            same = {one.json()["key"] for one in answers if one.status == 201}
            is_right = states == [201] * len(states) and len(same) == 1
            trial.check(is_right, f"{title}: {states} {same}")
            keys[title] = next(iter(same), "")
        titles = [one["title"] for one in shop.rows()]
        twice = [title for title in keys if titles.count(title) != 1]
        trial.check(not twice, f"not exactly once: {twice[:5]}")


def cut_off(port: int, token: str, body: object, key: str, *, after: float) -> None:
    """Send the whole request and go without the answer."""
    content = json.dumps(body).encode()
    head = (
        f"POST /api/v1/workspaces/shop/requirements HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        f"Authorization: Bearer {token}\r\nContent-Type: application/json\r\nIdempotency-Key: {key}\r\n"
        f"Content-Length: {len(content)}\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(head.encode() + content)
        time.sleep(after)
        # A reset and not a goodbye: the answer meets a closed door.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")

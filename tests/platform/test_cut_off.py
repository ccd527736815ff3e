"""A request that breaks off is none: it is not worked on by half, and asking again gets the right answer."""

import json
import socket

from harness.server import Server


def test_half_a_request_is_not_remembered_as_a_whole_one(server: Server) -> None:
    token = server.token()
    server.api("POST", "/workspaces", {"name": "Shop", "slug": "shop"}, token=token)
    body = {"name": "Shop", "key_prefix": "SHOP"}
    content = json.dumps(body).encode()
    head = (
        f"POST /api/v1/workspaces/shop/products HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
        f"Authorization: Bearer {token}\r\nContent-Type: application/json\r\nIdempotency-Key: once\r\n"
        f"Content-Length: {len(content)}\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall(head.encode() + content[:10])
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(4096):
            pass
    again = server.api("POST", "/workspaces/shop/products", body, token=token, Idempotency_Key="once")
    assert (again.status, again.json()["key_prefix"]) == (201, "SHOP")
    assert "unexpected error" not in server.log
    assert "Traceback" not in server.log

"""Codes and passkeys in a real browser: Chromium's own authenticator, made by its developer tools, signs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyotp
import pytest
from playwright.sync_api import Page, expect

from harness.server import Server


def authenticator(page: Page, **more: Any) -> tuple[Any, str]:
    """A device of the page's own with finger or PIN; its session and id."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    made = tools.send("WebAuthn.addVirtualAuthenticator", {"options": options | more})
    return tools, made["authenticatorId"]


@pytest.mark.parametrize("language", ["zh"])
def test_a_passkey_is_made_named_used_copied_in_vain_and_removed(
    page: Page, fresh: Server, language: str, picture: Callable[[Page, str], Path]
) -> None:
    home = f"http://localhost:{fresh.port}"
    tools, device = authenticator(page)
    page.goto(f"{home}/sign-in#{fresh.secret}")
    page.wait_for_url(lambda url: "/sign-in" not in url)
    page.goto(f"{home}/profile")
    page.get_by_role("button", name="添加通行密钥").click()
    page.get_by_label("所在设备").fill("Laptop 一号")
    page.get_by_role("button", name="继续").click()
    row = page.get_by_role("listitem").filter(has_text="Laptop 一号").first
    expect(row).to_be_visible()
    picture(page, "profile")
    kept = tools.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
    assert [(one["isResidentCredential"], one["rpId"]) for one in kept] == [(True, "localhost")]
    # in again by it alone
    page.context.clear_cookies()
    page.goto(f"{home}/sign-in")
    picture(page, "sign-in")
    page.get_by_role("button", name="使用通行密钥登录").click()
    page.wait_for_url(lambda url: "/sign-in" not in url)
    page.goto(f"{home}/profile")
    expect(page.get_by_text("最近使用：").first).to_be_visible()
    # a copy of the key whose counter is behind opens nothing
    page.context.clear_cookies()
    behind = tools.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"][0]
    tools.send("WebAuthn.clearCredentials", {"authenticatorId": device})
    copy = {**behind, "signCount": 0}
    tools.send("WebAuthn.addCredential", {"authenticatorId": device, "credential": copy})
    page.goto(f"{home}/sign-in")
    with page.expect_response("**/api/v1/session/passkey") as refused:
        page.get_by_role("button", name="使用通行密钥登录").click()
    assert refused.value.status == 401
    expect(page.get_by_role("alert")).to_be_visible()
    # the right one again; removed, it opens nothing
    tools.send("WebAuthn.clearCredentials", {"authenticatorId": device})
    ahead = {**behind, "signCount": behind["signCount"] + 5}
    tools.send("WebAuthn.addCredential", {"authenticatorId": device, "credential": ahead})
    page.goto(f"{home}/sign-in")
    page.get_by_role("button", name="使用通行密钥登录").click()
    page.wait_for_url(lambda url: "/sign-in" not in url)
    token = fresh.token()
    [passkey] = fresh.api("GET", "/profile/passkeys", token=token).json()
    assert passkey["name"] == "Laptop 一号"
    assert fresh.api("DELETE", f"/profile/passkeys/{passkey['id']}", token=token).status == 204
    page.context.clear_cookies()
    page.goto(f"{home}/sign-in")
    with page.expect_response("**/api/v1/session/passkey") as refused:
        page.get_by_role("button", name="使用通行密钥登录").click()
    assert refused.value.status == 401
    told = fresh.api("GET", "/profile/security-events?limit=50", token=token).json()["items"]
    kinds = [(one["kind"], one["data"].get("method")) for one in reversed(told)]
    assert [one for one in kinds if one[1] == "passkey" or one[0].startswith("Passkey")] == [
        ("PasskeyAdded", None),
        ("SignedIn", "passkey"),
        ("SignInFailed", "passkey"),
        ("SignedIn", "passkey"),
        ("PasskeyRemoved", None),
    ]


def test_a_code_is_asked_for_after_the_link_once_the_app_is_set_up(
    page: Page, fresh: Server, enter: Callable[..., None], picture: Callable[[Page, str], Path]
) -> None:
    page.goto(f"{fresh.url}/sign-in#{fresh.secret}")
    page.wait_for_url(lambda url: "/sign-in" not in url)
    page.goto(f"{fresh.url}/profile")
    page.get_by_role("button", name="Turn on").click()
    page.get_by_role("button", name="Continue").click()
    secret = page.get_by_title("Secret", exact=True).inner_text()
    picture(page, "scan")
    page.get_by_label("Code from the app").fill(pyotp.TOTP(secret).now())
    page.get_by_role("dialog").get_by_role("button", name="Turn on").click()
    expect(page.get_by_role("heading", name="Your recovery codes")).to_be_visible()
    codes = page.get_by_role("dialog").get_by_role("listitem").all_inner_texts()
    assert len(codes) == 10
    picture(page, "codes")
    page.get_by_role("button", name="I have kept them").click()
    page.context.clear_cookies()
    link = fresh.command("sign-in-link").stdout.strip()
    page.goto(link)
    code = page.get_by_label("Code from the app, or a recovery code")
    code.fill("000000")
    picture(page, "code")
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("This code is not right")
    code.fill(codes[0])
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda url: "/sign-in" not in url)

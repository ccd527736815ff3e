"""The type that is proposed while somebody writes: right or none, also for a few words."""

import pytest

from planweave.wording.bridge import proposal


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Export to Excel", "functional"),
        ("Bulk delete comments", "functional"),
        ("Print delivery note", "functional"),
        ("批量删除评论", "functional"),
        ("导出订单到 Excel", "functional"),
        ("99.9 % availability", "non_functional"),
        ("响应时间不超过 2 秒", "non_functional"),
        ("Refund after 7 days", "business"),
    ],
)
def test_a_short_title_that_says_enough_has_a_type(text, told):
    found = proposal(text)
    assert found is not None
    assert found["type"] == told
    assert (found["characteristic"] is not None) == (told == "non_functional")


@pytest.mark.parametrize(
    "text",
    [
        "Login", "Undo", "Dark mode", "Sign in with a phone number", "Two-factor authentication",
        "Faster start page", "Backup every night", "手机号登录", "支持单点登录", "深色外观", "撤销",
        "首页加载更快", "每晚自动备份", "",
    ],
)  # fmt: skip
def test_a_short_title_that_says_too_little_has_none(text):
    assert proposal(text) is None


def test_a_whole_sentence_has_its_type_without_such_words():
    assert (
        proposal("The server shall encrypt all passwords and lock accounts of attackers.")["type"]
        == "non_functional"
    )
    assert proposal("系统应在用户提交订单后发送确认邮件。")["type"] == "functional"

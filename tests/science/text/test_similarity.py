"""The nearest texts, in both languages: who they are, why, and how they stand to each other."""

import random

import pytest

from planweave.science.text.similarity import Relation, SimilarityIndex, Text, relation_of, shared_words

WISHES = [
    Text(1, "Sign in with a phone number", "A customer logs in with a code sent by text message."),
    Text(2, "Delete several comments at once", "A moderator selects comments and removes them."),
    Text(3, "Export the order list to Excel", "Sales staff download the filtered orders as a spreadsheet."),
    Text(4, "手机号登录", "顾客输入手机号和短信验证码即可登录。"),
    Text(5, "批量删除评论", "管理员选中多条评论后一次删除。"),
    Text(6, "订单列表导出 Excel", "销售人员把筛选后的订单导出为表格。"),
    Text(7, "Pages answer within 2 seconds", "Under 500 users every page answers within 2 seconds."),
    Text(8, "深色外观", "用户可以切换深色外观。"),
]


@pytest.fixture(scope="module")
def index():
    return SimilarityIndex(WISHES)


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Login by mobile phone", 1),
        ("Bulk removal of comments", 2),
        ("Download orders as a spreadsheet", 3),
        ("用手机号码登陆", 4),
        ("一次删除多条评论", 5),
        ("将订单导出为电子表格", 6),
        ("Response time of pages below 2 seconds", 7),
    ],
)
def test_another_wording_finds_the_wish(index, title, wanted):
    assert index.nearest(title, most=1)[0].id == wanted


def test_one_language_finds_the_other_by_concepts(index):
    assert {one.id for one in index.nearest("Delete comments in bulk", most=2)} == {2, 5}
    assert {one.id for one in index.nearest("手机登录", most=2)} == {1, 4}


def test_the_same_text_scores_one_and_a_foreign_one_nothing(index):
    best = index.nearest(WISHES[0].title, WISHES[0].body, most=1)[0]
    assert (best.id, round(best.score, 5)) == (1, 1.0)
    assert index.nearest("zzzz", most=3) == []
    assert index.nearest("", most=3) == []


def test_without_and_least(index):
    title, body = WISHES[4].title, WISHES[4].body
    assert 5 not in {one.id for one in index.nearest(title, body, without={5})}
    assert {one.id for one in index.nearest(title, body, least=0.99)} == {5}


def test_an_index_that_changed_answers_like_one_built_with_the_same_rarity():
    """What is put later has the same score as if it had been there, for the rarity of the building."""
    rng = random.Random(3)
    words = [f"word{n}" for n in range(60)]
    texts = [
        Text(n, " ".join(rng.choices(words, k=5)), " ".join(rng.choices(words, k=12))) for n in range(60)
    ]
    index = SimilarityIndex(texts)
    before = {one.id: one.score for one in index.nearest("word1 word2 word3", most=100)}
    index.drop([7])
    assert 7 not in {one.id for one in index.nearest("word1 word2 word3", most=100)}
    index.put([texts[7]])
    after = {one.id: one.score for one in index.nearest("word1 word2 word3", most=100)}
    assert after == pytest.approx(before, abs=1e-6)
    index.put([Text(7, "word1 word2 word3")])
    assert index.nearest("word1 word2 word3", most=1)[0].id == 7
    assert len(index) == 60
    assert index.changed_share == pytest.approx(4 / 60)
    index.drop([999])
    assert index.changed_share == pytest.approx(4 / 60)


def test_many_at_once_are_like_one_by_one(index):
    queries = [Text(0, text.title[:12], text.body) for text in WISHES] * 20
    together = list(index.nearest_of(queries, most=3))
    alone = [index.nearest(one.title, one.body, most=3) for one in queries]
    assert [[n.id for n in row] for row in together] == [[n.id for n in row] for row in alone]


def test_an_empty_collection_has_no_neighbours():
    empty = SimilarityIndex([])
    assert empty.nearest("anything") == []
    empty.put([Text(1, "anything else")])
    assert [one.id for one in empty.nearest("anything")] == [1]


def test_the_words_that_made_them_so():
    assert shared_words("Remove the attachment of an issue", "Deleting files") == ["remove", "attachment"]
    assert shared_words("批量删除评论", "一次移除多条评论") == ["删除", "评论"]
    rarity = {"attach": 5.0}
    assert shared_words(
        "Remove attachments", "remove an attachment", rarity=lambda term: rarity.get(term, 1.0)
    ) == ["attachments", "remove"]


@pytest.mark.parametrize(
    ("one", "other", "score", "relation", "against"),
    [
        ("Export orders", "Export all orders", 0.7, Relation.DUPLICATE, ()),
        ("Export orders", "Export invoices", 0.4, Relation.OVERLAP, ()),
        ("Export orders", "Dark theme", 0.2, None, ()),
        (
            "Pages answer within 2 seconds", "Pages answer within 5 s",
            0.7, Relation.CONTRADICTION, (("2 seconds", "5 s"),),
        ),
        (
            "Guests are allowed to buy", "Guests buying is forbidden",
            0.5, Relation.CONTRADICTION, (("allow", "forbidden"),),
        ),
        ("自动确认收货", "手动确认收货", 0.6, Relation.CONTRADICTION, (("自动", "手动"),)),
        ("手机号必填", "手机号选填", 0.6, Relation.CONTRADICTION, (("必填", "选填"),)),
        (
            "The account must not be deleted with open orders", "The account is deleted with open orders",
            0.8, Relation.CONTRADICTION, (("must not", ""),),
        ),
        ("页面应在 2 秒内响应", "页面应在 2 秒钟内响应", 0.9, Relation.DUPLICATE, ()),
        ("Between 2 and 5 seconds", "Within 3 seconds", 0.6, Relation.DUPLICATE, ()),
    ],
)  # fmt: skip
def test_how_two_texts_stand(one, other, score, relation, against):
    verdict = relation_of(one, other, score)
    assert (verdict.relation if verdict else None) == relation
    assert (verdict.against if verdict else ()) == against

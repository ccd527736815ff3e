"""What is already there, with the sentence model: found in other words, read once, said which way."""

import pytest

from planweave.kernel.jobs import Progress
from planweave.kernel.models import Job
from planweave.science.text import sentences
from planweave.similarity import jobs
from planweave.similarity.models import Meaning
from similarity.test_similarity_api import made, similar


@pytest.fixture
def reads(settings):
    if sentences.find() is None:
        pytest.skip("the extra planweave[sentences] is not installed")
    settings.USES_SENTENCES = True


@pytest.fixture
def backlog(house):
    titles = ("Let people sign in with their phone", "Dark appearance for the night", "批量删除评论")
    return {title: made(house, title) for title in titles}


def test_other_words_are_found_and_the_answer_says_how(house, reads, backlog):
    found = similar(house, "Authentication by mobile number")
    assert (found["method"], found["unread"]) == ("words_and_meaning", 0)
    assert found["items"][0]["key"] == backlog["Let people sign in with their phone"]["key"]
    chinese = similar(house, "批量移除评论")
    assert chinese["method"] == "words"
    assert [one["key"] for one in chinese["items"]] == [backlog["批量删除评论"]["key"]]


def test_without_the_model_the_answer_says_so_and_nothing_is_kept(house, backlog):
    found = similar(house, "Authentication by mobile number")
    assert (found["method"], found["unread"]) == ("words", 0)
    assert Meaning.objects.count() == 0


def test_each_text_is_read_once_and_again_when_it_changed(house, reads, backlog):
    wish = backlog["Dark appearance for the night"]
    similar(house, "A night mode")
    before = dict(Meaning.objects.values_list("record_id", "digest"))
    assert set(before) == {one["id"] for one in backlog.values()}
    # What the model cannot read is kept as that, so that it is not tried again and again.
    assert bytes(Meaning.objects.get(pk=backlog["批量删除评论"]["id"]).vector) == b""
    assert len(Meaning.objects.get(pk=wish["id"]).vector) == 2 * sentences.DIMENSIONS
    answer = house.api("product_manager").patch(
        f"{house.path}/requirements/{wish['key']}", {"title": "Print a delivery note"}
    )
    assert answer.status_code == 200
    assert similar(house, "A paper that goes with the parcel")["items"][0]["key"] == wish["key"]
    after = dict(Meaning.objects.values_list("record_id", "digest"))
    assert {pk for pk in before if before[pk] != after[pk]} == {wish["id"]}


def test_pairs_are_found_by_meaning_and_the_list_says_so(house, reads, backlog):
    other = made(house, "Allow users to log in with their phones")
    api = house.api("product_manager")
    row = Job.objects.get(pk=api.post(f"{house.path}/similar-pairs/find", {}).json()["job"])
    row.result = jobs.find_similar_pairs(Progress(row))
    row.state, row.finished_at = Job.State.DONE, row.created_at
    row.save()
    page = api.get(f"{house.path}/similar-pairs").json()
    assert page["method"] == "words_and_meaning"
    keys = [{pair["one"]["key"], pair["other"]["key"]} for pair in page["items"]]
    assert keys == [{backlog["Let people sign in with their phone"]["key"], other["key"]}]

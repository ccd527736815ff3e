"""The sentence model run with numpy: the published answers, and what it may not depend on."""

import json

import numpy as np
import pytest

from planweave.science.text import sentences
from planweave.science.text.sentences.files import tensors
from planweave.science.text.similarity import SimilarityIndex, Text


@pytest.fixture(scope="module")
def model():
    folder = sentences.find()
    if folder is None:
        pytest.skip("the extra planweave[sentences] is not installed")
    return sentences.load(folder)


def test_cosines_are_those_of_the_reference(model):
    """The example of the model's page on its hub: 0.695, 0.943 and 0.257."""
    said = sentences.encode(
        model,
        [
            "That is a happy person",
            "That is a happy dog",
            "That is a very happy person",
            "Today is a sunny day",
        ],
    )
    assert (said[0] @ said[1:].T).round(3).tolist() == pytest.approx([0.695, 0.943, 0.257], abs=0.0006)


def test_a_meaning_does_not_depend_on_the_texts_beside_it(model):
    texts = [("Export orders", ""), ("Delete comments", "Several at once. " * 60), ("Sign in", "by phone")]
    together = sentences.meanings_of(model, texts)
    alone = np.vstack([sentences.meanings_of(model, [text]) for text in texts])
    assert np.allclose(together, alone, atol=1e-5)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)


def test_what_cannot_be_read_is_a_row_of_zeros(model):
    rows = sentences.meanings_of(model, [("批量删除评论", "一次删除多条评论。"), ("", "  "), ("Undo", "")])
    assert rows.any(axis=1).tolist() == [False, False, True]


def test_a_wish_in_quite_other_words_is_found(model):
    wishes = [
        Text(1, "Dark appearance for the night"),
        Text(2, "Let people sign in with their phone"),
        Text(3, "Undo the last step"),
        Text(4, "Export the order list to Excel"),
    ]
    index = SimilarityIndex(wishes)
    asked = ("Authentication by mobile number", "")
    index.know([one.id for one in wishes], sentences.meanings_of(model, [(one.title, "") for one in wishes]))
    found = index.nearest(*asked, meaning=sentences.meanings_of(model, [asked])[0])
    assert found[0].id == 2
    assert found[0].score > index.nearest(*asked)[0].score


def test_texts_of_unknown_meaning_keep_the_score_of_their_words():
    wishes = [Text(1, "Delete comments"), Text(2, "Remove comments"), Text(3, "Export orders")]
    index, plain = SimilarityIndex(wishes), SimilarityIndex(wishes)
    one, other = np.float32([1, 0]), np.float32([0.6, 0.8])
    index.know([1, 99], np.stack([one, other]))
    by_words = {near.id: near.score for near in plain.nearest("Delete comments")}
    found = {near.id: near.score for near in index.nearest("Delete comments", meaning=other)}
    assert found[2] == by_words[2]
    # (0.6 - 0.2) / 0.8 = 0.5 of likeness counts three quarters.
    assert found[1] == pytest.approx(0.25 * by_words[1] + 0.75 * 0.5, abs=1e-6)
    assert {near.id: near.score for near in index.nearest("Delete comments")} == by_words


def test_meanings_are_forgotten_with_the_text_they_were_of():
    index = SimilarityIndex([Text(1, "Delete comments"), Text(2, "Export orders")])
    meaning = np.float32([1, 0])
    index.know([1, 2], np.stack([meaning, meaning]))
    index.put([Text(1, "Delete comments")])
    scores = {near.id: near.score for near in index.nearest("Delete comments", meaning=meaning)}
    assert scores[1] == index.nearest("Delete comments")[0].score
    index.know([1], meaning[None, :])
    assert index.nearest("Delete comments", meaning=meaning)[0].score == pytest.approx(1.0, abs=1e-6)
    index.drop([2])
    assert [near.id for near in index.nearest("Export orders", meaning=meaning)] == [1]


def test_a_file_whose_head_goes_beyond_its_end_is_refused(tmp_path):
    path = tmp_path / "model.safetensors"
    path.write_bytes((1_000_000).to_bytes(8, "little") + b"{}")
    with pytest.raises(ValueError, match="longer than the file"):
        tensors(path)


def test_numbers_are_read_by_name_and_shape(tmp_path):
    head = json.dumps({"a": {"dtype": "F32", "shape": [1, 2], "data_offsets": [0, 8]}}).encode()
    path = tmp_path / "model.safetensors"
    path.write_bytes(len(head).to_bytes(8, "little") + head + np.float32([0.5, -2]).tobytes())
    assert {name: rows.tolist() for name, rows in tensors(path).items()} == {"a": [[0.5, -2.0]]}

"""Learning which of several labels a text has."""

import numpy as np
import pytest

from planweave.science.text import classify
from planweave.science.text.classify.model import solved

TEXTS = [
    *(f"The system shall export the {what} to a file." for what in ("orders", "invoices", "reports", "notes")),
    *(f"Pages shall answer within {n} seconds under load." for n in (1, 2, 3, 5)),
    "系统应支持导出订单。", "系统应支持导出报表。", "系统应支持打印发票。",
    "页面应在 2 秒内响应。", "查询应在 3 秒内响应。", "接口应在 1 秒内响应。",
]  # fmt: skip
LABELS = [*["does"] * 4, *["how well"] * 4, *["does"] * 3, *["how well"] * 3]


@pytest.mark.parametrize("space", [classify.NGRAMS, classify.WITH_KNOWLEDGE])
def test_what_was_learnt_is_told_of_new_texts(space):
    model = classify.train(TEXTS, LABELS, space=space)
    for text, label in (
        ("The system shall export the drawings to a file.", "does"),
        ("Searches shall answer within 4 seconds.", "how well"),
        ("系统应支持导出图纸。", "does"),
        ("首页应在 4 秒内响应。", "how well"),
    ):
        told = classify.propose(model, text)
        assert told[0].label == label
        assert sum(one.share for one in told) == pytest.approx(1)


def test_learning_twice_gives_the_same_model():
    one, other = (classify.train(TEXTS, LABELS) for _ in range(2))
    assert np.array_equal(one.weights, other.weights)
    assert np.array_equal(one.slopes, other.slopes)


def test_a_left_out_margin_is_what_the_others_alone_tell():
    chance = np.random.default_rng(3)
    points = chance.normal(size=(9, 4))
    likeness, truth = points @ points.T, np.where(chance.normal(size=9) > 0, 1.0, -1.0)
    penalties = chance.uniform(0.1, 1, size=9)
    _, left_out = solved(likeness, truth, penalties)
    for place in range(9):
        rest = [at for at in range(9) if at != place]
        weights = np.linalg.solve(likeness[np.ix_(rest, rest)] + np.diag(penalties[rest]), truth[rest])
        assert left_out[place] == pytest.approx(likeness[place, rest] @ weights)


def test_a_stored_model_tells_the_same_to_three_places(tmp_path):
    model = classify.train(TEXTS, LABELS)
    classify.save({"kinds": model}, tmp_path / "kinds.npz", note="a test")
    read = classify.load(tmp_path / "kinds.npz")["kinds"]
    bags = [classify.features_of(text) for text in TEXTS]
    assert np.allclose(classify.shares_of(read, bags), classify.shares_of(model, bags), atol=2e-3)


def test_a_file_that_holds_no_models_is_refused(tmp_path):
    path = tmp_path / "kinds.npz"
    np.savez(path, note=np.array("nothing"))
    with pytest.raises(KeyError):
        classify.load(path)


def test_the_shipped_models_are_those_of_both_languages():
    assert sorted(classify.load(classify.SHIPPED)) == ["en.quality", "en.type", "zh.quality", "zh.type"]

"""Trained models as one file that holds numbers and names only: reading it runs nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .model import Model, View


def save(models: Mapping[str, Model], path: Path, *, note: str) -> None:
    """Write named models as `.npz` with numbers of 16 bits; `note` says what they were trained on."""
    arrays: dict[str, NDArray[Any]] = {"note": np.array(note), "models": np.array(list(models))}
    for name, model in models.items():
        arrays[f"{name}.labels"] = np.array(model.labels)
        arrays[f"{name}.names"] = np.array("\n".join(model.names))
        space = [{"strengths": dict(view.strengths), "powers": view.powers} for view in model.space]
        arrays[f"{name}.space"] = np.array(json.dumps(space))
        arrays[f"{name}.idf"] = model.idf.astype(np.float16)
        arrays[f"{name}.weights"] = model.weights.astype(np.float16)
        arrays[f"{name}.curve"] = np.stack([model.thresholds, model.slopes]).astype(np.float32)
        for at, rows in enumerate(model.rows):
            arrays[f"{name}.rows{at}.data"] = rows.data.astype(np.float16)
            arrays[f"{name}.rows{at}.columns"] = rows.indices.astype(np.uint16)
            arrays[f"{name}.rows{at}.heads"] = rows.indptr.astype(np.int32)
    np.savez_compressed(path, allow_pickle=False, **arrays)


def load(path: Path) -> dict[str, Model]:
    """The models by name. Raises ValueError, KeyError or OSError where the file holds none."""
    with np.load(path, allow_pickle=False) as stored:
        return {str(name): _model(stored, str(name)) for name in stored["models"]}


def _model(stored: np.lib.npyio.NpzFile, name: str) -> Model:
    from scipy.sparse import csr_matrix

    names = tuple(str(stored[f"{name}.names"]).split("\n"))
    labels = tuple(str(label) for label in stored[f"{name}.labels"])
    weights = stored[f"{name}.weights"].astype(np.float64)
    told = json.loads(str(stored[f"{name}.space"]))
    space = tuple(View(view["strengths"], tuple(view["powers"])) for view in told)
    thresholds, slopes = stored[f"{name}.curve"].astype(np.float64)
    if weights.shape[1] != len(labels) or len(slopes) != len(labels):
        raise ValueError("the weights do not fit the labels")
    rows = tuple(
        csr_matrix(
            (
                stored[f"{name}.rows{at}.data"].astype(np.float64),
                stored[f"{name}.rows{at}.columns"].astype(np.int32),
                stored[f"{name}.rows{at}.heads"],
            ),
            shape=(len(weights), len(names)),
        )
        for at in range(len(space))
    )
    return Model(
        labels=labels,
        names=names,
        space=space,
        idf=stored[f"{name}.idf"].astype(np.float64),
        rows=rows,
        weights=weights,
        thresholds=thresholds,
        slopes=slopes,
    )

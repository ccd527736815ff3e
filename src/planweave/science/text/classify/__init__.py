"""What kind of requirement a text is: least squares over n-grams, trained and used with numpy and scipy alone."""

from pathlib import Path

from .features import features_of
from .model import (
    NGRAMS,
    WITH_KNOWLEDGE,
    Model,
    Proposal,
    Space,
    View,
    propose,
    shares_of,
    train,
    train_on_bags,
)
from .stored import load, save

SHIPPED = Path(__file__).with_name("kinds.npz")
"""Models "en.type", "en.quality", "zh.type", "zh.quality", trained by `planweave bench writing --train` on the
labelled sentences of this project."""

__all__ = [
    "NGRAMS",
    "SHIPPED",
    "WITH_KNOWLEDGE",
    "Model",
    "Proposal",
    "Space",
    "View",
    "features_of",
    "load",
    "propose",
    "save",
    "shares_of",
    "train",
    "train_on_bags",
]

"""What English texts mean, as vectors of one length: an optional model that is run with numpy, offline.

The ordinary installation does not have it; `find` says so with None.
"""

from .files import MODEL, find, load
from .model import DIMENSIONS, SentenceModel, encode, meanings_of

__all__ = ["DIMENSIONS", "MODEL", "SentenceModel", "encode", "find", "load", "meanings_of"]

"""What a requirement resembles: the nearest among many, why, and in which relation it stands to them.

Chinese and English, offline, without a trained model: words and pieces of words by their rarity, a latent
space of the collection itself, and a small table of concepts that both languages share.
"""

from .index import Neighbour, SimilarityIndex, Text
from .relation import Relation, Verdict, relation_of
from .tokens import shared_words

__all__ = ["Neighbour", "Relation", "SimilarityIndex", "Text", "Verdict", "relation_of", "shared_words"]

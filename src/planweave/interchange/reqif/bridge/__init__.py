"""Requirements of the database as ReqIF, and what a requirement brought along from there."""

from .exporting import exported
from .origin import origin_of, picture_address

__all__ = ["exported", "origin_of", "picture_address"]

"""Kept XML as it lies in the database. Pure."""

import zlib


def packed(text: str) -> bytes:
    return zlib.compress(text.encode())


def unpacked(content: bytes | memoryview) -> str:
    return zlib.decompress(bytes(content)).decode()

"""Text as a person may type or paste it, made such as a file can hold."""

from __future__ import annotations


def clean(text: str) -> str:
    """Without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")

"""The first-run tutorial: a card beside the thing it speaks of, and a ring around that thing."""

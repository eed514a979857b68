"""The models that a pack is made of, a subject a file; `scenario.pack` puts them together."""

"""The kinds of test that a charter is made of, one file each."""

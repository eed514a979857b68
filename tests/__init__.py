"""Proof that the program does what its pages say, package by package."""

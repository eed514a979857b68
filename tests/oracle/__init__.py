"""A second judge, written apart from the first, and the charters on which both are asked.

Nothing below this folder imports `wargame`, but for `test_oracle.py`, where the two meet.
"""

"""Speeds that are promised (`docs/performance.md`), each measured beside a bare floor.

`make bench` (or `python -m benchmarks`) measures all of them and prints one line for each goal;
each `bench_<name>.py` yields the goals of one subject. Floors stand in the same file and run turn
about with ours, because machines differ and get busy, and ratios say less about both.
"""

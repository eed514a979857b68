"""Speeds that are promised, each measured beside a bare floor in the same run.

`python -m benchmarks` (or `make bench`) runs every `benchmarks/bench_<name>.py`, in which
`MEASURES` lists what is measured. Machines differ, ratios less so.
"""

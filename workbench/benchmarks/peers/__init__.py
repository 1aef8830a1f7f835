"""Rivals, each run in a child process of its own: `python -m workbench.benchmarks.peers.NAME ARGUMENTS`."""

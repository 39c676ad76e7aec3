"""Server time of the pages and writes that matter, at the size of one city and of many.

``python -m benchmarks.server [--scale 100] [--rounds 30]`` loads what is missing, measures each
size in a process of its own, prints a table and writes ``benchmarks/results/server.json``. Compare
the ratios of one run, not the times of two machines.
"""

"""Speed and size as ratios: product against yardstick in one run. `python -m benchmarks` prints the table."""

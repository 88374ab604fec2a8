"""Speed and size as ratios: product against yardstick, alternating in one run. `python -m benchmarks` prints the table."""

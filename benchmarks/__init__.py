"""Quality and speed, measured on gold cases: `python -m benchmarks`."""

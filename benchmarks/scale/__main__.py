"""Print what laying reports side by side costs: `python -m benchmarks.scale [SIZE ...]`."""

import sys

from benchmarks.scale import linking

SIZES = (2_000, 20_000)

linking.main([int(size) for size in sys.argv[1:]] or SIZES)

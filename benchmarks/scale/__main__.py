"""Print what laying reports side by side costs: `python -m benchmarks.scale [SIZE ...]`."""

import sys

from benchmarks.scale import growing, linking

SIZES = (2_000, 20_000)

sizes = [int(size) for size in sys.argv[1:]] or SIZES
linking.main(sizes)
growing.main(sizes)

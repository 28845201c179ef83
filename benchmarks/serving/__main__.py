"""Print what a person waits for at a made case: `python -m benchmarks.serving [REPORTS]`."""

import sys
import tempfile
from pathlib import Path

from benchmarks.serving.made import REPORTS, make_case
from benchmarks.serving.waits import measure

with tempfile.TemporaryDirectory() as folder:
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    make_case(Path(folder), reports)
    print(f"{reports} reports; seconds of")
    for what, seconds in measure(Path(folder)).items():
        print(f"{seconds:8.3f}  {what}")

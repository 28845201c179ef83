"""`python -m training DATA --out FOLDER`: train the analyser; run again to go on."""

import argparse
from pathlib import Path

from training.trainer import Trainer


def main() -> None:
    """Train to the end and tell the figures on the test parts."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora: see training/README.md")
    parser.add_argument("--out", type=Path, default=Path("build/analyser"), help="checkpoints, log")
    told = parser.parse_args()
    trainer = Trainer(told.data, told.out)
    trainer.run()
    with trainer.mean.applied():
        trainer.log(test=trainer.scores("test"))


if __name__ == "__main__":
    main()

"""Which numbers of a body are looked up to find its copies: never the whole body.

Two nets, since each lets through what the other holds:

- *bands* of a MinHash sketch: texts of about the same length, of which every sentence may be edited.
  Two bodies whose runs have the Jaccard index j in common share one of the bands with a probability
  of 1 - (1 - j**ROWS)**BANDS. Between a short text and a long one that holds it, j is small.
- *samples*: the one run in four whose number is small. The samples of a part are samples of the
  whole, so that a text cut down from a longer one, or put into one, is found.

Sketches are made by rensa with a fixed seed. They hold for one version of it: none is ever stored.
"""

from dataclasses import dataclass

import numpy as np
from rensa import CMinHash

from inquest.documents.copies.bodies import Body
from inquest.documents.copies.words import Hashes, mixed

SEED = 20181107
BANDS, ROWS = 20, 3
SAMPLED = 4  # one run in so many
ALL = np.uint64(2**64 - 1)


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """The numbers by which a body is looked up."""

    bands: Hashes
    samples: Hashes


def sketch(body: Body) -> Sketch:
    """Bands and samples of a body that has words; the last of the bands is the whole of it."""
    (signature,) = CMinHash.digests64_from_token_hash_sets([body.kinds], BANDS * ROWS, SEED)
    rows = np.array(signature, dtype=np.uint64).reshape(BANDS, ROWS)
    bands = np.arange(1, BANDS + 1, dtype=np.uint64)
    for row in rows.T:
        bands = mixed(bands + row)
    whole = mixed(body.kinds.sum(keepdims=True))
    # Runs are sorted: the samples are the first of them.
    samples = body.kinds[: np.searchsorted(body.kinds, ALL // np.uint64(SAMPLED))]
    return Sketch(np.concatenate((bands, whole)), samples)

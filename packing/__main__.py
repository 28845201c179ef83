"""`python -m packing`: write the static files of the web application, from npm's packages."""

import json
from collections.abc import Mapping
from pathlib import Path

from packing.outlines import STEPS, line_path, ring_path
from packing.topology import Topology

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
STATIC = HERE.parent / "src" / "inquest" / "web" / "static"

WORLD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="-180 -90 360 180">
<!-- world-atlas {version} (ISC), made from Natural Earth (public domain): see LICENCES.md -->
<path id="land" transform="scale({scale})" vector-effect="non-scaling-stroke" d="{land}"/>
<path id="borders" transform="scale({scale})" vector-effect="non-scaling-stroke" fill="none" d="{borders}"/>
</svg>
"""

LICENCES = """# Whose work lies here

Everything in this folder is Inquest's own (Apache-2.0), but for the files below. `make pack` makes
them from packages of npm, at the versions of `packing/package-lock.json`.

## htmx.min.js

htmx {htmx}, <https://htmx.org>, copied byte for byte. Licence: 0BSD.

{htmx_licence}

## world.svg

Land and borders from world-atlas {atlas}, <https://github.com/topojson/world-atlas>. Licence: ISC.
The shapes are those of Natural Earth, <https://www.naturalearthdata.com>, in the public domain:
1:50 million, borders as they are held, which is no opinion on whose a place is.

{atlas_licence}
"""


def packed() -> Mapping[str, bytes]:
    """Each file by its name; `npm ci` must have been run in this folder."""
    htmx, atlas = MODULES / "htmx.org", MODULES / "world-atlas"
    licences = LICENCES.format(
        htmx=_version(htmx),
        htmx_licence=_quoted(htmx / "LICENSE"),
        atlas=_version(atlas),
        atlas_licence=_quoted(atlas / "LICENSE"),
    )
    return {
        "htmx.min.js": (htmx / "dist" / "htmx.min.js").read_bytes(),
        "world.svg": _world(atlas).encode(),
        "LICENCES.md": licences.encode(),
    }


def _world(atlas: Path) -> str:
    topology = Topology.decode(json.loads((atlas / "countries-50m.json").read_bytes()))
    return WORLD.format(
        version=_version(atlas),
        scale=1 / STEPS,
        land=ring_path(topology.rings("land")),
        borders=line_path(topology.shared("countries")),
    )


def _version(package: Path) -> str:
    told: str = json.loads((package / "package.json").read_bytes())["version"]
    return told


def _quoted(licence: Path) -> str:
    lines = licence.read_text(encoding="utf-8").strip().splitlines()
    return "\n".join(f"> {line}".rstrip() for line in lines)


def main() -> None:
    """Write the files and tell their sizes."""
    STATIC.mkdir(parents=True, exist_ok=True)
    for name, data in packed().items():
        (STATIC / name).write_bytes(data)
        print(f"{name:12} {len(data):>8,} bytes")


if __name__ == "__main__":
    main()

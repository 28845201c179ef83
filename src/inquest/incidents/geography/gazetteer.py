"""The gazetteer that ships with the package: towns and regions of the world by name.

`gazetteer.zip`, made by `training/gazetteer.py`, has a member for each country (`TJ.tsv`) and one,
`names.bin`, that tells which countries have a name. Nothing is read before it is asked for.

A line of a country's member is one place, the most populous first, regions last: GeoNames number
or code of the region, name, latitude, longitude, population (empty for a region), code of the
region, then the keys of all its names, the first that of the name itself; a tab before and
behind each key. `names.bin` is a sorted row of 32-bit numbers, little-endian: 24 bits of a key's
checksum, then the number of a country in the alphabet of codes.
"""

import re
import sys
import zipfile
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

NAMES = "names.bin"
FIELDS = 6  # of a line, before the keys
# First letters that spellings of one name may have; any other stands for itself.
FIRST_LETTERS = ("ckqxhg", "jdzgy", "szct", "vwbu", "iyej", "oua")


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer.

    Attributes:
        id: GeoNames number of a town ("1514879"), code of a region ("TJ.03").
        country: ISO 3166 alpha-2 code.
        lat: WGS 84 degrees north; for a region the middle of its towns.
        lon: WGS 84 degrees east.
        population: inhabitants, 0 where not known; None for a region.
        region: code of the first-order division.
        keys: all names under which it is looked up, that of `name` first.

    """

    id: str
    name: str
    country: str
    lat: float
    lon: float
    population: int | None
    region: str
    keys: tuple[str, ...]

    @property
    def is_region(self) -> bool:
        return self.population is None


def in_country(key: str, country: str) -> tuple[Entry, ...]:
    """The places of a country that have a name with this key, the most populous first."""
    lines = lines_of(country)
    return tuple(entries_at(lines, f"\t{key}\t".encode(), country))


def region_of(code: str) -> Entry | None:
    """The region with a code such as "TJ.03"; None where its name is not known."""
    country = code.partition(".")[0]
    found = entries_at(lines_of(country), f"\n{code}\t".encode(), country)
    return next(found, None)


def keys_alike(key: str, country: str) -> list[str]:
    """Keys of a country's places that might be this one spelt otherwise: alike in length and beginning."""
    first = next((letters for letters in FIRST_LETTERS if key[0] in letters), key[0])
    length = f"[^\t]{{{max(len(key) - 2, 2)},{len(key) + 2}}}(?=\t)".encode()
    held = keys_by_letter(country)
    return sorted(
        found.decode()
        for letter in first.encode()
        for found in set(re.findall(b"(?<=\t)" + length, held.get(letter, b"")))
    )


@cache
def keys_by_letter(country: str) -> dict[int, bytes]:
    """The keys of a country's places by their first byte, with tabs around them."""
    found: dict[int, set[bytes]] = {}
    for line in lines_of(country).splitlines():
        for key in line.split(b"\t")[FIELDS:-1]:
            found.setdefault(key[0], set()).add(key)
    return {first: b"\t%b\t" % b"\t".join(sorted(keys)) for first, keys in found.items()}


def countries_with(key: str) -> list[str]:
    """Codes of the countries that may have a place with this key; rarely one that has none."""
    names, start = names_index(), checksum(key) << 8
    countries = country_codes()
    first, last = bisect_left(names, start), bisect_left(names, start + 256)
    return [countries[number & 255] for number in names[first:last]]


def checksum(key: str) -> int:
    """24 bits that stand for a key."""
    return zlib.crc32(key.encode()) >> 8


def entries_at(lines: bytes, sought: bytes, country: str) -> Iterator[Entry]:
    """The places on whose lines some bytes stand."""
    at = lines.find(sought)
    while at >= 0:
        start, end = lines.rfind(b"\n", 0, at + 1) + 1, lines.index(b"\n", at + 1)
        yield entry(lines[start:end].decode(), country)
        at = lines.find(sought, end)


def entry(line: str, country: str) -> Entry:
    """The place of a line."""
    number, name, lat, lon, population, region, *keys = line.rstrip("\t").split("\t")
    return Entry(
        id=number,
        name=name,
        country=country,
        lat=float(lat),
        lon=float(lon),
        population=int(population) if population else None,
        region=region,
        keys=tuple(keys),
    )


@cache
def lines_of(country: str) -> bytes:
    """The lines of a country's places, an empty line before them; none for an unknown country.

    They stay in memory: 70 kB on average, 2.5 MB at most, 18 MB for the whole world.
    """
    return b"\n" + (member(f"{country}.tsv") if country in country_codes() else b"")


@cache
def names_index() -> "array[int]":
    """The numbers of `names.bin`."""
    numbers = array("I", member(NAMES))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


@cache
def country_codes() -> tuple[str, ...]:
    """The countries that have places, in the order of their codes."""
    with archive() as opened:
        return tuple(sorted(n.removesuffix(".tsv") for n in opened.namelist() if n != NAMES))


def member(name: str) -> bytes:
    """The bytes of one member; the file is opened anew, so that forked processes share no handle."""
    with archive() as opened:
        return opened.read(name)


@contextmanager
def archive() -> Iterator[zipfile.ZipFile]:
    """The gazetteer, opened."""
    path = files(__package__) / "gazetteer.zip"
    with path.open("rb") as raw, zipfile.ZipFile(raw) as opened:
        yield opened

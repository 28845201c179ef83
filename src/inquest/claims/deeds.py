"""Which words of a sentence tell an act of violence, and whether it is its speaker's own."""

from collections.abc import Iterator

from inquest.claims.tree import Tree
from inquest.lexicons import load

ACTS = load("en", "acts")
WORDS = {name: frozenset(listed) for name, listed in ACTS["words"].items()}
DEEDS = frozenset(ACTS["deeds"])
THINGS = frozenset(["it", "that", "this", "them"])
OWN = frozenset(["it", "they", "he", "she", "its", "their", "his", "her"])
FIRE = frozenset(["fire", "shot", "shooting"])
DEEP = 4  # words below another


def is_deed(tree: Tree, at: int) -> bool:
    """Whether a verb tells an act of violence: "shot two men", "began it"."""
    verb, things = tree.lemma(at), tree.lemmas(tree.kids(at, "obj"))
    if verb in WORDS["violence"]:
        return True
    if verb == "open":
        return bool(things & FIRE)
    if verb == "do":
        return bool(things & {"it", "this", "that"}) or not things
    light = (
        verb == "set" and tree.oblique(at, ["to"]) is not None and bool(things & {"fire", "light"})
    )
    return verb in WORDS["began"] and (bool(things & (DEEDS | THINGS)) or light)


def is_own_deed(tree: Tree, at: int) -> bool:
    """Whether a clause tells that its speaker did something: "that it was behind it", "firing"."""
    about = bool(tree.lemmas(tree.kids(at, "obj")) & {"anything", "part", "role", "hand"})
    behind = "behind" in tree.lemmas(tree.kids(at, "case")) or tree.lemma(at) in (
        "behind",
        "responsible",
    )
    subjects = tree.kids(at, "nsubj")
    owned = [child for each in subjects for child in tree.kids(each, "nmod:poss")]
    own = not subjects or bool(tree.lemmas([*subjects, *owned]) & OWN)
    deed = is_deed(tree, at) and not tree.passive(at) and tree.lemma(at) != "do"
    return own and (deed or behind or (about and tree.lemma(at) in ("have", "play")))


def fought(tree: Tree, at: int) -> bool:
    """Whether those whom a deed befalls are attackers or fighters: no blame lies in that."""
    return bool(tree.lemmas(tree.kids(at, "obj", "nsubj:pass")) & WORDS["foes"])


def is_charge(tree: Tree, at: int) -> bool:
    """Whether a deed stands below a verb such as "accused": "accused X of killing two"."""
    return any(
        tree.lemma(each) in WORDS["violence"] | WORDS["began"] | DEEDS
        or tree.lemma(each) == "behind"
        for each in below(tree, at, DEEP)
    )


def below(tree: Tree, at: int, depth: int) -> Iterator[int]:
    """The words below one, as far as some steps."""
    if depth:
        for child in tree.kids(at):
            if tree.relation(child) not in ("nsubj", "nsubj:pass", "punct"):
                yield child
                yield from below(tree, child, depth - 1)

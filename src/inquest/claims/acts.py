"""What a sentence says of who did it: named rules over its tree.

Each rule looks at one word and gives the role, who has it, the words that tell it, and who holds it
by those words ("X blamed Y" is held by X); what nobody holds by name is told by whoever tells the
sentence.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inquest.claims.deeds import (
    ACTS,
    DEEDS,
    DEEP,
    FIRE,
    OWN,
    THINGS,
    WORDS,
    below,
    fought,
    is_charge,
    is_deed,
    is_own_deed,
)
from inquest.claims.tree import Tree
from inquest.model import Role, Span, Stance

TAKE, BLAME, CHARGED = (frozenset(ACTS[name]) for name in ("take", "blame", "charged"))
RESPONSIBILITY = frozenset(ACTS["responsibility"])
NOBODY = frozenset(["no", "none", "nobody", "one", "neither"])
EARLY = frozenset(["first", "initially", "originally", "earlier"])  # and no longer
INSIDE = ("obj", "obl", "nmod", "xcomp", "ccomp", "advcl", "acl", "conj", "obl:agent")


@dataclass(frozen=True, slots=True)
class Act:
    """A role as a sentence tells it.

    Attributes:
        actor: the words for whoever has the role.
        cue: the words that tell it.
        holder: the words for whoever claims, blames, denies or clears by them.

    """

    role: Role
    actor: Span
    cue: Span
    rule: str
    holder: Span | None = None
    stance: Stance = Stance.ASSERTS

    @property
    def passing(self) -> bool:
        """Whether it is told in passing ("the army shot two men"), not as a charge."""
        return self.rule in ("did", "done")


Rule = Callable[[Tree, int], Iterator[Act]]


def read_acts(tree: Tree) -> Iterator[Act]:
    """The acts of a sentence, in the order of the words that tell them."""
    for at in range(len(tree)):
        for rule in RULES:
            yield from rule(tree, at)


def rule_took(tree: Tree, at: int) -> Iterator[Act]:
    """As in "X claimed responsibility", "X was quick to claim the attacks", "claimed by X"."""
    nouns = RESPONSIBILITY | (DEEDS if tree.lemma(at) == "claim" else frozenset())
    things = [each for each in tree.objects(at) if tree.lemma(each) in nouns]
    claimed = tree.agent(at) if tree.lemma(at) == "claim" else None
    did = tree.lemma(at) == "claim" and any(is_deed(tree, each) for each in tree.kids(at, "xcomp"))
    took = things or did or claimed is not None
    if tree.lemma(at) not in TAKE or tree.negated(at) or not took:
        return
    actor = tree.agent(at) if claimed is not None or tree.passive(at) else tree.subject(at)
    if actor is not None and not is_nobody(tree, actor):
        yield act(tree, Role.CLAIMS, actor, at, "took", holder=actor)


def rule_boast(tree: Tree, at: int) -> Iterator[Act]:
    """As in "X's claim of responsibility", "the boast of X that its man began it"."""
    if tree.lemma(at) not in ACTS["boasts"]:
        return
    told = tree.lemmas(tree.kids(at, "nmod")) & RESPONSIBILITY
    began = [each for each in tree.kids(at, "acl", "ccomp") if is_deed(tree, each)]
    owner = next(iter(tree.kids(at, "nmod:poss")), tree.oblique(at, ["by", "from"]))
    if owner is not None and (told or began):
        yield act(tree, Role.CLAIMS, owner, at, "boast", holder=owner)
    for group in tree.kids(at, "compound") if owner is None else ():
        if tree.tokens[group].pos == "PROPN":  # "an Islamic State claim"
            yield act(tree, Role.CLAIMS, group, at, "named_claim", holder=group)


def rule_blame(tree: Tree, at: int) -> Iterator[Act]:
    """As in "H blamed X for it", "X was accused of the raid"."""
    verb = tree.lemma(at)
    early = EARLY & tree.lemmas(tree.kids(at, "advmod", "obl"))
    if (
        verb not in BLAME
        or tree.negated(at)
        or early
        or (verb in CHARGED and not is_charge(tree, at))
    ):
        return
    blamed = next(iter(tree.objects(at)), None)
    holder = tree.agent(at) if tree.passive(at) else speaker_of(tree, at)
    if blamed is None or blamed == holder or tree.oblique(at, ["on"]) is not None:
        return
    yield act(tree, Role.BLAMED, blamed, at, "blamed", holder=holder)
    for other in tree.kids(blamed, "conj"):
        rather = tree.lemmas(tree.kids(other, "cc")) & {"rather", "not", "instead"}
        role = Role.CLEARED if rather else Role.BLAMED
        yield act(tree, role, other, at, "blamed", holder=holder)


def speaker_of(tree: Tree, at: int) -> int | None:
    """Whoever does what a verb tells; a subject that the parser took for that of a passive."""
    return next(iter(tree.kids(at, "nsubj:pass")), tree.speaker(at))


def rule_held(tree: Tree, at: int) -> Iterator[Act]:
    """As in "H held X responsible", "X was held responsible"."""
    if tree.lemma(at) not in ("hold", "find", "deem") or tree.negated(at):
        return
    told = tree.lemmas(tree.kids(at, "xcomp", "amod", "obj", "advmod")) & {"responsible", "guilty"}
    for held in tree.objects(at):
        adjective = tree.lemmas(tree.kids(held, "amod", "acl", "xcomp"))
        if told or adjective & {"responsible", "guilty"}:
            holder = tree.agent(at) if tree.passive(at) else speaker_of(tree, at)
            yield act(tree, Role.BLAMED, held, at, "held", holder=holder)
            return


def rule_pinned(tree: Tree, at: int) -> Iterator[Act]:
    """As in "H pinned it on X", "put the trouble down to X", "the evidence pointed to X"."""
    verb = tree.lemma(at)
    cases = ACTS["blame_by"].get(verb)
    blamed = tree.oblique(at, cases) if cases else None
    for thing in tree.kids(at, "obj") if cases and blamed is None else ():
        blamed = tree.oblique(thing, cases)
    if blamed is None or tree.negated(at):
        return
    wanted = {*ACTS["blame_with"].get(verb, ())}
    things = tree.kids(at, "obj", "nsubj", "nsubj:pass", "compound:prt", "advmod")
    if wanted and not wanted & tree.lemmas(things):
        return
    told = tree.lemmas(tree.kids(at, "nsubj")) & wanted or tree.passive(at)
    holder = tree.agent(at) if told else tree.speaker(at)
    yield act(tree, Role.BLAMED, blamed, at, "pinned", holder=holder)


def rule_work(tree: Tree, at: int) -> Iterator[Act]:
    """As in "it was the work of X", "it looks like the work of X", "saw the hand of X"."""
    told = tree.kids(at, "cop") or tree.lemmas(tree.kids(at, "case")) & {"like", "as"}
    seen = tree.tokens[at].span.text == "hand" and tree.lemmas(tree.kids(at, "det")) & {"the"}
    actor = tree.oblique(at, ["of"])
    one = not tree.tokens[at].span.text.endswith("s")
    marked = tree.lemma(at) in WORDS["hallmarks"]
    if actor is not None and marked:
        yield act(tree, Role.BLAMED, actor, at, "hallmarks")
    elif tree.lemma(at) in WORDS["work"] and one and (told or seen) and actor is not None:
        yield act(tree, Role.BLAMED, actor, at, "work")


def rule_suspects(tree: Tree, at: int) -> Iterator[Act]:
    """As in "the prime suspects are X", "X is the main suspect"."""
    if not tree.kids(at, "cop"):
        return
    subjects = tree.kids(at, "nsubj")
    if tree.lemma(at) in WORDS["suspects"]:
        for actor in subjects:
            yield act(tree, Role.BLAMED, actor, at, "suspects")
    elif tree.lemmas(subjects) & WORDS["suspects"]:
        yield act(tree, Role.BLAMED, at, subjects[0], "suspects")


def rule_behind(tree: Tree, at: int) -> Iterator[Act]:
    """As in "X was behind the attack", "X was responsible for it"."""
    behind = "behind" in tree.lemmas(tree.kids(at, "case")) or tree.lemma(at) == "behind"
    guilty = tree.lemma(at) == "responsible" and tree.oblique(at, ["for"]) is not None
    if not (behind or guilty) or not tree.kids(at, "cop"):
        return
    role, rule = (Role.CLEARED, "nothing") if tree.negated(at) else (Role.BLAMED, "behind")
    for actor in tree.kids(at, "nsubj"):
        yield act(tree, role, actor, at, rule, holder=thinker(tree, at))


def rule_done(tree: Tree, at: int) -> Iterator[Act]:
    """As in "killed by X", "the riot was instigated by X"."""
    agent = tree.agent(at)
    patients = tree.objects(at) or ([tree.tokens[at].head] if tree.relation(at) == "acl" else [])
    began = tree.lemma(at) in WORDS["began"] and tree.lemmas(patients) & (DEEDS | THINGS | FIRE)
    violent = tree.lemma(at) in WORDS["violence"] or began
    if agent is not None and violent and not tree.negated(at) and not fought(tree, at):
        yield act(tree, Role.BLAMED, agent, at, "done", holder=thinker(tree, at))


def rule_did(tree: Tree, at: int) -> Iterator[Act]:
    """As in "X opened fire", "X shot two men", "X started the riot"."""
    charged = tree.relation(at) in INSIDE and tree.lemma(tree.tokens[at].head) in BLAME
    if not is_deed(tree, at) or tree.passive(at) or tree.negated(at) or charged:
        return
    actor = tree.doer(at)
    if actor is not None and tree.lemma(at) == "do" and tree.lemma(actor) not in OWN:
        return  # "the office does", of something else told before
    if actor is not None and actor != at and not fought(tree, at):
        yield act(tree, Role.BLAMED, actor, at, "did", holder=thinker(tree, at))


def thinker(tree: Tree, at: int) -> int | None:
    """Who suspects or concludes what a clause tells: "police suspect that X was behind it"."""
    head = tree.tokens[at].head
    thinks = tree.relation(at) == "ccomp" and tree.lemma(head) in WORDS["think"]
    return tree.subject(head) if thinks and not tree.negated(head) else None


def rule_denied(tree: Tree, at: int) -> Iterator[Act]:
    """As in "X denied involvement", "X rejected the accusation", "denied that it was behind it"."""
    if tree.lemma(at) not in WORDS["deny"] or tree.passive(at):
        return
    objects = tree.lemmas(tree.kids(at, "obj"))
    if tree.relation(at) == "acl:relcl":  # "a charge that the group rejected"
        objects.add(tree.lemma(tree.tokens[at].head))
    clauses = [each for each in below(tree, at, DEEP) if is_own_deed(tree, each)]
    it = tree.lemma(at) == "deny" and objects & THINGS
    speaker = tree.subject(at)
    if speaker is None or not (objects & WORDS["denied"] or clauses or it):
        return
    owners = tree.kids(speaker, "nmod:poss") if tree.lemma(speaker) in WORDS["spokesmen"] else []
    actor = owners[0] if owners else speaker
    yield act(tree, Role.DENIED, actor, at, "denied", holder=speaker)


def rule_nothing(tree: Tree, at: int) -> Iterator[Act]:
    """As in "X had nothing to do with it", "X had no part in the raid"."""
    if tree.lemma(at) not in ("have", "play"):
        return
    for thing in tree.kids(at, "obj"):
        nothing = tree.lemma(thing) == "nothing" and "do" in tree.lemmas(tree.kids(thing, "acl"))
        none = nothing or "no" in tree.lemmas(tree.kids(thing, "det"))
        actor = tree.subject(at)
        if tree.lemma(thing) in WORDS["nothing"] and none and actor is not None:
            yield act(tree, Role.CLEARED, actor, at, "nothing")


def rule_cleared(tree: Tree, at: int) -> Iterator[Act]:
    """As in "H cleared X", "ruled X out", "X is no longer suspected"."""
    out = "out" in tree.lemmas(tree.kids(at, "compound:prt", "advmod", "case"))
    ruled = tree.lemma(at) == "rule" and out
    if (tree.lemma(at) in WORDS["clear"] or ruled) and not tree.negated(at):
        holder = tree.agent(at) if tree.passive(at) else tree.subject(at)
        for thing in tree.objects(at)[:1]:
            whose = tree.oblique(thing, ["of"]) if tree.lemma(thing) in WORDS["denied"] else None
            actor = thing if whose is None else whose
            yield act(tree, Role.CLEARED, actor, at, "cleared", holder=holder)
    if tree.lemma(at) == "suspect" and "no longer" in tree.text_behind(at).casefold():
        for actor in tree.kids(at, "nsubj:pass")[:1]:
            yield act(tree, Role.CLEARED, actor, at, "no_longer")


RULES: tuple[Rule, ...] = (
    rule_took,
    rule_boast,
    rule_blame,
    rule_held,
    rule_pinned,
    rule_work,
    rule_suspects,
    rule_behind,
    rule_done,
    rule_did,
    rule_denied,
    rule_nothing,
    rule_cleared,
)


def act(tree: Tree, role: Role, actor: int, cue: int, rule: str, holder: int | None = None) -> Act:
    """Put together what a rule found."""
    held = tree.phrase(holder) if holder is not None else None
    return Act(role, tree.phrase(actor), tree.tokens[cue].span, rule, held)


def is_nobody(tree: Tree, at: int) -> bool:
    """As in "no group", "none", "no one"."""
    return bool(NOBODY & {tree.lemma(at), *tree.lemmas(tree.kids(at, "det"))})

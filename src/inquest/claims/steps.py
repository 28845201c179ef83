"""Measures by the tree of a sentence: who orders whom to do what, what will be and what was done.

As in "he ordered the police to bring them in", "gave the army 48 hours to act", "every inmate would be
moved", "has placed the county under a curfew". Each rule looks at one verb.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from inquest.claims.names import kind_of
from inquest.claims.tree import Tree
from inquest.lexicons import load
from inquest.model import HolderKind, Span

MEASURES = load("en", "measures")
STEPS, NOUNS = frozenset(MEASURES["steps"]), frozenset(MEASURES["nouns"])
ORDERS, ASKS = frozenset(MEASURES["orders"]), frozenset(MEASURES["asks"])
PROMISES, DECIDES = frozenset(MEASURES["vows"]), frozenset(MEASURES["decides"])
BEGINS, LENGTHS = frozenset(MEASURES["begins"]), frozenset(MEASURES["lengths"])
AHEAD = frozenset(["will", "shall", "would"])
OUGHT = frozenset(["should", "must", "ought"])
WH = frozenset(["how", "why", "what", "whether", "where", "when"])
PARTED = ("conj", "cc", "punct", "parataxis")
TAKEN, WITH_NOUNS, BESIDE = (
    frozenset(MEASURES[name]) for name in ("taken_steps", "with_nouns", "beside")
)
TOLD = ("root", "conj", "ccomp", "parataxis")
MAYBE = frozenset(["can", "could", "may", "might", "would", "should"])
FIGURES = frozenset(["figure", "claim", "report", "allegation", "this", "that", "it", "suggestion"])
PAPERS = frozenset(["statement", "report", "announcement", "inquiry", "investigation", "trial"])
NOBODY = frozenset(["nobody", "anybody", "anyone", "one", "none", "what", "who", "shot"])
BODIES = (
    HolderKind.STATE_BODY,
    HolderKind.OFFICIAL,
    HolderKind.IGO,
    HolderKind.HOSPITAL,
)


@dataclass(frozen=True, slots=True)
class Step:
    """A measure: the words that tell it, its action, who is to do it, who demands or promises it."""

    span: Span
    action: Span
    status: str
    rule: str
    owner: Span | None = None
    holder: Span | None = None


Rule = Callable[[Tree, int], Iterator[Step]]


def read_steps(tree: Tree) -> Iterator[Step]:
    """The measures of a sentence, in the order of their verbs, none inside another."""
    last = 0
    for at in range(len(tree)):
        found = next((step for rule in RULES for step in rule(tree, at)), None)
        if found and found.action.start >= last:
            last = found.action.end
            if not goes_on(tree, at):
                yield found


def goes_on(tree: Tree, at: int) -> bool:
    """Whether a verb goes on with a measure told before: "have been suspended and will be prosecuted"."""
    before = tree.tokens[at].head
    own = tree.kids(at, "nsubj", "nsubj:pass") or "to" in tree.lemmas(tree.kids(at, "mark"))
    return tree.relation(at) == "conj" and not own and is_taken(tree, before)


def rule_ordered(tree: Tree, at: int) -> Iterator[Step]:
    """As in "ordered the police to bring them in", "urged that the state pay for the burials"."""
    verb = tree.lemma(at)
    if verb not in ORDERS | ASKS or tree.negated(at) or tree.passive(at):
        return
    holder = phrase_of(tree, tree.speaker(at))
    asked = [*tree.kids(at, "xcomp", "ccomp", "advcl")]
    for clause in asked:
        subject = tree.first(clause, "nsubj", "nsubj:pass")
        bare = subject is not None and verb in ASKS and is_bare(tree, clause)
        bare = bare and not WH & tree.lemmas(tree.kids(clause, "mark", "advmod", "obj"))
        to = "to" in tree.lemmas(tree.kids(clause, "mark")) and subject is None
        owner = (
            subject if bare else tree.first(at, "obj", "iobj") or tree.oblique(at, ["on", "upon"])
        )
        wanted = verb != "want" or (owner is not None and is_body(tree, owner))
        if wanted and (bare or (to and owner is not None)):
            action = part(tree, clause)
            span = spanned(tree, tree.tokens[at].span, action)
            yield Step(span, action, "demanded", "ordered", phrase_of(tree, owner), holder)
            return


def rule_let(tree: Tree, at: int) -> Iterator[Step]:
    """As in "Let the Senate hear the nurse"."""
    if tree.lemma(at) != "let" or tree.relation(at) != "root" or tree.kids(at, "nsubj"):
        return
    for clause in tree.kids(at, "xcomp", "ccomp"):
        owner = tree.first(at, "obj") or tree.first(clause, "nsubj")
        action = part(tree, clause)
        span = spanned(tree, tree.tokens[at].span, action)
        yield Step(span, action, "demanded", "let", phrase_of(tree, owner))
        return


def rule_given_time(tree: Tree, at: int) -> Iterator[Step]:
    """As in "gave the police 48 hours to bring them in"."""
    if tree.lemma(at) not in ("give", "grant", "allow", "set"):
        return
    times = [
        each for each in tree.kids(at, "obj", "iobj", "obl:unmarked") if tree.lemma(each) in LENGTHS
    ]
    head = tree.tokens[at].head
    if not times and tree.relation(at) == "acl:relcl" and tree.lemma(head) in LENGTHS:
        times = [head]
    owner = tree.first(at, "iobj") or next(
        (o for o in tree.kids(at, "obj") if o not in times), None
    )
    purposes = [
        each for place in (at, *times) for each in tree.kids(place, "xcomp", "acl", "advcl")
    ]
    aims = [each for each in purposes if "to" in tree.lemmas(tree.kids(each, "mark"))]
    if times and aims:
        action = part(tree, aims[0])
        span = spanned(tree, tree.phrase(times[0]), tree.tokens[at].span, action)
        holder = phrase_of(tree, tree.subject(at))
        yield Step(span, action, "demanded", "given_time", phrase_of(tree, owner), holder)


def rule_has_time(tree: Tree, at: int) -> Iterator[Step]:
    """As in "the agencies have 48 hours to find them"."""
    times = [each for each in tree.kids(at, "obj") if tree.lemma(each) in LENGTHS]
    if tree.lemma(at) != "have" or not times:
        return
    purposes = [
        each for place in (at, *times) for each in tree.kids(place, "acl", "advcl", "xcomp")
    ]
    owner = tree.first(at, "nsubj")
    for aim in purposes:
        if "to" in tree.lemmas(tree.kids(aim, "mark")) and owner is not None:
            action = part(tree, aim)
            span = spanned(tree, tree.phrase(times[0]), action)
            yield Step(span, action, "demanded", "has_time", phrase_of(tree, owner))
            return


def rule_vowed(tree: Tree, at: int) -> Iterator[Step]:
    """As in "promised to publish the list", "offered to mediate"."""
    decides = tree.lemma(at) in DECIDES
    told = tree.lemma(at) in PROMISES or decides
    if not told or tree.negated(at) or tree.relation(at) not in TOLD:
        return
    for clause in tree.kids(at, "xcomp"):
        if "to" in tree.lemmas(tree.kids(clause, "mark")):
            owner, action = phrase_of(tree, tree.subject(at)), part(tree, clause)
            span = spanned(tree, *([owner] if owner else []), tree.tokens[at].span, action)
            yield Step(span, action, "promised", "vowed", owner, None if decides else owner)
            return


def rule_ahead(tree: Tree, at: int) -> Iterator[Step]:
    """As in "the jail would be cleared", "the service will move 120 inmates", "schools must close"."""
    helpers = tree.lemmas(tree.kids(at, "aux"))
    ought = bool(OUGHT & helpers)
    follows = tree.lemma(at) == "follow" and tree.lemmas(tree.kids(at, "nsubj")) & PAPERS
    if (
        not (tree.lemma(at) in STEPS or follows)
        or not (ought or AHEAD & helpers)
        or tree.negated(at)
    ):
        return
    yield from clause_step(tree, at, "demanded" if ought else "announced", "ahead")


def rule_taken(tree: Tree, at: int) -> Iterator[Step]:
    """As in "the president dismissed the warden", "visits are suspended", "started moving inmates"."""
    begun = tree.lemma(at) in BEGINS and any(
        tree.lemma(each) in STEPS for each in tree.kids(at, "xcomp")
    )
    once = "once" in tree.lemmas(tree.kids(at, "mark"))
    maybe = MAYBE & tree.lemmas(tree.kids(at, "aux"))
    told = (tree.relation(at) in TOLD or once) and not tree.negated(at) and not maybe
    if not told or not (begun or is_taken(tree, at)):
        return
    subject = tree.first(at, "nsubj", "nsubj:pass")
    unknown = subject is not None and tree.lemma(subject) in NOBODY
    official = subject is not None and is_body(tree, subject)
    acts = official and (tree.kids(at, "obj", "xcomp") or tree.lemma(at) == "resign")
    if (tree.passive(at) or acts) and not unknown:
        yield from clause_step(tree, at, "taken", "taken")


def is_taken(tree: Tree, at: int) -> bool:
    """Whether a verb tells a measure by itself, or with a noun for one beside it."""
    verb = tree.lemma(at)
    if verb not in TAKEN:
        return False
    beside = tree.lemmas(tree.kids(at, "obj", "nsubj:pass", "obl", "obl:agent"))
    if verb == "dismiss" and beside & FIGURES:
        return False
    return verb not in WITH_NOUNS or bool(beside & (NOUNS | BESIDE))


RULES: tuple[Rule, ...] = (
    rule_ordered,
    rule_let,
    rule_given_time,
    rule_has_time,
    rule_vowed,
    rule_ahead,
    rule_taken,
)


def clause_step(tree: Tree, at: int, status: str, rule: str) -> Iterator[Step]:
    """The measure of a verb with its subject, which does it unless the verb is passive."""
    passive = tree.passive(at)
    subject = tree.first(at, "nsubj", "nsubj:pass")
    if subject is None:
        subject = tree.subject(at)
    owner = tree.agent(at) if passive else subject
    action = part(tree, at)
    start = min(tree.phrase(subject).start, action.start) if subject is not None else action.start
    yield Step(Span.of(tree.text, start, action.end), action, status, rule, phrase_of(tree, owner))


def spanned(tree: Tree, *parts: Span) -> Span:
    """The words from the first of some parts to the last."""
    start, end = min(each.start for each in parts), max(each.end for each in parts)
    return Span.of(tree.text, start, end)


def part(tree: Tree, at: int) -> Span:
    """The words of a verb with all that hangs on it, less its subject, marks and what goes on beside it."""
    taken, waiting = [at], [at]
    while waiting:
        place = waiting.pop()
        asides = (*PARTED, "nsubj", "nsubj:pass", "mark") if place == at else ("parataxis",)
        new = [each for each in tree.kids(place) if tree.relation(each) not in asides]
        taken += new
        waiting += new
    last = max(taken)
    while last > at and tree.tokens[last].pos == "PUNCT":
        last -= 1
    return tree.cut(min(each for each in taken if is_joined(taken, each, at)), last)


def is_joined(taken: list[int], place: int, at: int) -> bool:
    """Whether every word between a place and the verb belongs to the same part."""
    return set(range(min(place, at), max(place, at))) <= {*taken}


def phrase_of(tree: Tree, at: int | None) -> Span | None:
    """The noun phrase of a word, if there is one."""
    return None if at is None else tree.phrase(at)


def is_bare(tree: Tree, at: int) -> bool:
    """Whether a verb stands in its bare form, as in "that the state pay"."""
    helpers = tree.kids(at, "aux", "aux:pass", "cop")
    be = any(tree.tokens[each].span.text == "be" for each in helpers)
    others = tree.lemmas(helpers) - {"be"}
    plain = tree.tokens[at].span.text.casefold() == tree.lemma(at)
    return (others <= OUGHT) and (be or bool(others) or (plain and not helpers))


def is_body(tree: Tree, at: int) -> bool:
    """Whether a noun is an office, a body or a person that takes public measures."""
    words = tree.phrase(at).text
    named = tree.tokens[at].pos == "PROPN"
    return named or kind_of(words, person=False) in BODIES or tree.lemma(at) in MEASURES["takers"]

"""What is true of every page, whatever it shows."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

HOST = "http://localhost"
HEADINGS = "h1, h2, h3, h4, h5, h6"
FIELDS = "input:not([type=hidden]), select, textarea"
ADDRESSES = ("href", "src", "action", "formaction", "xlink:href", "poster", "data", "srcset")
HX = ("hx-get", "hx-post", "hx-put", "hx-delete")
# Characters that no page may hold as they are.
CONTROL = re.compile("[\0-\b\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True)
class Page:
    """An answer as a browser takes it."""

    status: int
    text: str
    headers: dict
    url: str

    @cached_property
    def tree(self):
        return LexborHTMLParser(self.text)

    @property
    def main(self):
        """The words of the page, less what stands around it."""
        return words(self.tree.css_first("main"))

    @property
    def banner(self):
        return words(self.tree.css_first(".banner"))

    def css(self, selector):
        return self.tree.css(selector)

    def field(self, name):
        """The value of the first field of that name."""
        found = self.tree.css_first(f'[name="{name}"]')
        if found.tag == "select":
            chosen = found.css_first("option[selected]") or found.css_first("option")
            return chosen.attributes.get("value")
        return found.attributes.get("value")

    def links(self):
        """The pages of the application that it leads to, without their fragments."""
        told = (node.attributes["href"] or "" for node in self.css("a[href]"))
        return {each.partition("#")[0] for each in told if each.startswith("/")}


def words(node):
    return " ".join(node.text(separator=" ").split()) if node else ""


def faults(page):
    """What is wrong with a page, in words."""
    told = [each for check in CHECKS for each in check(page.tree)]
    if CONTROL.search(page.text):
        told.append("a control character")
    return told


def inline(tree):
    """What a strict policy forbids."""
    for node in tree.css("script"):
        if not node.attributes.get("src") or node.text().strip():
            yield f"inline script {node.html[:80]}"
    for node in tree.css("style, iframe, object, embed, base, link[rel=import], foreignObject"):
        yield f"forbidden {node.html[:80]}"
    for node in tree.css("*"):
        for name in node.attributes:
            if name == "style" or name.startswith(("on", "hx-on")) or name == "srcdoc":
                yield f"attribute {name} in {node.html[:80]}"


def elsewhere(tree):
    """Addresses that leave the application; a link may lead to a page of the web."""
    for node in tree.css("*"):
        for name in (*ADDRESSES, *HX):
            if name in node.attributes and node.tag != "meta":
                yield from misled(node, name, node.attributes[name] or "")


def misled(node, name, address):
    parts = urlsplit(urljoin(HOST, address))
    is_link = (
        node.tag == "a" and name == "href" and "noreferrer" in (node.attributes.get("rel") or "")
    )
    if parts.scheme not in {"http", "https"} or address.strip() != address:
        yield f"{name} {address[:60]!r}"
    elif f"{parts.scheme}://{parts.netloc}" != HOST and not is_link:
        yield f"{name} to {address[:60]!r}"


def names(tree):
    """Ids are unique, and what points to one finds it."""
    ids = Counter(node.attributes["id"] for node in tree.css("[id]"))
    yield from (f"{count} times the id {name!r}" for name, count in ids.items() if count > 1)
    for node in tree.css("[aria-labelledby], [aria-describedby]"):
        for name in ("aria-labelledby", "aria-describedby"):
            for wanted in (node.attributes.get(name) or "").split():
                if wanted not in ids:
                    yield f"{name} {wanted!r} leads nowhere"
    for node in tree.css('a[href^="#"]'):
        if node.attributes["href"][1:] not in ids:
            yield f"link to {node.attributes['href']!r} leads nowhere"


def forms(tree):
    """A form that changes something sends the token; no other has it in its address."""
    for form in tree.css("form"):
        changes = (form.attributes.get("method") or "get").lower() == "post"
        wanted = changes and form.attributes.get("action") != "/login"
        if bool(form.css_first("input[name=csrf][value]")) != wanted:
            yield f"{'no' if wanted else 'a'} token in {form.html[:80]}"


def labels(tree):
    """Every label belongs to a field, and every field has a name that is read out."""
    for label in tree.css("label"):
        wanted = label.attributes.get("for")
        if not label.css_first(FIELDS) and not (
            wanted and [each for each in tree.css(FIELDS) if each.attributes.get("id") == wanted]
        ):
            yield f"a label of nothing: {label.html[:80]}"
    labelled = {label.attributes.get("for") for label in tree.css("label")}
    for field in tree.css(FIELDS):
        if not (
            field.attributes.get("id") in labelled
            or field.attributes.get("aria-label")
            or within(field, "label")
        ):
            yield f"a field without a label: {field.html[:80]}"


def within(node, tag):
    while node := node.parent:
        if node.tag == tag:
            return True
    return False


def outline(tree):
    """One h1, first of all headings; none skips a level."""
    levels = [int(node.tag[1]) for node in tree.css(HEADINGS)]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"headings begin {levels[:3]}, with {levels.count(1)} h1"
    for before, level in pairwise(levels):
        if level > before + 1:
            yield f"h{level} below h{before}"
    if not tree.css_first("title").text().strip() or not tree.css_first("html[lang]"):
        yield "no title or language"


CHECKS = (inline, elsewhere, names, forms, labels, outline)

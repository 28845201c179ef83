"""A judgement as a form sends it: who says it, of which case, why, and where to go on."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from inquest.model import Judgement
from inquest.review import Maker
from inquest.web.cases import Asked
from inquest.web.door import Analyst, Person
from inquest.web.judgements import judge
from inquest.web.rendering import paths_of
from inquest.web.returns import local
from inquest.web.turns import Told
from inquest.web.view import View

Text = Annotated[str, Form(max_length=2000)]
Texts = Annotated[list[str], Form(max_length=5000)]


@dataclass(frozen=True, slots=True)
class Said:
    """What all judgements on pages have in common.

    Attributes:
        why: the reason, in the person's words.
        back: the address to go back to; "" for where the judgement leads.

    """

    request: Request
    person: Person
    view: View
    why: str = ""
    back: str = ""

    @property
    def maker(self) -> Maker:
        return self.view.maker

    def keep(self, judgement: Judgement, *home: str, seen: int | None = None) -> Response:
        """Keep a judgement, and go back, or to a page of the case, to be told what it changed.

        Args:
            judgement: what is said.
            home: the page, as parts of its address.
            seen: the last entry about the target that the person knew.

        Raises:
            Outdated: somebody was faster; nothing is kept.

        """
        told = judge(self.request, self.view, judgement, self.person, self.why, seen)
        return self.answer(told, *home)

    def answer(self, told: Told, *home: str) -> Response:
        """Go back, or to a page of the case, to be told what a change made."""
        back = self.back or paths_of(self.view)(*home)
        return RedirectResponse(local(back, done=told.entries[0].number), 303)


def said(request: Request, person: Analyst, view: Asked, why: Text = "", back: Text = "") -> Said:
    """A judgement of somebody who may judge; a dependency."""
    return Said(request, person, view, why, back)


Saying = Annotated[Said, Depends(said)]

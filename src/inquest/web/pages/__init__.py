"""The pages, a module for each part of the work."""

from fastapi import APIRouter, Depends

from inquest.web.door import own_form
from inquest.web.pages import adding, judging, login, reading, tables, times

guarded = APIRouter(dependencies=[Depends(own_form)])
for part in (reading, tables, times, adding, judging):
    guarded.include_router(part.router)
open_to_all = login.router

__all__ = ["guarded", "open_to_all"]

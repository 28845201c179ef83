"""The pages, a module for each part of the work."""

from fastapi import APIRouter, Depends

from inquest.web.door import own_form
from inquest.web.pages import adding, claiming, judging, login, reading, tables, times

guarded = APIRouter(dependencies=[Depends(own_form)])
for router in (
    reading.front,
    reading.router,
    tables.router,
    times.router,
    adding.router,
    claiming.router,
    judging.router,
):
    guarded.include_router(router)
open_to_all = login.router

__all__ = ["guarded", "open_to_all"]

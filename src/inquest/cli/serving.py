"""The web application as a command: what it may listen at, and what it says at its start."""

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

import typer

from inquest.cli.render import complain, say, tell, waiting
from inquest.cli.user import login_name
from inquest.errors import AccountError, ServerError, StoreError
from inquest.model.ids import readable
from inquest.settings import Settings
from inquest.web.app import make_app
from inquest.web.door import Door
from inquest.web.gate import LOCAL
from inquest.web.library import Library
from inquest.web.people import FILE, Accounts
from inquest.web.server import address_of, listen, serve


@dataclass(frozen=True, slots=True)
class Bound:
    """Where the application listens, and by which other names it is reached."""

    host: str
    port: int
    names: tuple[str, ...] = ()

    @property
    def is_local(self) -> bool:
        """Whether nobody but this machine reaches it."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host.casefold() in LOCAL


def serve_cases(
    places: Sequence[str], settings: Settings, bound: Bound, *, with_users: bool, open_it: bool
) -> None:
    """Open cases and answer until Ctrl-C.

    Raises:
        CaseMissing: a place holds no case.
        ServerError: the address cannot be taken, or must not without a login.
        AccountError: a login is asked for, and nobody has an account.

    """
    if not bound.is_local and not with_users:
        raise ServerError(
            bound.host,
            "is reached from other machines, so people must log in",
            "Add --users, or leave out --host.",
        )
    library = Library(places, settings)
    door = Door(login_name(), accounts_in(library) if with_users else None)
    with listen(bound.host, bound.port) as taken:
        open_all(library)
        app, address = make_app(library, door, (bound.host, *bound.names)), address_of(taken)

        def ready() -> None:
            app.state.warming.start()
            tell(f"Inquest is at {address}")
            if bound.names and not with_users:
                say(f"Whoever reaches it as {bound.names[0]} may do all: --users asks for a login.")
            say("Ctrl-C ends it.")
            if open_it:
                typer.launch(address)

        serve(app, taken, ready)


def open_all(library: Library) -> None:
    """Open all cases, telling of each; one that cannot be opened is no reason to leave the others.

    What they hold stays, so that no collection of garbage needs to look at it.

    Raises:
        StoreError: none can be opened.

    """
    gc.disable()
    try:
        broken = [wrong for shelf in library.shelves if (wrong := opened(library, shelf.name))]
    finally:
        gc.enable()
    gc.freeze()
    if len(broken) == len(library.shelves):
        raise broken[-1]


def opened(library: Library, name: str) -> StoreError | None:
    """Open a case and tell of it; what is wrong with it, if it cannot be opened."""
    try:
        with waiting(f"Opening {readable(name)}"):
            library.desk(name)
    except StoreError as wrong:
        complain(wrong)
        return wrong
    say(f"{readable(name)}: open")
    return None


def accounts_in(library: Library) -> Path:
    """The file of the accounts, in the folder that is served.

    Raises:
        AccountError: there is no folder, or nobody has an account.

    """
    folder = next(iter(library.folders), None)
    if folder is None:
        raise AccountError("accounts", "need a folder", "Serve a folder, not a database alone.")
    path = folder / FILE
    with Accounts(path) as accounts:
        if not accounts.all():
            name = readable(str(folder))
            raise AccountError(
                name,
                "has no accounts yet",
                f"Make one: inquest users add {name} NAME --role lead",
            )
    return path

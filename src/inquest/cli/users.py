"""The commands `inquest users`: who may use the web application, and as what."""

import sys
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer

from inquest.cli.render import tell
from inquest.errors import AccountError
from inquest.model.ids import readable
from inquest.web.people import FILE, Accounts, Role

STATUS = """
Exit status: 0 all went well; 2 the command line is wrong; 3 nothing could be done, such as
for a name that is taken or a password that is too short.
"""

users = typer.Typer(
    name="users", no_args_is_help=True, rich_markup_mode=None, epilog=STATUS, add_completion=False
)

Folder = Annotated[
    Path,
    typer.Argument(
        metavar="FOLDER",
        exists=True,
        file_okay=False,
        help="The case's folder, or the folder of cases that is served.",
    ),
]
Name = Annotated[str, typer.Argument(metavar="NAME", help="Name of the account.")]
Piped = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from a line of standard input.")
]


@users.callback()
def people() -> None:
    """Say who may use the web application, and as what.

    \b
    A reader may look, an analyst may also judge, a lead may also look after the people.

    \b
    Examples:
      inquest users add khujand Ana --role lead
      inquest users list khujand
    """  # noqa: D301 - \b keeps click from re-wrapping the examples


@users.command("list", epilog=STATUS)
def list_all(folder: Folder) -> None:
    """Print role, day of the start and name of each account, one a line.

    \b
    Examples:
      inquest users list khujand
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    width = max(map(len, Role))
    with Accounts(folder / FILE) as accounts:
        for account in accounts.all():
            tell(f"{account.role:<{width}}  {account.since:%Y-%m-%d}  {account.name}")


@users.command(epilog=STATUS)
def add(
    folder: Folder,
    name: Name,
    role: Annotated[Role, typer.Option("--role", help="What they may do.")] = Role.READER,
    *,
    piped: Piped = False,
) -> None:
    """Make an account; the password is asked for.

    \b
    Examples:
      inquest users add khujand Ana --role lead
      inquest users add khujand 'Ben Okri' --password-stdin < password.txt
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    with Accounts(folder / FILE) as accounts:
        made = accounts.add(name, read_password(piped=piped), role)
    tell(f"{made.name}: {made.role}")


@users.command("role", epilog=STATUS)
def change_role(
    folder: Folder, name: Name, role: Annotated[Role, typer.Argument(help="What they may do.")]
) -> None:
    """Give an account another role; it counts at once.

    \b
    Examples:
      inquest users role khujand Ana analyst
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    with Accounts(folder / FILE) as accounts:
        accounts.set_role(name, role)
    tell(f"{readable(name)}: {role}")


@users.command("password", epilog=STATUS)
def change_password(folder: Folder, name: Name, *, piped: Piped = False) -> None:
    """Give an account another password and end its sessions.

    \b
    Examples:
      inquest users password khujand Ana
      inquest users password khujand Ana --password-stdin < password.txt
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    with Accounts(folder / FILE) as accounts:
        accounts.set_password(name, read_password(piped=piped))
    tell(f"{readable(name)}: new password")


@users.command(epilog=STATUS)
def remove(folder: Folder, name: Name) -> None:
    """Remove an account and end its sessions.

    \b
    Examples:
      inquest users remove khujand Ana
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    with Accounts(folder / FILE) as accounts:
        accounts.remove(name)
    tell(f"{readable(name)}: removed")


def read_password(*, piped: bool) -> str:
    """A password that is typed twice, unseen; or the first line of standard input.

    Raises:
        AccountError: the two differ, or the line is not UTF-8.

    """
    if piped:
        return read_line()
    if not (sys.stdin and sys.stdin.isatty()):
        raise typer.BadParameter(
            "needed, since standard input is not a terminal.", param_hint="--password-stdin"
        )
    typed = getpass("Password: ")
    if getpass("The same again: ") != typed:
        raise AccountError("the password", "was not typed the same twice", "Try again.")
    return typed


def read_line() -> str:
    """The first line of standard input, without its end; nothing where it is closed."""
    line = sys.stdin.buffer.readline() if sys.stdin else b""
    try:
        return line.decode().removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        # Without what led to it: that error holds the password.
        raise AccountError("the password", "is not text in UTF-8", "Type it again.") from None

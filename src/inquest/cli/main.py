"""The command `inquest` and its subcommands.

Exit status: 0 all went well; 1 some reports could not be read, the rest was done, or an audit found
something; 2 the command line or a setting is wrong; 3 nothing could be done: no report read, no
output written, no case; 130 broken off by Ctrl-C.
"""

import json
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, BinaryIO

import typer

from inquest import __version__
from inquest.cli.audit import audit_case
from inquest.cli.drawing import draw_reading
from inquest.cli.examples import example_reports
from inquest.cli.render import Tally, complain, follow, summarise, tell, watch
from inquest.cli.serving import Bound, serve_cases
from inquest.cli.user import login_name
from inquest.cli.users import users
from inquest.errors import InputError, InquestError, SettingsError
from inquest.model.ids import readable
from inquest.pipeline import (
    Read,
    Seen,
    add_all,
    annotate_all,
    assemble,
    prepare,
    publish,
    read_all,
)
from inquest.publish.exports.mentions import annotation_record
from inquest.review import standing_of
from inquest.settings import FILE, Settings, list_settings, load_settings
from inquest.sources import count_sources
from inquest.store import create_case, folder_of, open_case

STATUS = """
Exit status: 0 all went well; 1 some reports could not be read, the rest was done;
2 the command line or a setting is wrong; 3 nothing could be done; 130 broken off by Ctrl-C.
"""
SETTINGS = "\n".join(
    ["\b", f"Settings, as a line of {FILE} or a variable of the environment:"]
    + [f"  {name:<10} {variable:<18} {means}" for name, variable, means in list_settings()]
)

app = typer.Typer(
    name="inquest",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.add_typer(users)

Reports = Annotated[
    list[str],
    typer.Argument(metavar="REPORTS", help="Files, folders, patterns, or - for standard input."),
]
Out = Annotated[
    Path,
    typer.Option("--out", "-o", metavar="DIR", readable=False, help="Folder for the results."),
]
Case = Annotated[str, typer.Argument(metavar="CASE", help="Folder of the case, or a database URL.")]
Strict = Annotated[bool | None, typer.Option("--strict", help="Stop at the first bad report.")]
Published = Annotated[
    datetime | None,
    typer.Option(
        "--published", formats=["%Y-%m-%d"], metavar="DATE", help="Date of these reports."
    ),
]
AsOf = Annotated[
    datetime | None,
    typer.Option("--as-of", formats=["%Y-%m-%d"], metavar="DATE", help="What was known that day."),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, max=256, metavar="N", help="Processes that read reports."),
]
RuleName = Annotated[str | None, typer.Option("--rule", metavar="NAME", help="Reconciling rule.")]
Open = Annotated[bool, typer.Option("--open", help="Open the dossier in the browser.")]


def show_version(wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        tell(f"inquest {__version__}")
        raise typer.Exit


@app.callback(epilog=STATUS)
def inquest(
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Show version.")
    ] = False,
) -> None:
    """Read reports about a violent incident: who says what, through whom, and how it disagrees.

    \b
    Examples:
      inquest demo                          build the dossier of the example
      inquest run reports/ --out dossier    read a folder of reports
      inquest new khujand && inquest add khujand reports/*.txt && inquest dossier khujand
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    del version


@app.command(epilog=f"{SETTINGS}\n{STATUS}")
def run(
    reports: Reports,
    out: Out,
    published: Published = None,
    as_of: AsOf = None,
    rule: RuleName = None,
    jobs: Jobs = None,
    strict: Strict = None,
    open_it: Open = False,
) -> None:
    """Read reports and write claims, incidents, findings and the dossier.

    \b
    Examples:
      inquest run reports/ --out dossier
      inquest run a.html b.pdf 'more/*.eml' --out dossier --open
      cat article.txt | inquest run - --out dossier --published 2018-11-09
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    settings = load_settings(
        published=day(published), as_of=day(as_of), rule=rule, jobs=jobs, strict=strict
    )
    run_reports(reports, out, settings, title=title_of(reports), open_it=open_it)


@app.command(epilog=STATUS)
def demo(out: Out = Path("demo-dossier"), open_it: Open = False) -> None:
    """Build the dossier of the example: the riot in Khujand prison, November 2018.

    \b
    Examples:
      inquest demo
      inquest demo --out /tmp/khujand --open
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    folder = example_reports()
    run_reports([str(folder)], out, load_settings(), title="Khujand prison", open_it=open_it)


@app.command(epilog=STATUS)
def new(
    case: Case,
    title: Annotated[str, typer.Option("--title", help="Title of the dossier.")] = "",
) -> None:
    """Start a case: a folder with one database that keeps reports and what was read in them.

    \b
    Examples:
      inquest new khujand
      inquest new khujand --title "Khujand prison, November 2018"
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    folder = folder_of(case)
    with create_case(case, title or Path(case).name, login_name()) as made:
        tell(f"{readable(str(folder)) if folder else made.name}: new case")


@app.command(epilog=STATUS)
def add(
    case: Case,
    reports: Reports,
    published: Published = None,
    jobs: Jobs = None,
    strict: Strict = None,
) -> None:
    """Add reports to a case; one that is there already changes nothing.

    \b
    Examples:
      inquest add khujand reports/*.txt
      inquest add khujand statement.pdf --published 2018-11-22
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    settings = load_settings(published=day(published), jobs=jobs, strict=strict)
    tally = Tally()
    with open_case(case) as store:
        events = add_all(store, reports, settings, stdin(), login_name())
        for event in follow(watch(events, "Adding", count_sources(reports)), tally):
            if isinstance(event, Read):
                tell(f"added {event.reading.report.id}")
    raise typer.Exit(tally.exit_code)


@app.command(epilog=STATUS)
def dossier(
    case: Case,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="DIR", help="Default: CASE/dossier.")
    ] = None,
    as_of: AsOf = None,
    rule: RuleName = None,
    open_it: Open = False,
) -> None:
    """Write the dossier of a case, as people have judged it.

    A rule that they chose for the case stands above the settings; --rule stands above both.

    \b
    Examples:
      inquest dossier khujand
      inquest dossier khujand --as-of 2018-11-15 --out then
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    settings = load_settings(as_of=day(as_of), rule=rule)
    folder = out or inside(case)
    with open_case(case) as store:
        standing = standing_of(store.log())
        standing = replace(standing, rule=rule or standing.rule)
        made = assemble(store.readings(), settings, store.title, standing=standing)
    path = publish(made, folder)
    summarise(made, path)
    show(path, open_it)


@app.command(epilog=STATUS)
def audit(
    case: Case,
    export: Annotated[
        str | None,
        typer.Option("--export", metavar="FILE", help="Write all entries as JSON Lines; - prints."),
    ] = None,
    head: Annotated[
        str | None,
        typer.Option("--head", metavar="HASH", help="Hash of an entry, noted down earlier."),
    ] = None,
) -> None:
    """Check that the log of a case is whole, and that its reports are as they came.

    Each entry holds the hash of the one before. Note down the last hash somewhere else: with --head
    it shows later that nothing was cut off or written anew. Status 1 where anything is wrong.

    \b
    Examples:
      inquest audit khujand
      inquest audit khujand --export log.jsonl
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    if not audit_case(case, export, noted_hash(head)):
        raise typer.Exit(1)


@app.command(epilog=STATUS)
def serve(
    cases: Annotated[
        list[str],
        typer.Argument(metavar="CASE", help="A case, a folder of cases, or a database URL."),
    ],
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="Address to listen at.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, metavar="N", help="0 takes any free one.")
    ] = 8000,
    with_users: Annotated[
        bool, typer.Option("--users", help="Ask for a login; see inquest users.")
    ] = False,
    names: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="NAME", help="Another name under which it is reached."),
    ] = None,
    rule: RuleName = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Work on cases in the browser: read, judge, correct, add reports.

    It answers on this machine alone, without a login, unless --users asks for one. Another address
    than this machine's needs --users. Ctrl-C ends it.

    \b
    Examples:
      inquest serve khujand --open
      inquest serve cases/ --port 8080
      inquest serve cases/ --users --host 0.0.0.0 --name inquest.example.org
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    bound = Bound(host, port, tuple(names or ()))
    serve_cases(cases, load_settings(rule=rule), bound, with_users=with_users, open_it=open_it)


@app.command(epilog=STATUS)
def explain(
    reports: Reports,
    published: Published = None,
    jobs: Jobs = None,
    strict: Strict = None,
) -> None:
    """Draw each claim under the words that make it, with the rules and scores that read it.

    \b
    Under a line, --- are the words of the claim, ~~~ those that name a holder, ^^^ the cue.

    \b
    Examples:
      inquest explain reports/02-reuters-2018-11-08.txt
      cat article.txt | inquest explain - | less
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    settings = load_settings(published=day(published), jobs=jobs, strict=strict)
    tally = Tally()
    events = read_all(reports, settings, stdin())
    for event in follow(watch(events, "Reading", count_sources(reports)), tally):
        if isinstance(event, Read):
            for line in draw_reading(event.reading):
                tell(line)
    raise typer.Exit(tally.exit_code)


@app.command(epilog=STATUS)
def annotate(
    reports: Reports,
    json_lines: Annotated[
        bool, typer.Option("--json", help="A JSON object a report, one a line.")
    ] = False,
    published: Published = None,
    jobs: Jobs = None,
    strict: Strict = None,
) -> None:
    """Print what the stages before the claims see: sentences, tokens, names, times, figures, sources.

    \b
    Examples:
      inquest annotate reports/*.txt --json > seen.jsonl
      inquest annotate article.txt
    """  # noqa: D301 - \b keeps click from re-wrapping the examples
    settings = load_settings(published=day(published), jobs=jobs, strict=strict)
    tally = Tally()
    events = annotate_all(reports, settings, stdin())
    for event in follow(watch(events, "Reading", count_sources(reports)), tally):
        if isinstance(event, Seen):
            record = annotation_record(event.report, event.annotation)
            tell(json.dumps(record, ensure_ascii=False) if json_lines else outline(record))
    raise typer.Exit(tally.exit_code)


def outline(record: dict[str, Any]) -> str:
    """What was seen in a report, in numbers."""
    lists = ("sentences", "entities", "times", "figures", "attributions")
    told = ", ".join(f"{len(record[name])} {name}" for name in lists)
    return f"{record['document']}: {told}"


def run_reports(
    reports: list[str], out: Path, settings: Settings, title: str, *, open_it: bool
) -> None:
    """Read, lay side by side, write; leave with the status that the sources earned."""
    prepare(out)
    tally = Tally()
    events = read_all(reports, settings, stdin())
    for _ in follow(watch(events, "Reading", count_sources(reports)), tally):
        pass
    if tally.readings:
        made = assemble(tally.readings, settings, title)
        path = publish(made, out)
        summarise(made, path)
        show(path, open_it)
    raise typer.Exit(tally.exit_code)


def inside(case: str) -> Path:
    """The folder for the dossier inside a case's own; a database has none."""
    folder = folder_of(case)
    if folder is None:
        raise typer.BadParameter("name a folder: this case is a database.", param_hint="--out")
    return folder / "dossier"


def noted_hash(text: str | None) -> str | None:
    """The hash that an option gives."""
    if text is not None and not re.fullmatch(r"[0-9a-fA-F]{64}", text):
        raise typer.BadParameter("is no hash: 64 hexadecimal digits.", param_hint="--head")
    return text and text.lower()


def title_of(reports: list[str]) -> str:
    """A title for a dossier: the name of the one folder or file that was given."""
    named = Path(reports[0]).resolve().stem if len(reports) == 1 and reports[0] != "-" else ""
    return readable(named) or "Dossier"


def day(moment: datetime | None) -> date | None:
    """The day that an option gives."""
    return moment.date() if moment else None


def stdin() -> BinaryIO | None:
    """Standard input, as bytes; None where it is closed."""
    return sys.stdin.buffer if sys.stdin else None


def show(path: Path, wanted: bool) -> None:
    """Open a dossier in the browser, if that is wanted."""
    if wanted:
        typer.launch(path.resolve().as_uri())


def main(command: Callable[..., None] = app) -> None:
    """Run a command; our own errors become one line and a status, never a traceback."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # names of any script on any terminal
    try:
        command()
    except InputError as error:
        complain(error)
        sys.exit(1)
    except SettingsError as error:
        complain(error)
        sys.exit(2)
    except InquestError as error:
        complain(error)
        sys.exit(3)

"""Every error of Inquest, in one tree; each says what is wrong, with what, and what to do.

::

    InquestError
    ├── SettingsError          a setting has a value that cannot be used
    ├── PlugInError            a plug-in is missing or does not keep its protocol
    ├── InputError             one source of reports cannot be used; the batch goes on
    │   ├── MissingInput       no such file or folder
    │   ├── NothingReadable    a folder or pattern holds no report
    │   ├── EmptyInput         no bytes, or no words
    │   ├── TooLarge           more bytes than the limit
    │   ├── NotText            bytes that are no kind of report
    │   ├── LockedInput        protected by a password
    │   └── MalformedInput     looks like a known kind, but is broken
    ├── ServerError            the application cannot listen at an address
    ├── OutputError            a result cannot be written
    ├── JudgementError         what a person judged does not fit the case
    │   └── NotInCase          it names what the case does not have
    │       └── NotYet         it was not known by the day that was asked for
    ├── ModelError             a model that ships with the package is missing or broken
    ├── AccountError           an account cannot be made, changed or used
    │   ├── NotSignedIn        nobody is logged in, and somebody must be
    │   ├── NotAllowed         the role of who asks does not allow it
    │   └── TooManyTries       somebody guesses at a login, and must wait
    └── StoreError             a case folder or its database cannot be used
        ├── CaseMissing        there is no case in that folder
        ├── CaseExists         a new case would overwrite one
        ├── Outdated           somebody was faster: the author had not seen what came meanwhile
        └── StoreVersion       the store was written by a newer version
"""

from typing import Any


class InquestError(Exception):
    """Base of all errors that Inquest raises on purpose.

    Attributes:
        subject: what the error is about: a file, a folder, a setting.
        reason: what is wrong with it, as a clause without a full stop.
        advice: what to do about it, or an empty string.

    """

    def __init__(self, subject: str, reason: str, advice: str = "") -> None:
        self.subject = subject
        self.reason = reason
        self.advice = advice
        super().__init__(subject, reason, advice)

    def __str__(self) -> str:
        text = f"{self.subject}: {self.reason}"
        return f"{text}. {self.advice}" if self.advice else text


class SettingsError(InquestError):
    """A setting has a value that cannot be used."""


class PlugInError(InquestError):
    """A plug-in is missing or does not keep its protocol."""


class InputError(InquestError):
    """One source of reports cannot be used; the rest of the batch goes on."""


class MissingInput(InputError):
    """There is no such file or folder."""


class NothingReadable(InputError):
    """A folder or pattern holds no report."""


class EmptyInput(InputError):
    """A source has no bytes, or no words once markup is gone."""


class TooLarge(InputError):
    """A source has more bytes than the limit allows."""


class NotText(InputError):
    """The bytes are no kind of report that Inquest reads."""


class LockedInput(InputError):
    """A document opens only with a password."""


class MalformedInput(InputError):
    """The bytes look like a known kind of report, but are broken."""


class ServerError(InquestError):
    """The web application cannot listen at an address, or must not."""


class OutputError(InquestError):
    """A result cannot be written."""


class StoreError(InquestError):
    """A case folder or its database cannot be used."""


class CaseMissing(StoreError):
    """There is no case in that folder."""


class CaseExists(StoreError):
    """A new case would overwrite one that is there."""


class Outdated(StoreError):
    """Somebody was faster: the author had not seen what was logged on a target meanwhile.

    Attributes:
        entries: those later entries of the log (`inquest.model.Entry`), in order.

    """

    def __init__(
        self, subject: str, reason: str, advice: str = "", entries: tuple[Any, ...] = ()
    ) -> None:
        super().__init__(subject, reason, advice)
        self.entries = entries


class StoreVersion(StoreError):
    """The store was written by a newer version of Inquest."""


class JudgementError(InquestError):
    """What a person judged does not fit the case."""


class NotInCase(JudgementError):
    """It names a claim, report, incident or voice that the case does not have."""


class NotYet(NotInCase):
    """It names what the case has today, but had not on the day that was asked for."""


class AccountError(InquestError):
    """An account cannot be made, changed or used. Never holds a password."""


class NotSignedIn(AccountError):
    """Nobody is logged in, and somebody must be."""


class NotAllowed(AccountError):
    """The role of who asks does not allow it, or the form was none of Inquest's own."""


class TooManyTries(AccountError):
    """Somebody guesses at a login.

    Attributes:
        wait: seconds until another try is listened to.

    """

    def __init__(self, subject: str, reason: str, advice: str = "", wait: float = 0.0) -> None:
        super().__init__(subject, reason, advice)
        self.wait = wait


class ModelError(InquestError):
    """A model that ships with the package is missing or broken."""

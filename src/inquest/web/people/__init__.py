"""Who may use the web application: accounts, their roles, their sessions, limits on guessing."""

from inquest.web.people.accounts import Account, Accounts
from inquest.web.people.database import FILE
from inquest.web.people.limits import Limiter
from inquest.web.people.roles import Role
from inquest.web.people.sessions import Session, Sessions

__all__ = ["FILE", "Account", "Accounts", "Limiter", "Role", "Session", "Sessions"]

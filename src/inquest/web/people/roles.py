"""What the people of a case may do."""

from enum import StrEnum


class Role(StrEnum):
    """A role, the least first: each may all that those before it may."""

    READER = "reader"
    ANALYST = "analyst"
    LEAD = "lead"

    def may(self, needed: "Role") -> bool:
        """Whether somebody of this role may do what asks for the role `needed`."""
        order = list(Role)
        return order.index(self) >= order.index(needed)

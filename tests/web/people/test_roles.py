import pytest

from inquest.web.people import Role


@pytest.mark.parametrize(
    ("role", "allowed"),
    [("reader", "reader"), ("analyst", "reader analyst"), ("lead", "reader analyst lead")],
)
def test_each_role_may_what_those_before_it_may(role, allowed):
    assert [needed for needed in Role if Role(role).may(needed)] == allowed.split()

"""The last of something."""

from inquest.web.recent import Recent


def test_what_is_older_is_forgotten():
    recent = Recent(2)
    for key in "abc":
        recent.keep(key, key.upper())
    assert [recent.find(key) for key in "abc"] == [None, "B", "C"]


def test_what_is_used_stays_and_is_made_once():
    recent, made = Recent(2), []
    for key in "abaca":
        recent.use(key, lambda key=key: made.append(key) or key.upper())
    assert made == ["a", "b", "c"]
    assert [recent.find(key) for key in "abc"] == ["A", None, "C"]

"""What goes wrong in a browser does not go by unseen."""

import pytest

WRONG = {
    "refused by the policy": "document.body.setAttribute('style', 'color: red')",
    "page error": "setTimeout(() => { throw new Error('broken'); })",
    "console warning": "console.warn('odd')",
    "another host": "new Image().src = 'http://127.0.0.2:9/'",
    "status of 404": "fetch('/nothing')",
}


@pytest.mark.parametrize("kind", WRONG)
def test_it_is_noted(visit, trouble, kind):
    page = visit("add")
    page.evaluate(f"() => {{ {WRONG[kind]} }}")
    for _ in range(100):
        if any(kind in each for each in trouble.seen):
            break
        page.wait_for_timeout(20)
    told, trouble.seen = trouble.seen, []
    trouble.allowed.append("")  # the same may be told in several ways
    assert any(kind in each for each in told), told

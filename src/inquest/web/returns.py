"""Where a browser goes after a change: back to where it was, on this machine alone."""

from urllib.parse import parse_qsl, urlencode, urlsplit


def local(address: str, **more: object) -> str:
    """An address of this application, with more in its query; "/" for any other.

    What a browser could take for another machine ("//host", a backslash, a scheme) is none.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return "/"
    plain = not any(mark in address for mark in "\\\r\n\t") and address.isprintable()
    if (
        parts.scheme
        or parts.netloc
        or not plain
        or not address.startswith("/")
        or address.startswith("//")
    ):
        return "/"
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] not in more]
    query += [(name, str(value)) for name, value in more.items()]
    asked = f"?{urlencode(query)}" if query else ""
    return f"{parts.path}{asked}" + (f"#{parts.fragment}" if parts.fragment else "")

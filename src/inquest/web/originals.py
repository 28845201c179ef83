"""The bytes of a report as they came, to be saved."""

from fastapi.responses import Response

from inquest.model import RawReport

HEADERS = {
    "Content-Disposition": "attachment",
    "Content-Security-Policy": "default-src 'none'; sandbox",
}


def saved(raw: RawReport) -> Response:
    """An answer that no browser shows or runs."""
    return Response(raw.data, media_type="application/octet-stream", headers=HEADERS)

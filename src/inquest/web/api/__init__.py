"""The programming interface: all that the pages do, as JSON, described in OpenAPI.

An application of its own that `inquest.web.app` mounts; its version is a part of its address.
"""

from inquest.web.api.interface import HOME, LISTING, make_api, overview

__all__ = ["HOME", "LISTING", "make_api", "overview"]

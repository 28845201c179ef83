"""The server of the application."""

import logging
import socket
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from inquest.errors import ServerError

QUEUE = 128  # connections that may wait to be taken


def listen(host: str, port: int) -> socket.socket:
    """A socket at an address; port 0 takes any that is free.

    Raises:
        ServerError: the address cannot be taken.

    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
        made.listen(QUEUE)
    except OSError as wrong:
        made.close()
        raise ServerError(
            f"{host}:{port}", f"cannot be listened at ({wrong.strerror})", "Take another --port."
        ) from wrong
    return made


def address_of(taken: socket.socket) -> str:
    """The address of a socket as a browser takes it."""
    host, port = taken.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def serve(app: FastAPI, taken: socket.socket, ready: Callable[[], None]) -> None:
    """Answer until the process is told to stop; `ready` is called once it answers.

    No log of requests is kept: addresses name people and places.
    """

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready()

    config = uvicorn.Config(
        app,
        log_level=logging.WARNING,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=5,
    )
    Server(config).run(sockets=[taken])

"""``weg serve [--port 8000] [--bind 127.0.0.1] [--workers 2]``: web server and worker together.

Everything started here ends with this process: children are told on a signal, and the kernel
tells them when this process is killed.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable

from weg.commands.starting import start_django

TELL_WHEN_PARENT_DIES = 1  # PR_SET_PDEATHSIG of Linux


def main(argv: list[str]) -> int:
    options = _options(argv)
    if taken := port_taken(options.bind, options.port):
        print(taken, file=sys.stderr)
        return 1
    start_django()  # holds the embedded database open for all children
    return run_all(
        [
            [
                sys.executable, "-m", "gunicorn", "weg.wsgi:application",
                "--bind", f"{options.bind}:{options.port}",
                "--workers", str(options.workers), "--threads", "4", "--log-level", "warning",
            ],
            [sys.executable, "-m", "weg", "worker"],
        ],
        ready=lambda: print(f"Weg: http://{options.bind}:{options.port}", flush=True),
    )


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="weg serve")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
    parser.add_argument("--bind", default="127.0.0.1")
    parser.add_argument("--workers", type=int, default=2)
    return parser.parse_args(argv)


def port_taken(bind: str, port: int) -> str:
    """A sentence that says what to do when the port is taken, or an empty text."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except OSError as error:
            return (
                f"Port {port} on {bind} cannot be used ({error.strerror}). Stop the other program"
                f" (perhaps an earlier Weg), or choose another port: make demo PORT={port + 1}"
            )
    return ""


def run_all(commands: list[list[str]], ready: Callable[[], None]) -> int:
    """Run the commands until one ends or this process is told to stop; then stop them all."""
    children = [subprocess.Popen(command, preexec_fn=_die_with_parent) for command in commands]
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: _stop(children))
    ready()
    os.waitpid(-1, os.WNOHANG)
    try:
        _, status = os.wait()
    except (ChildProcessError, InterruptedError):
        status = 0
    _stop(children)
    for child in children:
        try:
            child.wait(15)
        except subprocess.TimeoutExpired:
            child.kill()
    return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else 0


def _stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.send_signal(signal.SIGTERM)


def _die_with_parent() -> None:
    """In the child: own group, so that Ctrl-C reaches the parent only; ends with the parent."""
    os.setsid()
    ctypes.CDLL(None).prctl(TELL_WHEN_PARENT_DIES, signal.SIGTERM)

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
import time
from collections.abc import Callable, Sequence
from contextlib import suppress

from weg.commands.starting import start_django

TELL_WHEN_PARENT_DIES = 1  # PR_SET_PDEATHSIG of Linux
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
AWAITED = {*ENDINGS, signal.SIGCHLD}
PATIENCE = 20  # seconds for children to finish what they are doing


def main(argv: list[str]) -> int:
    options = _options(argv)
    if taken := port_taken(options.bind, options.port):
        print(f"weg: {taken}", file=sys.stderr)
        return 1
    start_django()  # holds the embedded database open for all children
    return serve(options.bind, options.port, options.workers)


def _options(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="weg serve")
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
    parser.add_argument("--bind", default="127.0.0.1")
    parser.add_argument("--workers", type=int, default=2)
    return parser.parse_args(argv)


def serve(bind: str, port: int, workers: int = 2, announce: str = "") -> int:
    """Run web server and worker until told to stop; returns 0 then, 1 when one of them failed."""
    address = f"http://{bind}:{port}"
    return run_all(
        [
            [
                sys.executable, "-m", "gunicorn", "weg.wsgi:application", "--preload",
                "--bind", f"{bind}:{port}", "--workers", str(workers), "--threads", "4",
                "--log-level", "warning", "--worker-tmp-dir", _memory_folder(),
            ],
            [sys.executable, "-m", "weg", "worker"],
        ],
        ready=lambda: answers(bind, port),
        announce=f"{announce}Weg: {address}  (Ctrl-C stops everything)",
    )  # fmt: skip


def _memory_folder() -> str:
    """Where gunicorn's workers show that they live: in memory, so that a slow disk kills none."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else "/tmp"  # noqa: S108


def port_taken(bind: str, port: int) -> str:
    """A sentence that says what to do when the port is taken, or an empty text."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((bind, port))
        except (OSError, OverflowError) as error:
            why = getattr(error, "strerror", None) or str(error)
            return (
                f"port {port} on {bind} cannot be used ({why}). Stop the other program"
                f" (perhaps an earlier Weg), or choose another port: make demo PORT={port % 65535 + 1}"
            )
    return ""


def answers(bind: str, port: int) -> bool:
    """Whether somebody answers there."""
    with suppress(OSError), socket.create_connection((bind, port), timeout=1):
        return True
    return False


def run_all(commands: Sequence[list[str]], ready: Callable[[], bool], announce: str) -> int:
    """Run the commands until one ends or this process is told to stop; then stop them all.

    announce is printed as soon as ``ready``.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, AWAITED)
    children = [subprocess.Popen(command, preexec_fn=_die_with_parent) for command in commands]
    told = _wait_until(children, ready)
    if told is None:
        print(announce, flush=True)
        told = _wait(None)
    ended = [child for child in children if child.poll() is not None]
    _stop(children)
    if told in ENDINGS or not ended:
        return 0
    print("weg: a part of Weg ended by itself; the lines above say why.", file=sys.stderr)
    return 1


def _wait_until(
    children: Sequence[subprocess.Popen[bytes]], ready: Callable[[], bool]
) -> signal.Signals | None:
    """None when ready; else the signal that came before."""
    while not ready():
        if (told := _wait(0.05)) is not None:
            return told
    return None


def _wait(seconds: float | None) -> signal.Signals | None:
    """The next signal that matters, or None when the time is over."""
    if seconds is None:
        return signal.Signals(signal.sigwait(AWAITED))
    found = signal.sigtimedwait(AWAITED, seconds)
    return signal.Signals(found.si_signo) if found else None


def _stop(children: Sequence[subprocess.Popen[bytes]]) -> None:
    """Ask all to end; kill who does not in time."""
    for child in children:
        if child.poll() is None:
            child.terminate()
    deadline = time.monotonic() + PATIENCE
    for child in children:
        try:
            child.wait(max(deadline - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            child.kill()


def _die_with_parent() -> None:
    """In the child: own group, so that Ctrl-C reaches the parent only; ends with the parent."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, AWAITED)
    os.setsid()
    ctypes.CDLL(None).prctl(TELL_WHEN_PARENT_DIES, signal.SIGTERM)

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
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

import psutil

from weg.commands.memory import keep_what_is_loaded
from weg.commands.starting import start_django
from weg.foundation.database.embedded import signed_on

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
    return run_all(
        [partial(_web, f"{bind}:{port}", workers), _jobs],
        ready=lambda: answers(bind, port),
        announce=f"{announce}Weg: http://{bind}:{port}  (Ctrl-C stops everything)",
    )


def _web(address: str, workers: int) -> None:
    """The web server, in a process that has Django already."""
    from gunicorn.app.base import BaseApplication  # type: ignore[import-untyped]

    class Web(BaseApplication):
        def load_config(self) -> None:
            for name, value in {
                "bind": address,
                "workers": workers,
                "threads": 4,
                "loglevel": "warning",
                "preload_app": True,
                "worker_tmp_dir": _memory_folder(),
                "proc_name": "weg",
            }.items():
                self.cfg.set(name, value)

        def load(self) -> object:
            from weg.wsgi import application

            keep_what_is_loaded()
            return application

    Web().run()


def _jobs() -> None:
    from weg.foundation.jobs.worker import work_until_stopped

    work_until_stopped()


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
                f"port {port} on {bind} cannot be used ({why}). Stop the other program (perhaps"
                f" an earlier Weg), or choose another port: make demo PORT={port % 65535 + 1}"
            )
    return ""


def answers(bind: str, port: int) -> bool:
    """Whether somebody answers there."""
    with suppress(OSError), socket.create_connection((bind, port), timeout=1):
        return True
    return False


def run_all(parts: Sequence[Callable[[], None]], ready: Callable[[], bool], announce: str) -> int:
    """Run the parts, each in a process of its own, until one ends or this process is told to stop;
    then stop them all. announce is printed as soon as ``ready``."""
    signal.pthread_sigmask(signal.SIG_BLOCK, AWAITED)
    _close_connections()
    children = [psutil.Process(_fork(part)) for part in parts]
    told = _wait_until(ready)
    if told is None:
        print(announce, flush=True)
        told = _wait(None)
    _stop(children)
    if told in ENDINGS:
        return 0
    print("weg: a part of Weg ended by itself; the lines above say why.", file=sys.stderr)
    return 1


def _close_connections() -> None:
    from django.db import connections

    connections.close_all()  # a connection cannot be shared with a child


def _fork(part: Callable[[], None]) -> int:
    """Run the part in a child that has everything loaded already; returns its number."""
    sys.stdout.flush()
    parent = os.getpid()
    if child := os.fork():
        return child
    code = 1
    try:
        _die_with(parent)
        with signed_on():
            part()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _wait_until(ready: Callable[[], bool]) -> signal.Signals | None:
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


def _stop(children: Sequence[psutil.Process]) -> None:
    """Ask all to end; kill who does not in time."""
    for child in children:
        with suppress(psutil.NoSuchProcess):
            child.terminate()
    _gone, left = psutil.wait_procs(children, timeout=PATIENCE)
    for child in left:
        with suppress(psutil.NoSuchProcess):
            child.kill()


def _die_with(parent: int) -> None:
    """In the child: own group, so that Ctrl-C reaches the parent only; ends with the parent."""
    for number in ENDINGS:
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, AWAITED)
    os.setsid()
    ctypes.CDLL(None).prctl(TELL_WHEN_PARENT_DIES, signal.SIGTERM)
    if os.getppid() != parent:
        raise SystemExit(1)  # killed before this child could ask to be told

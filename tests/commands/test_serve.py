"""``weg serve``: a taken port is a sentence; what was started ends, whatever happens."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import textwrap

import psutil
import pytest

from weg.commands.serve import answers, port_taken

# A parent with two children that write their numbers and then wait for ever.
PROGRAM = textwrap.dedent(
    """
    import os, signal, sys
    import weg.commands.serve as serve
    from contextlib import nullcontext

    serve.signed_on = nullcontext
    serve._close_connections = lambda: None

    def part():
        os.write(1, f"\\nchild {{os.getpid()}}\\n".encode())  # one write: no line is torn
        {body}

    sys.exit(serve.run_all([part, part], ready=lambda: True, announce="up"))
    """
)


def _told(output) -> list[int]:
    """The children's numbers, once the parent has said that it is up."""
    children, up = [], False
    while not up or len(children) < 2:
        line = output.readline()
        assert line, "the parent ended"
        up = up or line.startswith("up")
        children += [int(line.split()[1])] if line.startswith("child ") else []
    return children


@pytest.fixture
def start():
    """Starts a parent whose children run ``body``; returns it and the children's numbers."""
    running = []

    def run(body: str = "signal.pause()") -> tuple[subprocess.Popen[str], list[int]]:
        parent = subprocess.Popen(
            [sys.executable, "-c", PROGRAM.format(body=body)], stdout=subprocess.PIPE, text=True
        )
        running.append(parent)
        return parent, _told(parent.stdout)

    yield run
    for parent in running:
        parent.kill()
        parent.wait()
        parent.stdout.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
def test_children_end_with_the_parent(start, number):
    parent, children = start()
    assert len(children) == 2
    watched = [psutil.Process(child) for child in children]
    os.kill(parent.pid, number)
    _gone, left = psutil.wait_procs(watched, timeout=10)
    assert left == []
    assert parent.wait(10) == (-number if number == signal.SIGKILL else 0)


def test_when_a_part_ends_by_itself_the_rest_ends_too_and_the_status_says_so(start):
    parent, children = start(
        "signal.signal(signal.SIGUSR1, lambda *_: sys.exit(3)); signal.pause()"
    )
    os.kill(children[0], signal.SIGUSR1)
    assert parent.wait(10) == 1
    assert not any(psutil.pid_exists(child) for child in children)


def test_a_taken_port_is_said_in_a_sentence():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        sentence = port_taken("127.0.0.1", port)
        assert f"port {port}" in sentence
        assert f"PORT={port + 1}" in sentence
        assert answers("127.0.0.1", port)


@pytest.mark.parametrize("port", [99999, -1])
def test_an_impossible_port_is_said_in_a_sentence_too(port):
    assert "cannot be used" in port_taken("127.0.0.1", port)

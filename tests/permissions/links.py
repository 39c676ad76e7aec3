"""The links on pages: nobody is offered what they may not open."""

from __future__ import annotations

import re
from collections import defaultdict
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve

from tests.permissions.pages import ROOMS

LINK = re.compile(rb'<a\s[^>]*?href="([^"]+)"|hx-get="([^"]+)"|<form([^>]*)>')
ACTION = re.compile(rb'action="([^"]+)"')
ENOUGH = 2
"""Links to one kind of page that are followed: one's own thing and perhaps another's."""
REFUSED = (403, 404)


class Links:
    """What one role has seen. Addresses it has opened are not opened again."""

    def __init__(self, client: Any, forbidden: tuple[bytes, ...] = ()) -> None:
        self.client = client
        self.forbidden = forbidden
        self.leaks: list[str] = []
        self.opened: dict[str, int] = {}
        self.found: dict[str, dict[str, str]] = defaultdict(dict)

    def status(self, page: str) -> int:
        """What opening the page comes to; the links on it are noted."""
        if page not in self.opened:
            response = self.client.get(page)
            self.opened[page] = response.status_code
            self._look(page, response)
            self._read(page, response)
            close_files(response)
        return self.opened[page]

    def _look(self, page: str, response: Any) -> None:
        """Note marks that this role may not read, on the page and in the file of its list."""
        content = _content(response)
        if self.forbidden and b"export=csv" in content:
            file = self.client.get(page.partition("?")[0] + "?export=csv")
            content += _content(file)
            close_files(file)
        self.leaks += [f"{mark.decode()} on {page}" for mark in self.forbidden if mark in content]

    def _read(self, page: str, response: Any) -> None:
        """Note the links of a page: by kind of page, each with the page it stands on."""
        if response.status_code != 200 or "html" not in response.headers["Content-Type"]:
            return
        for address in dict.fromkeys(_addresses(response.content)):
            target = urljoin(page, unescape(address.decode()))
            if name := _name(target):
                self.found[name].setdefault(target, page)

    def dead(self) -> list[str]:
        """Links on pages that the role may open, which lead to a refusal."""
        seen = [list(targets.items())[:ENOUGH] for targets in self.found.values()]
        return [
            f"{target} ({status}) on {page}"
            for targets in seen
            for target, page in targets
            if (status := self.status(target)) in REFUSED
        ]


def close_files(response: Any) -> None:
    """Files that are being sent; ``response.close`` would end the test's connection as well."""
    for close in response._resource_closers:
        close()


def _content(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def _addresses(content: bytes) -> list[bytes]:
    found = []
    for link, part, form in LINK.findall(content):
        if link or part:
            found.append(link or part)
        elif b'method="post"' not in form.lower() and (action := ACTION.search(form)):
            found.append(action[1])
    return found


def _name(target: str) -> str:
    """The name of the page of ours that the address belongs to, or nothing."""
    parts = urlsplit(target)
    if parts.netloc or parts.scheme:
        return ""
    try:
        name = resolve(parts.path).view_name
    except Resolver404:
        return f"no such page: {parts.path}"
    return name if name.startswith(ROOMS) else ""

"""Somebody who clicks at random: follows links, fills in forms and sends them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from html.parser import HTMLParser
from random import Random
from typing import Any
from urllib.parse import urljoin, urlsplit

from weg.foundation.periods import today

TYPED = ("Linde", "a", "7", "12", "Vierzehn", "")


@dataclass
class Form:
    action: str
    post: bool
    fields: list[tuple[str, str, str]] = field(default_factory=list)
    """Name, kind and value of everything that can be sent."""


class Page(HTMLParser):
    """Links and forms of a page."""

    def __init__(self, url: str, text: str) -> None:
        super().__init__()
        self.url, self.links, self.forms = url, list[str](), list[Form]()
        self._select = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "a" and found.get("href"):
            self.links.append(urljoin(self.url, found["href"]))
        elif tag == "form":
            action = urljoin(self.url, found.get("action", ""))
            self.forms.append(Form(action, found.get("method", "").lower() == "post"))
        elif tag == "select":
            self._select = found.get("name", "")
        elif self.forms and tag == "option" and self._select:
            self.forms[-1].fields.append((self._select, "option", found.get("value", "")))
        elif self.forms and tag in ("input", "textarea", "button") and found.get("name"):
            kind = found.get("type", tag)
            self.forms[-1].fields.append((found["name"], kind, found.get("value", "")))


def filled(random: Random, form: Form) -> dict[str, Any]:
    """What is sent: hidden values as they are, everything else by chance."""
    sent: dict[str, Any] = {}
    for name, kind, value in form.fields:
        if kind in ("option", "radio", "button", "submit"):
            if name not in sent or random.random() < 0.4:
                sent[name] = value
        elif kind == "checkbox":
            if random.random() < 0.6:
                sent.setdefault(name, []).append(value or "on")
        elif kind == "hidden":
            sent[name] = value
        elif kind == "date":
            sent[name] = (today() + timedelta(days=random.randrange(-3, 30))).isoformat()
        elif kind != "file":
            sent[name] = random.choice((*TYPED, value))
    return sent


class Walker:
    """Wanders from page to page; ``avoid``: parts of addresses it does not go to."""

    def __init__(self, client: Any, random: Random, avoid: tuple[str, ...]) -> None:
        self.client, self.random, self.avoid = client, random, avoid
        self.client.raise_request_exception = False
        self.known, self.seen = {"/"}, dict[str, int]()
        self.page: Page | None = None

    def step(self) -> tuple[str, bytes]:
        """One click; the address and all that came back, its headers too."""
        form = self._form()
        if form is not None:
            url, sent = form.action, filled(self.random, form)
            answer = self.client.post(url, sent) if form.post else self.client.get(url, sent)
        else:
            url = self._next()
            answer = self.client.get(url)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        self.page = None
        if "text/html" in answer.get("Content-Type", ""):
            self.page = Page(url, body.decode(errors="replace"))
            self.known |= {link for link in self.page.links if self._goes(link)}
        if target := answer.get("Location", ""):
            self.known |= {link for link in [urljoin(url, target)] if self._goes(link)}
        return url, body + repr(answer.headers).encode()

    def _form(self) -> Form | None:
        forms = [one for one in self.page.forms if self._goes(one.action)] if self.page else []
        return self.random.choice(forms) if forms and self.random.random() < 0.4 else None

    def _next(self) -> str:
        """A page not seen yet, or seen least."""
        least = min(self.seen.get(url, 0) for url in self.known)
        url = self.random.choice(sorted(u for u in self.known if self.seen.get(u, 0) == least))
        self.seen[url] = self.seen.get(url, 0) + 1
        return url

    def _goes(self, url: str) -> bool:
        there = urlsplit(url)
        return there.netloc == "" and not any(part in there.path for part in self.avoid)

/* A round on a phone. Without this file the page is a form; with it every tap is kept on the phone
   first and sent when it can be: once, in order, and not lost when the page is closed. */

import * as store from "./store.js";
import { keepPage, dropPage } from "./keeping.js";

const root = document.getElementById("round");
const text = (name, n = "") => (root.dataset[`text${name[0].toUpperCase()}${name.slice(1)}`] || "").replace("%n", n);
const one = (selector, from = root) => from.querySelector(selector);
const all = (selector, from = root) => [...from.querySelectorAll(selector)];
const round = Number(root.dataset.round);
const member = Number(root.dataset.member);
const rows = new Map(all(".pr-row").map((row) => [Number(row.dataset.person), row]));

const BATCH = 100;
const EVERY = 20_000;
const WRONG_CLOCK = 2 * 60_000;
const OFFSET = "weg-presence-offset";

let cursor = root.dataset.cursor;
let closed = root.dataset.closed === "1";
let queue = [];
let others = 0;
let trouble = "";
let durable = true;
let failures = 0;
let timer = 0;
let sending = false;
let changed = 0;

/* What the server says of a person, and what was tapped since. */
const base = new Map();
rows.forEach((row, person) => base.set(person, {
  state: row.dataset.state,
  heads: row.dataset.heads.split(" ").filter(Boolean),
  conflict: one("[data-pr-conflict]", row).textContent.trim(),
}));
const waiting = () => queue.filter((entry) => !entry.refused);
const pending = (person) => queue.filter((entry) => entry.person === person && !entry.refused).at(-1);
const stateOf = (person) => {
  const entry = pending(person);
  const state = entry ? entry.state : base.get(person)?.state || "open";
  if (state !== "clear" && state !== "open") return state;
  return rows.get(person)?.dataset.away ? "away" : "open";
};
const offsetNow = () => {
  const kept = localStorage.getItem(OFFSET);
  return kept === null ? null : Number(kept);
};

/* Showing */

const showRow = (row, person) => {
  const state = stateOf(person);
  row.dataset.state = state;
  row.className = `pr-row pr-row--${state}${pending(person) ? " pr-row--waiting" : ""}`;
  one(".pr-box", row).checked = state === "seen";
  one('[data-pr-act="not_met"]', row).setAttribute("aria-pressed", String(state === "not_met"));
  const word = state === "open" ? "" : text(state);
  one("[data-pr-word]", row).textContent = state === "away" && row.dataset.away ? row.dataset.away : word;
  const conflict = one("[data-pr-conflict]", row);
  conflict.textContent = pending(person) ? "" : base.get(person)?.conflict || "";
  conflict.hidden = !conflict.textContent;
};

const show = () => {
  rows.forEach(showRow);
  const done = [...rows.values()].filter((row) => row.dataset.state !== "open").length;
  one("[data-pr-done]").textContent = done;
  one("#pr-progress").value = done;
  const n = waiting().length;
  one("[data-pr-queue]").textContent = n ? text("waiting", n) : failures ? "" : text("sent");
  one("[data-pr-queue]").classList.toggle("pr-queue--waiting", n > 0);
  const refused = queue.filter((entry) => entry.refused);
  const said = [
    trouble && text(trouble),
    closed && n ? text("closed") : "",
    others ? text("other", others) : "",
    durable ? "" : text("storage"),
    Math.abs(offsetNow() || 0) > WRONG_CLOCK ? text("clock", Math.round(Math.abs(offsetNow()) / 60_000)) : "",
    changed ? text("changed", changed) : "",
    refused.length ? `${text("refused", refused.length)} ${[...new Set(refused.map((e) => `${nameOf(e)}: ${e.refused}`))].join(" ")}` : "",
  ].filter(Boolean);
  const says = one("[data-pr-says]");
  const sentence = said.join(" ");
  if (says.textContent !== sentence) says.textContent = sentence;
  says.hidden = !said.length;
  one("[data-pr-signin]").hidden = trouble !== "expired";
};
const nameOf = (entry) => {
  const row = rows.get(entry.person);
  return row ? one(".pr-name", row).textContent : entry.where || "–";
};

/* Tapping */

const fresh = (more) => ({
  id: crypto.randomUUID(), round, member, at: Date.now(), offset: offsetNow(), ...more,
});
const tap = (person, state, more = {}) => {
  const before = pending(person);
  const replaces = before ? [before.id] : base.get(person)?.heads || [];
  return fresh({ person, state, replaces, ...more });
};

const keep = async (entries) => {
  if (!entries.length) return;
  queue.push(...entries);
  try {
    await store.add(entries);
  } catch {
    durable = false;
    entries.forEach((entry, i) => { entry.seq ??= Date.now() % 1_000_000 + i; });
  }
  show();
  soon(0);
};

root.addEventListener("change", (event) => {
  const box = event.target.closest(".pr-box");
  if (box) keep([tap(Number(box.value), box.checked ? "seen" : "clear")]);
});

root.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const row = button.closest(".pr-row");
  if (button.dataset.prAct === "not_met") {
    event.preventDefault();
    const person = Number(row.dataset.person);
    keep([tap(person, stateOf(person) === "not_met" ? "clear" : "not_met")]);
  } else if (button.dataset.prAct === "away") {
    askAway(row);
  } else if (button.name === "seen_room") {
    event.preventDefault();
    const people = all(".pr-row", button.closest(".pr-room")).map((r) => Number(r.dataset.person));
    keep(people.filter((p) => ["open", "not_met"].includes(stateOf(p))).map((p) => tap(p, "seen")));
  }
});

const asked = (dialog, then) => {
  dialog.addEventListener("close", () => { if (dialog.returnValue === "yes") then(); }, { once: true });
  dialog.returnValue = "";
  dialog.showModal();
};
const askAway = (row) => {
  const person = Number(row.dataset.person);
  const own = pending(person)?.state || base.get(person)?.state;
  if (own === "away" && !row.dataset.away) { keep([tap(person, "clear")]); return; }
  const dialog = one("#pr-away");
  one("[data-pr-who]", dialog).textContent = one(".pr-name", row).textContent;
  asked(dialog, () => {
    const until = one("#pr-until").value;
    if (until) keep([tap(person, "away", { until, reason: one("#pr-reason").value })]);
  });
};
one("#pr-extra")?.addEventListener("click", (event) => {
  event.preventDefault();
  asked(one("#pr-note"), () => {
    const note = { where: one("#pr-where").value, people: Number(one("#pr-people").value), note: one("#pr-text").value };
    one("#pr-text").value = "";
    keep([fresh({ kind: "note", ...note })]);
  });
});

/* Searching */

const search = () => {
  const wanted = one("#pr-search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const open = one("#pr-only-open").checked;
  rows.forEach((row) => {
    const fits = wanted.every((word) => row.dataset.name.includes(word));
    row.hidden = !fits || (open && row.dataset.state !== "open");
  });
  all(".pr-room").forEach((room) => { room.hidden = !one(".pr-row:not([hidden])", room); });
};
one("#pr-search")?.addEventListener("input", search);
one("#pr-only-open")?.addEventListener("change", search);

/* Sending */

const cookie = (name) => document.cookie.split("; ").find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) || "";

const post = (entries) => fetch(root.dataset.ticks, {
  method: "POST",
  redirect: "manual",
  credentials: "same-origin",
  headers: { "Content-Type": "application/json", "X-CSRFToken": cookie("csrftoken") },
  signal: AbortSignal.timeout(20_000),
  body: JSON.stringify({
    sent_at: Date.now(),
    since: cursor,
    ticks: entries.filter((entry) => entry.kind !== "note"),
    notes: entries.filter((entry) => entry.kind === "note"),
  }),
});

const soon = (wait) => { clearTimeout(timer); timer = setTimeout(sync, wait); };

const sync = async () => {
  if (sending) return;
  sending = true;
  const batch = waiting().slice(0, BATCH);
  try {
    await took(await post(batch), batch);
  } catch {
    failures += 1;
    trouble = "offline";
  } finally {
    sending = false;
  }
  show();
  const more = waiting().length && !trouble;
  soon(more ? 0 : trouble ? Math.min(60_000, 2000 * 2 ** Math.min(failures, 5)) : EVERY);
};

const took = async (answer, batch) => {
  if (answer.type === "opaqueredirect") { trouble = "expired"; failures += 1; return; }
  if (answer.status === 403 || answer.status === 404) { trouble = "forbidden"; failures += 1; return; }
  if (!answer.ok) { trouble = "failing"; failures += 1; return; }
  const said = await answer.json();
  failures = 0;
  trouble = "";
  changed += said.clock_changed;
  localStorage.setItem(OFFSET, String(said.now - Date.now()));
  const kept = new Set(said.kept);
  const done = batch.filter((entry) => kept.has(entry.id));
  const refused = batch.filter((entry) => said.refused[entry.id]);
  refused.forEach((entry) => { entry.refused = said.refused[entry.id]; });
  Object.entries(said.states).forEach(([person, state]) => base.set(Number(person), state));
  cursor = said.cursor;
  closed = said.closed;
  await written(done, refused);
  queue = queue.filter((entry) => !kept.has(entry.id));
  if (closed && !queue.length) await dropPage(round);
};

/* First what the server knows, then the queue without it: whatever happens in between, a tap is in
   one of the two, and sending it again does no harm. */
const written = async (done, refused) => {
  try {
    await store.remember(round, cursor, Object.fromEntries(base));
    await store.mark(refused);
    await store.remove(done);
  } catch {
    durable = false;
  }
};

addEventListener("online", () => soon(0));
addEventListener("offline", () => { trouble = "offline"; failures ||= 1; show(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) soon(0); });

/* Starting: what is on this page, what this phone heard since, and what it has not sent yet. */

const begin = async () => {
  all("[data-pr-live]").forEach((part) => { part.hidden = false; });
  root.classList.add("pr-round--live");
  try {
    const entries = await store.all(round);
    queue = entries.filter((entry) => entry.member === member);
    others = entries.length - queue.length;
    const heard = await store.known(round);
    if (heard && Date.parse(heard.cursor) > Date.parse(cursor)) {
      cursor = heard.cursor;
      Object.entries(heard.states).forEach(([person, state]) => base.set(Number(person), state));
    }
  } catch {
    durable = false;
  }
  show();
  root.dataset.ready = "1";
  sync();
  if (!closed) keepPage(root.dataset.worker, round).catch(() => undefined);
};
begin();

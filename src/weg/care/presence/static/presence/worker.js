/* Keeps the page of one round, so that it opens without a network. The copy has names in it: it
   goes when the round is closed, on signing out, and after twelve hours. */

const PAGE = new URL(self.registration.scope).pathname;
const CACHE = `weg-round-${PAGE.split("/").filter(Boolean).pop()}`;
const PATIENCE = 4000;
const TOO_OLD = 12 * 60 * 60 * 1000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && url.pathname === PAGE) {
    event.respondWith(page(event.request));
  } else if (url.pathname.includes("/static/")) {
    event.respondWith(asset(event));
  }
});

const page = async (request) => {
  const fresh = fetchAndKeep(request);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  try {
    const answer = await Promise.race([fresh, late]);
    if (answer) return answer;
  } catch {
    return (await stored()) || Response.error();
  }
  return (await stored()) || fresh;
};

const fetchAndKeep = async (request) => {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) {
    const cache = await caches.open(CACHE);
    await cache.put(PAGE, answer.clone());
  }
  return answer;
};

const stored = async () => {
  const cache = await caches.open(CACHE);
  const found = await cache.match(PAGE);
  if (!found) return undefined;
  const made = Date.parse(found.headers.get("Date") || "");
  if (!(Date.now() - made > TOO_OLD)) return found;
  await caches.delete(CACHE);
  return undefined;
};

const asset = async (event) => {
  const cache = await caches.open(CACHE);
  const found = await cache.match(event.request, { ignoreSearch: true });
  const fresh = fetch(event.request).then((answer) => {
    if (answer.ok && found) cache.put(event.request, answer.clone());
    return answer;
  });
  if (!found) return fresh;
  event.waitUntil(fresh.catch(() => undefined));
  return found;
};

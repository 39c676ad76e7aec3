/* Keeping the page of a round on the phone, and taking it away again. */

import { forget } from "./store.js";

const name = (round) => `weg-round-${round}`;

/* The worker's reach is the round alone; what the page needs is stored at once, since the worker
   takes over only from the next loading on. */
export const keepPage = async (worker, round) => {
  if (!("serviceWorker" in navigator) || !("caches" in self)) return;
  await navigator.serviceWorker.register(worker);
  const cache = await caches.open(name(round));
  const page = await fetch(location.pathname, { redirect: "manual", credentials: "same-origin" });
  if (page.ok) await cache.put(location.pathname, page);
  const parts = new Set(performance.getEntriesByType("resource")
    .map((entry) => entry.name.split("#")[0])
    .filter((url) => url.startsWith(location.origin) && url.includes("/static/")));
  parts.add(new URL("store.js", import.meta.url).href);
  await Promise.all([...parts].map((url) => cache.add(url).catch(() => undefined)));
  document.getElementById("round").dataset.kept = "1";
};

/* The round is over: no names stay on the phone. */
export const dropPage = async (round) => {
  if ("caches" in self) await caches.delete(name(round));
  const worker = await navigator.serviceWorker?.getRegistration(location.pathname);
  await worker?.unregister();
  await forget(round);
};

/* What a phone keeps of a round while there is no network: taps and notes (ids, no names), and
   what the server last said of each person. Written through to the disk before anything is shown
   as ticked. */

const NAME = "weg-presence";
const STRICT = { durability: "strict" };

const open = () =>
  new Promise((done, fail) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      const queue = asked.result.createObjectStore("queue", { keyPath: "seq", autoIncrement: true });
      queue.createIndex("round", "round");
      asked.result.createObjectStore("known", { keyPath: "round" });
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });

const within = async (store, mode, work) => {
  const database = await open();
  try {
    return await new Promise((done, fail) => {
      const transaction = database.transaction(store, mode, STRICT);
      const found = work(transaction.objectStore(store));
      transaction.oncomplete = () => done(found && "result" in found ? found.result : found);
      transaction.onabort = transaction.onerror = () => fail(transaction.error);
    });
  } finally {
    database.close();
  }
};

/* Adds entries in their order; each gets its place in it as `seq`. */
export const add = (entries) =>
  within("queue", "readwrite", (queue) => {
    entries.forEach((entry) => {
      queue.add(entry).onsuccess = (event) => { entry.seq = event.target.result; };
    });
  });

export const all = (round) =>
  within("queue", "readonly", (queue) => queue.index("round").getAll(round));

export const remove = (entries) =>
  within("queue", "readwrite", (queue) => entries.forEach((entry) => queue.delete(entry.seq)));

/* Entries that were refused stay until somebody has read why. */
export const mark = (entries) =>
  within("queue", "readwrite", (queue) => entries.forEach((entry) => queue.put(entry)));

export const known = (round) => within("known", "readonly", (store) => store.get(round));

export const remember = (round, cursor, states) =>
  within("known", "readwrite", (store) => store.put({ round, cursor, states }));

export const forget = (round) => within("known", "readwrite", (store) => store.delete(round));

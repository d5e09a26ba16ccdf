// What this device keeps: IndexedDB, as promises. A write is only told as done when it is on the disk.

const STORES = ["job", "photo", "queue", "kept"];
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("closeout-field", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("job", { keyPath: "id" });
      request.result.createObjectStore("photo", { keyPath: ["reportId", "sha256"] });
      request.result.createObjectStore("queue", { keyPath: "seq", autoIncrement: true });
      request.result.createObjectStore("kept", { keyPath: "name" });
    };
    request.onsuccess = () => {
      // Another tab wants a newer version: give way instead of blocking it.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Everything `work` does to the named stores happens, or nothing of it. `work` must not wait for anything else. */
export async function together(names, work) {
  const db = await open();
  const transaction = db.transaction(names, "readwrite", { durability: "strict" });
  const finished = new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error ?? new Error("not stored"));
  });
  const result = await work(...names.map((name) => handle(transaction.objectStore(name))));
  await finished;
  return result;
}

const handle = (store) => ({
  get: (key) => answer(store.get(key)),
  all: () => answer(store.getAll()),
  put: (value) => answer(store.put(value)),
  remove: (key) => answer(store.delete(key)),
});

const reading = async (name) => handle((await open()).transaction(name).objectStore(name));

export const get = async (name, key) => (await reading(name)).get(key);
export const all = async (name) => (await reading(name)).all();
export const put = (name, value) => together([name], (store) => store.put(value));
export const remove = (name, key) => together([name], (store) => store.remove(key));

/** Reads, changes and writes one value in one go; does nothing for a key that is not there. */
export const change = (name, key, alter) =>
  together([name], async (store) => {
    const value = await store.get(key);
    if (value === undefined) {
      return undefined;
    }
    alter(value);
    await store.put(value);
    return value;
  });

export const kept = async (name) => (await get("kept", name))?.value;
export const keep = (name, value) => put("kept", { name, value });

/** Forgets everybody and everything. */
export async function erase() {
  const db = await open();
  const transaction = db.transaction(STORES, "readwrite");
  STORES.forEach((name) => transaction.objectStore(name).clear());
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
}

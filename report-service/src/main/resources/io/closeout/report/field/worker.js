// Keeps the app on the device under the name of its version, and sends what waits when the system says there is a network.

import { sync } from "/reports/app/VERSION/sync.js";

const CACHE = "closeout-field-VERSION";
const FILES = [
  /*FILES*/
];

self.addEventListener("install", (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE);
      await cache.addAll(FILES.map((file) => new Request(file, { cache: "reload" })));
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      await self.clients.claim();
    })(),
  );
});

// The pages of an older version keep its files until they say that they have gone.
self.addEventListener("message", (event) => {
  if (event.data === "tidy") {
    event.waitUntil(
      (async () => {
        const old = (await caches.keys()).filter((name) => name.startsWith("closeout-field-") && name !== CACHE);
        await Promise.all(old.map((name) => caches.delete(name)));
      })(),
    );
  }
});

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== location.origin || event.request.method !== "GET") {
    return;
  }
  if (event.request.mode === "navigate" && (pathname === "/reports" || pathname === "/reports/")) {
    event.respondWith(shell(event.request));
  } else if (pathname.startsWith("/reports/app/") || pathname === "/assets/closeout.css") {
    event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
  }
});

async function shell(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match("/reports/shell")) ?? fetch(request);
}

self.addEventListener("sync", (event) => {
  if (event.tag === "closeout-field") {
    event.waitUntil(
      sync().then((outcome) => {
        // The system tries again later when it hears that it did not work.
        if (outcome.state === "offline") {
          throw new Error("no network yet");
        }
      }),
    );
  }
});

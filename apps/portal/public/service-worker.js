/*
 * Says that there is no connection where the browser would show a page of its own. It keeps one public page, /offline,
 * and nothing else: no page that is anybody's is ever stored here.
 * To take it away, answer this address with a worker that unregisters itself.
 */
const CACHE = 'offline-1';
const PAGE = '/offline';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      // Without the session: what is kept is the page of a visitor.
      .then((cache) => cache.add(new Request(PAGE, { cache: 'reload', credentials: 'omit' })))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
      // The browser asks the server while this worker is still starting.
      await self.registration.navigationPreload?.enable();
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // A form that could not be sent must not look as if it had been: its page keeps what was typed.
  if (request.mode !== 'navigate' || request.method !== 'GET') return;
  event.respondWith(
    (async () => {
      try {
        return (await event.preloadResponse) ?? (await fetch(request));
      } catch (error) {
        const page = await caches.match(PAGE);
        if (page) return page;
        throw error;
      }
    })(),
  );
});

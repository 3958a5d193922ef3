/** Has the browser say that it is offline in our words; see public/service-worker.js. */
addEventListener('load', () => {
  // Where cookies are off or the address is not secure, the browser's own page will have to do.
  navigator.serviceWorker?.register('/service-worker.js').catch(() => undefined);
});

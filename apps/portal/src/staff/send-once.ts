/** A form marked `data-once` is sent once: a second press while the answer is on its way does nothing. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset['sent'] !== undefined) event.preventDefault();
    form.dataset['sent'] = '';
  });
}

// The page may come back from the browser's memory with the mark still set.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-once]'))
    delete form.dataset['sent'];
});

export {};

/** Buttons that copy a value, shown where the browser can do that. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const { copy, copied } = button.dataset;
  if (!navigator.clipboard || copy === undefined) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(copy).then(() => {
      if (copied) button.textContent = copied;
    });
  });
}

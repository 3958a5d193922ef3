/** Guides within the product; their texts are Markdown files of the portal. */
export const help = {
  title: 'Hilfe',
  lead: 'So arbeiten Sie mit diesem Portal.',
  contents: 'Auf dieser Seite',
};

/** Search of staff over tickets, customers and articles. */
export const search = {
  title: 'Suche',
  titleFor: ({ query }: { query: string }) => `Suche nach „${query}“`,
  label: 'Tickets, Kunden und Artikel',
  hint: 'Nummer, Name oder Stichwort. Die Tasten / und Strg K führen von überall hierher.',
  submit: 'Suchen',
  tickets: 'Tickets',
  customers: 'Kunden',
  articles: 'Artikel',
  nothing: 'Nichts gefunden.',
  nothingHelp: 'Prüfen Sie die Schreibweise, oder suchen Sie nach dem Anfang einer Nummer.',
  begin: 'Wonach suchen Sie?',
  beginHelp: 'Eine Ticketnummer oder Kundennummer führt gleich zum Ziel; Namen und Wörter dürfen unvollständig sein.',
};

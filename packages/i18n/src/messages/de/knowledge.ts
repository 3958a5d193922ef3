import { plural } from '../../plural.ts';

const count = plural('de');

/** Searching and reading articles. */
export const knowledge = {
  title: 'Wissen',
  lead: 'Antworten, die wir schon einmal gegeben und geprüft haben.',
  searchLabel: 'Wonach suchen Sie?',
  submit: 'Suchen',
  results: ({ count: found, query }: { count: number; query: string }) =>
    count(found, { one: `# Artikel zu „${query}“`, other: `# Artikel zu „${query}“` }),
  nothing: ({ query }: { query: string }) => `Zu „${query}“ haben wir nichts gefunden.`,
  nothingHelp: 'Versuchen Sie ein anderes Wort, oder schreiben Sie uns.',
  latest: 'Zuletzt geprüft',
  empty: 'Hier stehen die Artikel Ihres Anbieters.',
  emptyHelp: 'Noch ist keiner veröffentlicht. Sie können uns direkt fragen.',
  ask: 'Den Support fragen',
  checkedOn: ({ date }: { date: string }) => `Zuletzt geprüft am ${date}`,
  otherLanguage: ({ language }: { language: string }) => `Diesen Artikel gibt es nur auf ${language}.`,
  languageName: { de: 'Deutsch', en: 'Englisch', fr: 'Französisch' },
  wasHelpful: 'Hat Ihnen das geholfen?',
  helpful: 'Ja, das hat geholfen',
  notHelpful: 'Nein, weiter zur Anfrage',
  thanks: 'Danke. Das hilft uns, die Artikel besser zu machen.',
  toRequest: 'Weiter zur Anfrage',
  inThisArticle: 'In diesem Artikel',
  aboutProducts: 'Gilt für',
  gone: 'Diesen Artikel gibt es nicht mehr.',
  otherTopics: 'Weitere Artikel',
  alsoIn: 'Auch auf',
  yourSearch: 'Ihre Suche',
  backToResults: 'Zurück zu den Ergebnissen',
};

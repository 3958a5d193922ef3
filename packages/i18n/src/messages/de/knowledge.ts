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
  topics: 'Themen',
  products: 'Produkte',
  allArticles: 'Alle Artikel',
  checkedLately: 'Zuletzt geprüft',
  articlesIn: ({ count: found, shelf }: { count: number; shelf: string }) =>
    count(found, { one: `# Artikel: ${shelf}`, other: `# Artikel: ${shelf}` }),
  moreInTopic: ({ count: all, topic }: { count: number; topic: string }) =>
    count(all, { one: `# Artikel zu ${topic}`, other: `Alle # Artikel zu ${topic}` }),
  nothingOnShelf: 'Dazu gibt es noch keinen Artikel.',
  filterBy: 'Eingrenzen',
  remove: ({ shelf }: { shelf: string }) => `${shelf} nicht mehr eingrenzen`,
  inLanguage: ({ language }: { language: string }) => `auf ${language}`,
  checkedBy: { agent: 'durch den Support', 'provider-admin': 'durch die Leitung des Supports' },
  checkedOnBy: ({ date, by }: { date: string; by: string }) => `Zuletzt geprüft am ${date} ${by}`,
  versionOf: ({ date }: { date: string }) => `Fassung vom ${date}`,
  related: 'Dazu passt auch',
  remark: 'Möchten Sie etwas dazu sagen?',
  remarkHint:
    'Ein Satz genügt: Was hat gefehlt, was war unklar? Er geht an den Support, eine Antwort kommt darauf nicht.',
  yes: 'Ja, das hat geholfen',
  no: 'Nein, das hat nicht geholfen',
  thanksHelped: 'Danke für Ihre Antwort.',
  sorry: 'Schade. Dann hilft Ihnen ein Mensch.',
  sorryText: 'Ihre Antwort ist angekommen. In der Anfrage steht schon, was Sie gelesen haben.',
  sorryPublic: 'Ihre Antwort ist angekommen. Wer angemeldet ist, kann uns eine Anfrage schreiben.',
  readBefore: ({ title }: { title: string }) =>
    `Gelesen haben Sie schon: ${title}. Das geht mit Ihrer Anfrage mit.`,
};

import { plural } from '../../plural.ts';
import type { knowledge as german } from '../de/knowledge.ts';

const count = plural('en');

export const knowledge = {
  title: 'Knowledge',
  lead: 'Answers that we have given before and checked.',
  searchLabel: 'What are you looking for?',
  submit: 'Search',
  results: ({ count: found, query }) =>
    count(found, { one: `# article about “${query}”`, other: `# articles about “${query}”` }),
  nothing: ({ query }) => `We found nothing about “${query}”.`,
  nothingHelp: 'Try another word, or write to us.',
  latest: 'Checked last',
  empty: 'The articles of your provider stand here.',
  emptyHelp: 'None has been published yet. You can ask us directly.',
  ask: 'Ask support',
  checkedOn: ({ date }) => `Last checked on ${date}`,
  otherLanguage: ({ language }) => `This article is available in ${language} only.`,
  languageName: { de: 'German', en: 'English', fr: 'French' },
  wasHelpful: 'Did this help you?',
  helpful: 'Yes, that helped',
  notHelpful: 'No, on to the request',
  thanks: 'Thank you. It helps us to improve the articles.',
  toRequest: 'On to the request',
  inThisArticle: 'In this article',
  aboutProducts: 'Applies to',
  gone: 'This article no longer exists.',
  otherTopics: 'More articles',
  alsoIn: 'Also in',
  yourSearch: 'Your search',
  backToResults: 'Back to the results',
} satisfies typeof german;

import type { search as german } from '../de/search.ts';

export const search = {
  title: 'Search',
  titleFor: ({ query }) => `Search for “${query}”`,
  label: 'Tickets, customers and articles',
  hint: 'Number, name or word. The keys / and Ctrl K lead here from anywhere.',
  submit: 'Search',
  tickets: 'Tickets',
  customers: 'Customers',
  articles: 'Articles',
  nothing: 'Nothing found.',
  nothingHelp: 'Check the spelling, or search for the beginning of a number.',
  begin: 'What are you looking for?',
  beginHelp: 'A ticket or customer number leads straight there; names and words may be incomplete.',
} satisfies typeof german;

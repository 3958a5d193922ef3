import type { search as german } from '../de/search.ts';

export const search = {
  title: 'Recherche',
  titleFor: ({ query }) => `Recherche de « ${query} »`,
  label: 'Tickets, clients et articles',
  hint: 'Numéro, nom ou mot. Les touches / et Ctrl K mènent ici depuis n’importe où.',
  submit: 'Rechercher',
  tickets: 'Tickets',
  customers: 'Clients',
  articles: 'Articles',
  nothing: 'Aucun résultat.',
  nothingHelp: 'Vérifiez l’orthographe ou cherchez le début d’un numéro.',
  begin: 'Que cherchez-vous ?',
  beginHelp: 'Un numéro de ticket ou de client mène droit au but ; noms et mots peuvent être incomplets.',
} satisfies typeof german;

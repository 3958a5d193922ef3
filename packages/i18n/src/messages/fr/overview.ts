import { plural } from '../../plural.ts';
import type { overview as german } from '../de/overview.ts';

const count = plural('fr');

export const overview = {
  title: 'Aperçu',
  openUntil: ({ until }) => `Votre support est joignable maintenant, jusqu’à ${until}.`,
  openAlways: 'Votre support est joignable jour et nuit.',
  openForCalls: ({ at }) =>
    `Le support est joignable par téléphone. La plage de service normale commence ${at}.`,
  closedUntil: ({ at }) => `Votre support est fermé en ce moment. Il ouvre ${at}.`,
  noHours: 'Votre prestataire n’indique pas de plage de service fixe.',
  noContract: 'Aucun contrat n’est valable pour vous actuellement.',
  ifYouReportNow: ({ due }) => `Si vous nous écrivez maintenant, nous répondons d’ici ${due}.`,
  contracts: 'Vos contrats',
  contractsEmpty: 'Ici figurent vos contrats avec niveau de service, durée et plage de service.',
  contractsEmptyHelp: 'Il en manque un ? Écrivez-nous, nous vérifierons.',
  serviceLevel: 'Niveau de service',
  validity: 'Durée',
  validUntil: ({ date }) => `valable jusqu’au ${date}`,
  validFrom: ({ date }) => `valable à partir du ${date}`,
  expiredOn: ({ date }) => `expiré le ${date}`,
  expiresIn: ({ count: days }) =>
    count(days, { one: 'expire dans # jour', many: 'expire dans # de jours', other: 'expire dans # jours' }),
  products: 'Produits',
  serviceWindow: 'Plage de service',
  windowToday: ({ range }) => `aujourd’hui ${range}`,
  closedToday: 'fermé aujourd’hui',
  aroundTheClock: 'jour et nuit',
  openNow: 'ouvert maintenant',
  closedNow: 'fermé maintenant',
  opens: ({ at }) => `ouvre ${at}`,
  dayBar: ({ range, state }) => `Plage de service aujourd’hui ${range}, ${state}.`,
  targets: 'Délais de réponse',
  targetIn: ({ duration }) => `Réponse sous ${duration}`,
  targetWindow: 'heures de service',
  targetElapsed: 'compté jour et nuit',
  units: 'Votre compte d’unités',
  unitsEmpty: 'Vous n’avez pas acheté d’unités.',
  available: 'disponible',
  reserved: 'réservé',
  awaitingAcceptance: 'en attente de recette',
  nextExpiry: ({ amount, date }) => `${amount} expirent le ${date}.`,
  noExpiry: 'Aucune unité n’expire prochainement.',
  unitAmount: ({ count: amount }) => count(amount, { one: '# unité', many: '# d’unités', other: '# unités' }),
  unitBar: ({ available, reserved, awaiting }) =>
    `${available} disponibles, ${reserved} réservées, ${awaiting} en attente de recette.`,
  openTickets: 'Tickets ouverts',
  openTicketsEmpty: 'Aucun ticket n’est ouvert.',
  openTicketsEmptyHelp:
    'Si quelque chose ne marche pas, un article aide souvent. Sinon, nous vous répondons.',
  allTickets: 'Tous les tickets',
  needsYou: 'À faire de votre côté',
  answerNeeded: ({ number }) => `Nous attendons votre réponse pour ${number}.`,
  renewalNeeded: ({ contract, date }) => `Le contrat ${contract} se termine le ${date}.`,
  nothingNeeded: 'Rien n’est attendu de vous en ce moment.',
} satisfies typeof german;

import { plural } from '../../plural.ts';
import type { knowledge as german } from '../de/knowledge.ts';

const count = plural('fr');

export const knowledge = {
  title: 'Savoir',
  lead: 'Des réponses que nous avons déjà données et vérifiées.',
  searchLabel: 'Que cherchez-vous ?',
  submit: 'Rechercher',
  results: ({ count: found, query }) =>
    count(found, {
      one: `# article sur « ${query} »`,
      many: `# d’articles sur « ${query} »`,
      other: `# articles sur « ${query} »`,
    }),
  nothing: ({ query }) => `Nous n’avons rien trouvé sur « ${query} ».`,
  nothingHelp: 'Essayez un autre mot, ou écrivez-nous.',
  latest: 'Vérifiés récemment',
  empty: 'Ici figurent les articles de votre prestataire.',
  emptyHelp: 'Aucun n’est encore publié. Vous pouvez nous poser la question directement.',
  ask: 'Demander au support',
  checkedOn: ({ date }) => `Dernière vérification le ${date}`,
  otherLanguage: ({ language }) => `Cet article n’existe qu’en ${language}.`,
  languageName: { de: 'allemand', en: 'anglais', fr: 'français' },
  wasHelpful: 'Cela vous a-t-il aidé ?',
  helpful: 'Oui, cela m’a aidé',
  notHelpful: 'Non, continuer vers la demande',
  thanks: 'Merci. Cela nous aide à améliorer les articles.',
  toRequest: 'Continuer vers la demande',
  inThisArticle: 'Dans cet article',
  aboutProducts: 'Concerne',
  gone: 'Cet article n’existe plus.',
  otherTopics: 'Autres articles',
  alsoIn: 'Aussi en',
  yourSearch: 'Votre recherche',
  backToResults: 'Retour aux résultats',
  topics: 'Thèmes',
  products: 'Produits',
  allArticles: 'Tous les articles',
  checkedLately: 'Vérifiés récemment',
  articlesIn: ({ count: found, shelf }) =>
    count(found, {
      one: `# article : ${shelf}`,
      many: `# d’articles : ${shelf}`,
      other: `# articles : ${shelf}`,
    }),
  moreInTopic: ({ count: all, topic }) =>
    count(all, {
      one: `# article sur ${topic}`,
      many: `Tous les # d’articles sur ${topic}`,
      other: `Tous les # articles sur ${topic}`,
    }),
  nothingOnShelf: 'Il n’y a pas encore d’article à ce sujet.',
  filterBy: 'Affiner',
  remove: ({ shelf }) => `Ne plus limiter à ${shelf}`,
  inLanguage: ({ language }) => `en ${language}`,
  checkedBy: { agent: 'par le support', 'provider-admin': 'par la direction du support' },
  checkedOnBy: ({ date, by }) => `Dernière vérification le ${date} ${by}`,
  versionOf: ({ date }) => `Version du ${date}`,
  related: 'À lire aussi',
  remark: 'Souhaitez-vous ajouter quelque chose ?',
  remarkHint:
    'Une phrase suffit : que manquait-il, qu’est-ce qui n’était pas clair ? Elle est transmise au support, sans réponse de sa part.',
  yes: 'Oui, cela m’a aidé',
  no: 'Non, cela ne m’a pas aidé',
  thanksHelped: 'Merci de votre réponse.',
  sorry: 'Dommage. Quelqu’un va alors vous aider.',
  sorryText: 'Votre réponse est arrivée. La demande indiquera déjà ce que vous avez lu.',
  sorryPublic: 'Votre réponse est arrivée. En vous connectant, vous pouvez nous écrire une demande.',
  readBefore: ({ title }) => `Vous avez déjà lu : ${title}. Cela accompagne votre demande.`,
} satisfies typeof german;

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
} satisfies typeof german;

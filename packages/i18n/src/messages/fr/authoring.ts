import { plural } from '../../plural.ts';
import type { authoring as german } from '../de/authoring.ts';

const count = plural('fr');

export const authoring = {
  summary: 'En bref',
  summaryHint: 'Une ou deux phrases. Elles figurent sous le titre dans les listes.',
  products: 'Produits',
  productsHint: 'De quoi il s’agit, dans les mots des clients. C’est ainsi qu’ils parcourent les articles.',
  editShelves: 'Modifier les thèmes et produits',
  shelvesTitle: 'Thèmes et produits',
  shelvesLead:
    'Grâce à eux, les lecteurs trouvent un article sans chercher. Chaque nom existe en trois langues.',
  topics: 'Thèmes',
  newTopic: 'Nouveau thème',
  newProduct: 'Nouveau produit',
  shelfEmpty: 'Il n’y en a pas encore.',
  shelfArticles: ({ count: articles }) =>
    articles === 0
      ? 'aucun article'
      : count(articles, { one: '# article', many: '# d’articles', other: '# articles' }),
  shelfSaved: 'Le nom est enregistré.',
  shelfAdded: 'C’est ajouté.',
  shelfRemoved: 'C’est supprimé.',
  shelfTaken: 'Cela existe déjà.',
  shelfNameMissing: 'Veuillez le nommer dans chaque langue.',
  shelfInUse: 'Il reste tant qu’un article en fait partie.',
  save: 'Enregistrer',
  add: 'Ajouter',
  remove: 'Supprimer',
  reviewDue: 'Vérification à faire',
  markChecked: 'Vérifié, toujours exact',
  reviewers: 'Vérifications précédentes',
  neverChecked: 'jamais vérifié',
  checkedOnBy: ({ date, name }) => `vérifié en dernier le ${date} par ${name}`,
  checkedOn: ({ date }) => `vérifié en dernier le ${date}`,
  checked: 'Votre vérification est notée. Les lecteurs voient la date d’aujourd’hui.',
  renamed: 'L’adresse est modifiée. L’ancienne mène toujours ici.',
  address: 'Adresse',
  changeAddress: 'Modifier l’adresse',
  newAddress: 'Nouvelle adresse',
  newAddressHint: 'Minuscules, chiffres et traits d’union. Les anciens liens mènent toujours à l’article.',
  slugTaken: 'Cette adresse est celle d’un autre article.',
  slugWrong: 'Veuillez n’utiliser que des minuscules, des chiffres et des traits d’union.',
  feedback: 'Ce que disent les lecteurs',
  feedbackNone: 'Personne n’a encore répondu.',
  foundHelpful: ({ count: readers }) =>
    count(readers, {
      one: '# lecteur a trouvé le texte utile',
      many: '# de lecteurs ont trouvé le texte utile',
      other: '# lecteurs ont trouvé le texte utile',
    }),
  foundUnhelpful: ({ count: readers }) => count(readers, { one: '# non', many: '# non', other: '# non' }),
  remarks: 'Remarques',
  remarkHelpful: 'a aidé',
  remarkUnhelpful: 'n’a pas aidé',
  remarkEarlier: 'sur une version antérieure',
  feedbackColumn: 'Utile',
  helpfulOf: ({ helpful, all }) => `${helpful} sur ${all}`,
  remarkCount: ({ count: written }) =>
    count(written, { one: '# remarque', many: '# de remarques', other: '# remarques' }),
  articleChecked: 'Vérifié',
  filterArticles: 'Affiner la liste',
  filterText: 'Mot du titre',
  languageMissing: 'Langue manquante',
  any: 'indifférent',
} satisfies typeof german;

import { plural } from '../../plural.ts';
import type { announcements as german } from '../de/announcements.ts';

const count = plural('fr');

export const announcements = {
  title: 'Annonces',
  lead: 'Maintenances, avis de sécurité, versions en fin de vie et nouveautés.',
  current: 'En cours',
  earlier: 'Précédemment',
  empty: 'Aucune annonce pour le moment.',
  emptyHelp: 'Les maintenances, avis de sécurité et nouveautés apparaîtront ici.',
  kind: {
    maintenance: 'Maintenance',
    security: 'Sécurité',
    end_of_support: 'Fin de prise en charge',
    news: 'Nouveauté',
  },
  publishedOn: ({ day }) => `Annoncé le ${day}`,
  happens: ({ at }) => `Le ${at}`,
  happensBetween: ({ from, until }) => `${from} à ${until}`,
  concerns: 'Concerne',
  germanOnly: 'Cette annonce n’existe qu’en allemand.',
  mailHint: 'Votre profil décide si vous recevez aussi les annonces par e-mail.',
  manageTitle: 'Annonces',
  manageLead: 'Ce que les clients devraient savoir avant d’avoir à demander.',
  manageEmpty: 'Aucune annonce rédigée.',
  manageEmptyHelp: 'Une maintenance ou une fin de prise en charge annoncée à temps évite bien des tickets.',
  create: 'Nouvelle annonce',
  columns: {
    title: 'Titre',
    kind: 'Type',
    state: 'État',
    audience: 'Lecteurs',
    when: 'Date',
    mailed: 'Par e-mail',
  },
  state: { draft: 'brouillon', published: 'publiée', withdrawn: 'retirée' },
  audience: { public: 'tous les visiteurs', customer: 'clients et partenaires' },
  audienceDefinition: {
    public: 'Lue aussi par les personnes non connectées.',
    customer: 'Lue seulement par les personnes connectées.',
  },
  mailedTo: ({ count: people }) =>
    count(people, { one: 'à # personne', many: 'à # de personnes', other: 'à # personnes' }),
  notMailed: 'non',
  kindLegend: 'De quoi s’agit-il ?',
  audienceLegend: 'Qui doit la lire ?',
  products: 'Quels produits sont concernés ?',
  productsHint: 'Sans choix, elle concerne tout le monde.',
  from: 'Début',
  until: 'Fin',
  whenHint: ({ zone }) => `Heure de ${zone} ; laissez vide s’il n’y a pas d’heure fixe.`,
  textIn: ({ language }) => `Texte en ${language}`,
  translationHint: 'Sans traduction, tout le monde lit le texte allemand.',
  subject: 'Titre',
  body: 'Texte',
  bodyHint: 'Markdown : **gras**, [texte](https://…), listes avec « - ».',
  save: 'Enregistrer le brouillon',
  preview: 'Ce que liront vos clients',
  publishTitle: 'Publier',
  publishText:
    'Ensuite, l’annonce reste telle quelle : ce qui a été lu n’est plus modifié, seulement retiré.',
  mailChoice: ({ count: people }) =>
    count(people, {
      one: 'Aussi par e-mail à une personne',
      many: 'Aussi par e-mail à # de contacts et partenaires',
      other: 'Aussi par e-mail aux # contacts et partenaires',
    }),
  mailChoiceHint: 'Ceux qui ont désactivé les annonces n’en reçoivent pas.',
  publish: 'Publier maintenant',
  discard: 'Abandonner le brouillon',
  withdraw: 'Retirer',
  withdrawText: 'Elle disparaît aussitôt des pages des clients. Les e-mails envoyés restent où ils sont.',
  done: {
    saved: 'Le brouillon est enregistré.',
    published: 'L’annonce est publiée.',
    withdrawn: 'L’annonce est retirée.',
    discarded: 'Le brouillon est abandonné.',
  },
  stale:
    'Quelqu’un a modifié le brouillon entre-temps. Votre texte est toujours là ; si vous l’enregistrez, il fait foi.',
} satisfies typeof german;

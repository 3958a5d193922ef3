import { plural } from '../../plural.ts';
import type { team as german } from '../de/team.ts';

const count = plural('fr');

export const team = {
  title: 'Équipe',
  lead: 'Qui répond aux tickets chez vous et qui administre.',
  invite: 'Inviter un collègue',
  inviteLead: 'La personne reçoit un e-mail avec un lien, valable 72 heures et une seule fois.',
  members: 'Avec accès',
  invited: 'Invités',
  email: 'Adresse e-mail',
  role: 'Fonction',
  roles: {
    agent: {
      label: 'Support',
      definition: 'Répond aux tickets, prend les appels, écrit articles et annonces.',
    },
    'provider-admin': {
      label: 'Support et administration',
      definition: 'Gère aussi clients, contrats, unités, documents, équipe et partenaires.',
    },
    partner: { label: 'Partenaire', definition: 'Agit pour les clients qui l’y ont autorisé.' },
  },
  language: 'Langue des e-mails',
  resend: 'Envoyer un nouveau lien',
  withdraw: 'Retirer',
  save: 'Enregistrer',
  remove: 'Retirer l’accès',
  partnerCertificationHelp:
    'Si vos règles l’exigent, seules les personnes certifiées adressent des demandes pour des clients sous contrat. Une certification dure un an au plus.',
  removeText: ({ name }) =>
    `${name} est déconnecté partout aussitôt. Tickets et articles gardent le nom ; les tickets ouverts n’appartiennent alors à personne.`,
  you: 'vous-même',
  yourself: 'Votre propre fonction et votre accès ne peuvent être modifiés que par un autre administrateur.',
  done: {
    invited: 'L’invitation est partie.',
    resent: 'Un nouveau lien est parti ; l’ancien ne vaut plus.',
    withdrawn: 'L’invitation est retirée.',
    changed: 'Les modifications sont enregistrées.',
    removed: 'L’accès est retiré.',
    created: 'Le partenaire est ajouté. Invitez maintenant ses collaborateurs.',
    rested: 'Le partenaire est suspendu. Ses autorisations et widgets n’ont plus d’effet.',
    resumed: 'Le partenaire agit de nouveau.',
  },
  partnersTitle: 'Partenaires',
  partnersLead: 'Intégrateurs et revendeurs. Les clients leur donnent eux-mêmes les autorisations.',
  partnersEmpty: 'Aucun partenaire pour le moment.',
  partnersEmptyHelp:
    'Un partenaire agit pour les clients qui l’autorisent et intègre le widget sur ses sites.',
  newPartner: 'Ajouter un partenaire',
  partnerName: 'Nom de l’entreprise',
  nameTaken: 'Un partenaire de ce nom existe déjà.',
  people: 'Personnes',
  customers: 'Clients',
  widgetKeys: 'Widgets',
  state: 'État',
  acting: 'actif',
  resting: ({ since }) => `suspendu depuis le ${since}`,
  actsFor: ({ count: customers }) =>
    count(customers, {
      one: 'Agit pour # client',
      many: 'Agit pour # de clients',
      other: 'Agit pour # clients',
    }),
  hasWidgets: ({ count: keys }) => count(keys, { one: '# widget', many: '# de widgets', other: '# widgets' }),
  noMembers: 'Personne n’a encore accès.',
  noMembersHelp: 'Invitez quelqu’un ; le partenaire n’invite personne lui-même.',
  invitePartner: 'Inviter une personne',
  rest: 'Suspendre le partenaire',
  restText:
    'Personne chez le partenaire ne voit alors plus rien, et ses widgets ne répondent plus. Les tickets restent chez les clients.',
  resume: 'Laisser agir de nouveau',
} satisfies typeof german;

import { plural } from '../../plural.ts';
import type { people as german } from '../de/people.ts';

const forms = plural('fr');

export const people = {
  title: 'Contacts',
  lead: ({ organisation }) => `Qui peut ouvrir des tickets pour ${organisation}.`,
  leadManager: ({ organisation }) =>
    `Qui peut ouvrir des tickets pour ${organisation}. Vous décidez qui en fait partie et ce que chacun voit.`,
  managedBy: ({ names }) => `Ils sont gérés par ${names}.`,
  invite: 'Inviter un contact',
  alone: 'Vous êtes encore seul ici.',
  aloneHelp:
    'Invitez les personnes qui signalent les pannes chez vous. Chacune reçoit son propre accès et voit ce que vous lui montrez.',
  name: 'Nom',
  email: 'Adresse e-mail',
  phone: 'Ligne directe',
  sees: 'Voit',
  certified: 'Certification',
  you: 'vous-même',
  visibility: {
    own: 'ses propres tickets',
    site: ({ site }) => `tickets du site ${site}`,
    organisation: 'tous les tickets',
  },
  manages: 'gère les contacts',
  designated: 'aussi avec le numéro de client',
  certifiedUntil: ({ day }) => `jusqu’au ${day}`,
  certifiedExpiring: ({ day }) => `seulement jusqu’au ${day}`,
  certifiedExpired: ({ day }) => `expirée le ${day}`,
  notCertified: 'non',
  certificationsDue: ({ count }) =>
    forms(count, {
      one: 'Une certification expire bientôt ou a expiré.',
      many: '# de certifications expirent bientôt ou ont expiré.',
      other: '# certifications expirent bientôt ou ont expiré.',
    }),
  certificationsDueHelp: 'Indiquez le nouveau dernier jour après la remise à niveau.',

  withAccess: 'Avec accès',
  invitations: 'Invités',
  invitationsHelp: 'Ils n’ont pas encore accepté l’invitation.',
  invitedAt: 'Invité le',
  link: 'Lien',
  linkUntil: ({ at }) => `valable jusqu’au ${at}`,
  linkExpired: 'expiré',
  invitedNames: ({ names }) => `Invités, encore sans réponse : ${names}.`,

  inviteTitle: 'Inviter un contact',
  inviteLead: 'La personne reçoit un e-mail avec un lien. Il est valable 72 heures et ne sert qu’une fois.',
  emailHint: 'La personne se connectera avec cette adresse.',
  phoneHint: 'Nous joignons la personne directement à ce numéro.',
  language: 'Langue des e-mails',
  role: 'Rôle',
  roles: {
    customer: { label: 'Contact', definition: 'Ouvre des tickets et lit les articles destinés aux clients.' },
    'customer-admin': {
      label: 'Contact qui gère aussi les autres',
      definition: 'Invite les autres, les modifie, retire leur accès et voit toujours tous les tickets.',
    },
  },
  ownRole: 'Votre propre rôle ne peut être modifié que par une autre personne qui gère les contacts.',
  visibilityTitle: 'Quels tickets la personne voit-elle ?',
  visibilityHint: 'Cela vaut dès la page suivante.',
  visibilities: {
    own: {
      label: 'Les siens seulement',
      definition: 'Ce que la personne a ouvert ; avec tous les contrats, produits et certificats.',
    },
    site: {
      label: 'Un site',
      definition:
        'Ses tickets et ceux sur les produits de ce site ; contrats et produits de ce site seulement.',
    },
    organisation: {
      label: 'Tous',
      definition: 'Tous les tickets de l’entreprise, avec les unités et les documents.',
    },
  },
  site: 'Site',
  siteNone: 'Veuillez choisir',
  certificationTitle: 'Certification',
  certificationHelp:
    'Les tickets des personnes certifiées passent en premier à gravité égale. Une certification dure un an au plus.',
  certification: 'Certifié pour',
  certificationEnd: 'Dernier jour de validité',
  sendInvitation: 'Envoyer l’invitation',
  trouble: ({ count }) =>
    forms(count, {
      one: 'Une indication n’est pas encore correcte.',
      many: '# d’indications ne sont pas encore correctes.',
      other: '# indications ne sont pas encore correctes.',
    }),
  kept: 'Ce que vous avez saisi est toujours là.',
  invitedDone: ({ name, at }) => `L’invitation à ${name} est en route. Le lien est valable jusqu’au ${at}.`,
  changedDone: ({ name }) => `Les indications sur ${name} sont enregistrées.`,
  removedDone: 'L’accès a été retiré.',
  resentDone: ({ name, at }) =>
    `Un nouveau lien est en route vers ${name}. Il est valable jusqu’au ${at} ; l’ancien ne l’est plus.`,
  withdrawnDone: 'L’invitation a été annulée. Son lien n’ouvre plus rien.',

  emailFixed: 'L’adresse de connexion n’est modifiée que par la personne elle-même.',
  customerNumber: 'Numéro de client',
  customerNumberSignsIn: ({ number }) => `${number} connecte cette personne`,
  remove: 'Retirer l’accès',
  removeTitle: ({ name }) => `Retirer l’accès à ${name} ?`,
  removeLead: 'Cela vaut tout de suite. La personne peut revenir avec une nouvelle invitation.',
  removeEffects: 'Ce qui se passera',
  removeSession: ({ name }) =>
    `${name} est déconnecté partout et ne peut plus se connecter ici. Les clés d’accès pour programmes prennent fin.`,
  removeList: 'Le nom disparaît de la liste des contacts.',
  removeTickets: 'Les anciens tickets gardent le nom. D’autres devront répondre aux tickets ouverts.',
  removeDesignated: ({ number }) => `Le numéro de client ${number} vous connectera ensuite.`,
  keep: 'Garder l’accès',
  invitationTitle: ({ name }) => `Invitation à ${name}`,
  resend: 'Envoyer un nouveau lien',
  resendHelp: 'Le nouveau lien est valable 72 heures. L’ancien n’ouvre alors plus rien.',
  withdraw: 'Annuler l’invitation',
  newRights: 'Verra',
} satisfies typeof german;

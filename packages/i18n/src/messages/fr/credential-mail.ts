import type { credentialMail as german } from '../de/credential-mail.ts';

export const credentialMail = {
  subject: ({ provider }) => `Votre accès chez ${provider} a été modifié`,
  changed: {
    password: 'le mot de passe de votre accès a été modifié. Tous les autres appareils ont été déconnectés.',
    email: ({ email }) =>
      `l’adresse e-mail de votre accès est désormais ${email}. Ce message est le dernier envoyé à l’ancienne adresse.`,
    code_added: 'la connexion demande désormais un code de votre application d’authentification.',
    code_removed: 'la connexion ne demande plus de code de votre application d’authentification.',
    passkey_added: 'une clé d’accès (passkey) a été ajoutée à votre accès.',
    passkey_removed: 'une clé d’accès (passkey) a été retirée de votre accès.',
    recovery_codes_made:
      'de nouveaux codes de secours ont été créés pour votre accès. Les précédents ne sont plus valables.',
    recovery_code_used: 'votre accès a été utilisé avec un code de secours. Ce code est désormais épuisé.',
    factors_reset:
      'la connexion ne demande plus de seconde étape : votre support a retiré codes et clés d’accès à votre demande et vous a déconnecté partout.',
    token_created: 'une clé pour programmes a été créée pour votre accès.',
  },
  when: ({ at }) => `Moment : ${at}.`,
  wasYou: 'C’était vous ? Alors vous n’avez rien à faire.',
  wasNotYou:
    'Ce n’était pas vous ? Alors changez tout de suite votre mot de passe et déconnectez tous les autres appareils sur cette page :',
  wasNotYouAddress:
    'Ce n’était pas vous ? Alors appelez votre support, ou demandez à la personne qui gère les accès chez vous de bloquer le vôtre.',
  confirmEmail: {
    subject: 'Veuillez confirmer votre nouvelle adresse e-mail',
    body: ({ provider }) => `cette adresse doit servir à un accès au support de ${provider}.`,
    link: 'Confirmez-le avec ce lien. D’ici là, rien ne change :',
    expiry: ({ minutes }) => `Le lien est valable ${minutes}.`,
    ignore: 'Vous n’avez rien demandé ? Alors vous n’avez rien à faire.',
  },
  emailTaken: {
    subject: 'Un accès existe déjà avec cette adresse e-mail',
    body: ({ provider }) =>
      `quelqu’un a voulu utiliser cette adresse pour un autre accès au support de ${provider}. Ce n’est pas possible, car elle appartient déjà à un accès : le vôtre. Il n’a pas changé.`,
    ignore: 'Vous n’avez rien à faire. Si c’était vous, connectez-vous avec cet accès.',
  },
} satisfies typeof german;

import type { access as german } from '../de/access.ts';

export const access = {
  invitationTitle: 'Bienvenue',
  invitationLead: ({ inviter, group }) =>
    `${inviter} vous a invité à ouvrir et à lire des tickets pour ${group}.`,
  invitationLeadTeam: ({ inviter, provider }) =>
    `${inviter} vous a invité à rejoindre l’équipe du support ${provider}.`,
  yourAddress: 'Vous vous connectez avec',
  choosePassword: 'Votre mot de passe',
  newPassword: 'Nouveau mot de passe',
  passwordHint: ({ min }) =>
    `Au moins ${min} caractères. Une courte phrase convient bien ; chiffres et signes spéciaux ne sont pas nécessaires.`,
  accept: 'Accepter l’invitation',
  acceptAndSignIn: 'Accepter et se connecter',
  haveAccount: 'Vous avez déjà un accès avec cette adresse.',
  haveAccountText: 'Votre mot de passe reste. Connectez-vous avec lui, et l’invitation est acceptée.',
  passwordWrong: 'Ce n’est pas le mot de passe de cet accès.',
  memberTitle: 'Vous faites déjà partie d’un autre client ici.',
  memberText: ({ email }) =>
    `Vous avez déjà un accès chez ce prestataire avec ${email}. Un second exige une autre adresse e-mail ; demandez une nouvelle invitation à celle-ci.`,
  expiredTitle: 'Ce lien n’ouvre plus rien.',
  invitationExpired:
    'Une invitation est valable 72 heures et ne sert qu’une fois. Si vous l’avez déjà acceptée, connectez-vous simplement.',
  invitationExpiredWho: 'La personne qui vous a invité peut vous envoyer un nouveau lien.',
  toSignIn: 'Vers la connexion',
  forgotten: 'Mot de passe oublié ?',
  forgottenTitle: 'Demander un nouveau mot de passe',
  forgottenLead: 'Nous vous enverrons un lien pour choisir un nouveau mot de passe.',
  requestLink: 'Envoyer le lien',
  requestedTitle: 'Consultez vos e-mails.',
  requestedText:
    'Si cet accès existe, un lien est en route. Il est valable une heure et ne sert qu’une fois.',
  requestedNothing:
    'Rien reçu ? Regardez dans le dossier des indésirables. La personne qui gère vos contacts voit l’adresse sous laquelle vous figurez.',
  requestAgain: 'Demander encore une fois',
  resetTitle: 'Choisir un nouveau mot de passe',
  resetLead: 'Vous serez alors déconnecté partout et vous connecterez avec le nouveau mot de passe.',
  setPassword: 'Enregistrer le mot de passe',
  resetExpired: 'Le lien est valable une heure et ne sert qu’une fois. Un nouveau rend l’ancien caduc.',
  resetDone: 'Votre mot de passe a été modifié. Veuillez vous connecter avec lui.',
  joined: 'L’invitation est acceptée. Veuillez vous connecter avec votre mot de passe.',
} satisfies typeof german;

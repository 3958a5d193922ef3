import type { accessMail as german } from '../de/access-mail.ts';

export const accessMail = {
  automatic: 'Ce message a été envoyé automatiquement.',
  invitation: {
    subject: ({ provider }) => `Votre invitation au support ${provider}`,
    body: ({ inviter, group, provider }) =>
      group === null
        ? `${inviter} vous invite à rejoindre l’équipe du support ${provider}.`
        : `${inviter} vous invite à utiliser le support ${provider} pour ${group}.`,
    link: 'Acceptez l’invitation avec ce lien :',
    expiry: ({ until }) => `Il est valable jusqu’au ${until} et ne sert qu’une fois.`,
    late: ({ inviter }) => `Ensuite, ${inviter} pourra vous en envoyer un nouveau.`,
    ignore: 'Vous ne connaissez pas l’expéditeur ? Alors vous n’avez rien à faire.',
  },
  reset: {
    subject: 'Choisir un nouveau mot de passe',
    body: ({ provider }) => `Un nouveau mot de passe a été demandé pour votre accès au support ${provider}.`,
    link: 'Choisissez-le avec ce lien :',
    expiry: ({ minutes }) => `Il est valable pendant ${minutes} et ne sert qu’une fois.`,
    ignore: 'Ce n’était pas vous ? Alors vous n’avez rien à faire : votre mot de passe reste inchangé.',
  },
  passwordReset: {
    subject: 'Votre mot de passe a été modifié',
    body: ({ provider, at }) =>
      `Le mot de passe de votre accès au support ${provider} a été modifié : ${at}. Toutes les sessions ont été fermées.`,
    notYou: 'Ce n’était pas vous ? Alors choisissez tout de suite un nouveau mot de passe :',
  },
} satisfies typeof german;

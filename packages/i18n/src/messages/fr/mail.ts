import type { mail as german } from '../de/mail.ts';

export const mail = {
  greeting: ({ name }) => `Bonjour ${name},`,
  greetingUnknown: 'Bonjour,',
  closing: ({ provider }) => `Meilleures salutations\nVotre support ${provider}`,
  ticketOpened: {
    subject: ({ number, subject }) => `[${number}] ${subject}`,
    body: ({ number }) => `Nous avons reçu votre demande. Votre ticket porte le numéro ${number}.`,
    due: ({ due }) => `Nous répondons d’ici ${due}.`,
    noDeadline: 'Nous vous répondrons dès que quelqu’un prend votre cas en charge.',
    waiting: ({ list }) => `Il nous manque encore : ${list}. Veuillez répondre à ce message.`,
    reasons: 'Pourquoi cette échéance s’applique :',
    link: 'Voir le ticket :',
  },
  reply: {
    subject: ({ number, subject }) => `[${number}] Réponse : ${subject}`,
    body: ({ author }) => `${author} vous a répondu :`,
  },
  resolved: {
    subject: ({ number, subject }) => `[${number}] Résolu : ${subject}`,
    body: 'Nous avons marqué votre ticket comme résolu.',
    reopen: 'Si ce n’est pas le cas, répondez simplement. Nous le reprendrons.',
  },
  missed: {
    subject: ({ number }) => `[${number}] Nous sommes en retard`,
    body: ({ due }) =>
      `Nous vous avions promis une réponse d’ici ${due} et ne l’avons pas tenu. Nous en sommes désolés.`,
    next: 'La direction est informée, et votre ticket est maintenant en tête.',
  },
  missedForStaff: {
    subject: ({ number }) => `[${number}] Échéance manquée`,
    body: ({ number, due, customer }) =>
      `Le délai pour ${number} (${customer}) a expiré : ${due}. Personne n’avait répondu.`,
  },
  confirm: {
    subject: 'Veuillez confirmer votre demande',
    body: 'Vous avez écrit cette demande dans notre aide :',
    link: 'Confirmez-la avec ce lien, elle ira ensuite au support :',
    expiry: ({ duration }) => `Le lien est valable ${duration}.`,
    ignore: 'Vous n’avez rien écrit ? Alors vous n’avez rien à faire.',
  },
} satisfies typeof german;

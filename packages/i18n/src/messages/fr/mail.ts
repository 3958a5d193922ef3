import type { mail as german } from '../de/mail.ts';

export const mail = {
  greeting: 'Bonjour,',
  closing: ({ provider }) => `Meilleures salutations\nVotre support ${provider}`,
  automatic: 'Ce message a été envoyé automatiquement. Veuillez répondre dans le ticket et non par e-mail.',
  openTicket: 'Voir le ticket :',
  ticketOpened: {
    subject: ({ number, subject }) => `[${number}] ${subject}`,
    body: ({ number }) => `Nous avons reçu votre demande. Votre ticket porte le numéro ${number}.`,
    due: ({ due }) => `Nous répondrons au plus tard : ${due}.`,
    noDeadline:
      'Aucun délai fixe n’est promis pour cette demande. Nous vous répondrons dès que quelqu’un la prend en charge.',
  },
  replied: {
    subject: ({ number, subject }) => `[${number}] Nouvelle réponse : ${subject}`,
    body: ({ number }) => `Une nouvelle réponse est arrivée dans le ticket ${number}.`,
  },
  resolved: {
    subject: ({ number, subject }) => `[${number}] Résolu : ${subject}`,
    body: ({ number }) => `Nous avons marqué le ticket ${number} comme résolu.`,
    reopen: 'Si ce n’est pas le cas, veuillez répondre dans le ticket.',
  },
  reclassified: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Nouveau classement : ${subject}`,
    body: ({ number }: { number: string }) => `le classement du ticket ${number} a changé. Le ticket indique le motif et l’échéance qui vaut désormais.`,
  },
  resumed: {
    subject: ({ number, subject }) => `[${number}] Reprise : ${subject}`,
    body: ({ number }) => `le ticket ${number} n’attend plus rien. Le ticket indique l’échéance qui vaut désormais.`,
  },
  reopened: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Rouvert : ${subject}`,
    body: ({ number }: { number: string }) => `le ticket ${number} a été rouvert. L’explication figure dans le ticket.`,
  },
  escalated: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Escalade : ${subject}`,
    body: ({ number }: { number: string }) => `une escalade a été demandée pour le ticket ${number}. Le motif figure dans le ticket.`,
  },
  assigned: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Transmis à vous : ${subject}`,
    body: ({ number }: { number: string }) => `le ticket ${number} est désormais le vôtre.`,
  },
  missed: {
    subject: ({ number }) => `[${number}] Échéance manquée`,
    body: ({ number, due }) => `L’échéance du ticket ${number} est passée sans réponse : ${due}.`,
  },
  announcement: {
    link: 'Vous trouvez l’annonce dans le portail ici :',
    mute: 'Vous pouvez désactiver ces annonces dans votre profil.',
  },
  confirm: {
    subject: 'Veuillez confirmer votre demande',
    body: ({ provider }) => `Une demande au support ${provider} a été rédigée avec cette adresse.`,
    link: 'Confirmez la demande avec ce lien. Elle ne devient un ticket qu’ensuite :',
    expiry: ({ minutes }) => `Le lien est valable pendant ${minutes}.`,
    ignore: 'Vous n’avez rien écrit ? Alors vous n’avez rien à faire.',
  },
} satisfies typeof german;

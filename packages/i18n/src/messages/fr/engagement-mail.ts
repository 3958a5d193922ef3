import type { engagementMail as german } from '../de/engagement-mail.ts';

interface Moment {
  moment: string;
}

const start = ({ moment }: Moment) => `Début : ${moment}.`;
const wasStart = ({ moment }: Moment) => `Le rendez-vous était : ${moment}.`;

export const engagementMail = {
  engagement: ({ number, subject }: { number: string; subject: string }) => `Mission ${number} : ${subject}`,
  session: ({ position, title }: { position: number; title: string }) => `Séance ${position} : ${title}`,
  customer: ({ customer }: { customer: string }) => `Client : ${customer}`,
  amount: ({ amount }: { amount: string }) => `Volume : ${amount}`,
  toEngagement: 'Vers la mission :',
  toSession: 'Vers la séance :',
  mute: 'Vous décidez dans votre profil si vous recevez de tels messages.',
  toCustomer: {
    requested: {
      what: 'Mission enregistrée',
      body: 'Nous avons enregistré votre demande. Nous allons vous répondre, puis rédiger le descriptif de prestation.',
    },
    responded: { what: 'Réponse à votre demande', body: 'Nous avons répondu à votre demande :' },
    proposed: {
      what: 'Le descriptif de prestation est prêt',
      body: 'Le descriptif de prestation est prêt. Veuillez le lire et l’approuver, ou le renvoyer avec des remarques.',
    },
    declined: {
      what: 'Mission refusée',
      body: 'Nous ne pouvons malheureusement pas prendre en charge cette mission.',
    },
    quoted: {
      what: 'Offre pour les unités manquantes',
      body: 'Il manque des unités pour la prestation convenue. Notre offre pour la différence est prête.',
      at: ({ moment }) => `Vous pouvez commander jusqu’au ${moment}.`,
    },
    quote_reminder: {
      what: 'L’offre expire bientôt',
      body: 'Notre offre pour les unités manquantes est encore ouverte.',
      at: ({ moment }) => `Vous pouvez commander jusqu’au ${moment}.`,
    },
    quote_lapsed: {
      what: 'Offre expirée',
      body: 'Notre offre pour les unités manquantes a expiré. Rien n’a été facturé à ce titre.',
    },
    topped_up: { what: 'Les unités sont là', body: 'Les unités manquantes sont là. La mission se poursuit.' },
    scheduled: {
      what: 'Rendez-vous fixé',
      body: 'Le rendez-vous de votre séance est fixé. La page de la séance le propose en fichier calendrier et indique jusqu’à quand vous pouvez annuler sans frais.',
      at: start,
    },
    moved: {
      what: 'Rendez-vous déplacé',
      body: 'Nous avons déplacé le rendez-vous de votre séance. Veuillez reprendre le nouveau fichier calendrier sur la page de la séance.',
      at: start,
    },
    cancelled: { what: 'Séance annulée', body: 'La séance est annulée. Rien n’est facturé.', at: wasStart },
    forfeited: {
      what: 'Annulation tardive, unités perdues',
      body: 'La séance est annulée. Il était trop tard pour annuler sans frais : ses unités sont perdues.',
      at: wasStart,
    },
    prevented: {
      what: 'La séance sera reprogrammée',
      body: 'La séance n’a pas pu avoir lieu pour des raisons indépendantes de votre volonté et de la nôtre. Elle est reprogrammée sans frais : veuillez demander un rendez-vous.',
      at: wasStart,
    },
    missed: {
      what: 'Absence à la séance, unités perdues',
      body: 'Personne de votre côté n’était présent à la séance. Ses unités sont perdues.',
      at: wasStart,
    },
    lapsed: {
      what: 'Séance caduque',
      body: 'Le délai de cette séance est écoulé. Elle n’aura plus lieu.',
      at: ({ moment }) => `Fin du délai : ${moment}.`,
    },
    reported: {
      what: 'Le rapport final est prêt',
      body: 'Le rapport final est prêt. Veuillez le lire et accepter la séance, ou réclamer.',
      at: ({ moment }) => `Sans réclamation, la séance est réputée acceptée : ${moment}.`,
    },
    accepted: {
      what: 'Séance réputée acceptée',
      body: 'Le délai de réclamation est écoulé. La séance est réputée acceptée et ses unités sont débitées.',
    },
    decided: { what: 'Décision sur votre réclamation', body: 'Nous avons statué sur votre réclamation :' },
    closed: { what: 'Mission terminée', body: 'La mission est terminée.' },
  },
  toProvider: {
    requested: { what: 'Nouvelle mission demandée', body: 'Un client demande une prestation.' },
    returned: {
      what: 'Descriptif de prestation renvoyé',
      body: 'Le client a renvoyé le descriptif de prestation avec des remarques :',
    },
    approved: {
      what: 'Descriptif de prestation approuvé',
      body: 'Le client a approuvé le descriptif de prestation.',
    },
    withdrawn: { what: 'Mission retirée', body: 'Le client a retiré la mission.' },
    ordered: {
      what: 'Unités manquantes commandées',
      body: 'Le client a commandé les unités manquantes. Veuillez enregistrer l’achat.',
    },
    topped_up: {
      what: 'Les unités sont là',
      body: 'Les unités manquantes sont enregistrées. La mission se poursuit.',
    },
    quote_lapsed: { what: 'Offre expirée', body: 'L’offre pour les unités manquantes a expiré.' },
    asked: {
      what: 'Rendez-vous demandé',
      body: 'Le client demande un rendez-vous. Son souhait :',
      at: ({ moment }) => `À fixer au plus tard : ${moment}.`,
    },
    moved: {
      what: 'Le client demande un autre rendez-vous',
      body: 'Le client demande un autre rendez-vous. Son souhait :',
      at: ({ moment }) => `À fixer au plus tard : ${moment}.`,
    },
    cancelled: {
      what: 'Séance annulée',
      body: 'Le client a annulé la séance à temps. Ses unités sont de nouveau libres.',
      at: wasStart,
    },
    forfeited: {
      what: 'Séance annulée trop tard',
      body: 'Le client a annulé la séance trop tard. Ses unités sont perdues.',
      at: wasStart,
    },
    lapsed: {
      what: 'Séance caduque',
      body: 'Le délai de cette séance est écoulé.',
      at: ({ moment }) => `Fin du délai : ${moment}.`,
    },
    accepted: { what: 'Séance acceptée', body: 'La séance est acceptée et ses unités sont débitées.' },
    complained: {
      what: 'Réclamation',
      body: 'Le client réclame au sujet de la séance :',
      at: ({ moment }) => `À décider au plus tard : ${moment}.`,
    },
    overdue: {
      what: 'Promesse non tenue',
      body: 'Une promesse faite au client n’a pas été tenue. La mission vous attend.',
      at: ({ moment }) => `Échéance : ${moment}.`,
    },
  },
} satisfies typeof german;

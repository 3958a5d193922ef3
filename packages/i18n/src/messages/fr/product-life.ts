import { plural } from '../../plural.ts';
import type { productLife as german } from '../de/product-life.ts';
import { hardware } from './hardware.ts';

const count = plural('fr');

export const productLife = {
  product: {
    show: 'Détails',
    identifiers: 'Identifiants',
    identifiersNone: 'Aucun identifiant n’est enregistré pour ce produit.',
    copy: 'Copier',
    copied: 'Copié',
    support: 'Version et support',
    supportState: 'Support du fabricant',
    unknown: 'Nous ne connaissons pas de fin de support.',
    endedTitle: 'Cette version n’a plus de support du fabricant.',
    upgradeTo: ({ version }) => `Version plus récente : ${version}`,
    tickets: 'Tickets ouverts',
    ticketsNone: 'Aucun ticket n’est ouvert pour ce produit.',
    allTickets: 'Tous les tickets sur ce produit',
    customer: 'Client',
  },
  move: {
    title: 'Déménagement',
    action: 'Annoncer un déménagement',
    lead: ({ product }) => `Indiquez-nous où ${product} déménage.`,
    onlyAdministrators: 'Un déménagement est annoncé par l’administration de votre entreprise.',
    none: 'Aucun déménagement n’est annoncé.',
    what: 'Qu’est-ce qui déménage ?',
    whatProduct: 'Ce produit seulement',
    whatSite: ({ site }) => `Tout ce qui se trouve sur le site ${site}`,
    to: 'Vers où ?',
    toNew: 'un nouveau site',
    newName: 'Nom du nouveau site',
    newAddress: 'Adresse du nouveau site',
    newHint: 'Seulement pour un nouveau site.',
    day: 'Le',
    note: 'Ce que nous devrions savoir d’autre',
    submit: 'Annoncer le déménagement',
    notice: ({ count: days, day }) =>
      `Les interventions sur le nouveau site sont garanties ${count(days, { one: '# jour', many: '# de jours', other: '# jours' })} après votre annonce. Si vous l’annoncez aujourd’hui, c’est le ${day}.`,
    early: ({ day }) => `Les interventions sur le nouveau site sont garanties à partir du ${day}.`,
    status: {
      notified: 'annoncé',
      confirmed: 'confirmé',
      carried_out: 'effectué',
      withdrawn: 'retiré',
    },
    sentence: ({ what, to, day }) => `${what} déménage le ${day} : ${to}.`,
    awaits: 'Nous confirmons le déménagement dès que nous l’avons vu.',
    confirmed: 'Le déménagement est confirmé. Ce jour-là, nous modifions le site.',
    withdraw: 'Retirer le déménagement',
    everythingAt: ({ site }) => `Tout ce qui se trouve sur le site ${site}`,
    isOpen: 'Un déménagement de ce produit est déjà annoncé.',
    done: {
      notified: 'Le déménagement est annoncé. Nous le confirmons par e-mail.',
      withdrawn: 'Le déménagement est retiré. Le site reste le même.',
    },
    staffTitle: 'Déménagements',
    staffLead:
      'Ce que les clients ont annoncé. Une fois confirmé, le site change de lui-même le jour du déménagement.',
    staffNone: 'Aucun déménagement annoncé.',
    staffNoneHelp: 'Les déménagements annoncés par les clients figurent ici, le prochain en premier.',
    confirm: 'Confirmer',
    notifiedBy: ({ name, day }) => `annoncé par ${name} le ${day}`,
    staffDone: 'Le déménagement est confirmé ; le client a reçu un e-mail.',
  },
  hardware,
  versions: {
    title: 'Versions de produits',
    lead: 'Quelle version est prise en charge jusqu’à quand. Les produits des clients trouvent leur entrée par la version indiquée.',
    none: 'Aucune version enregistrée.',
    noneHelp:
      'Avec une entrée, chaque produit de cette version indique combien de temps il est pris en charge.',
    add: 'Enregistrer une version',
    editTitle: ({ name }) => `Version ${name}`,
    columns: {
      version: 'Version',
      released: 'Parue',
      successor: 'Version suivante',
      support: 'Support',
      products: 'Produits',
    },
    product: 'Produit',
    productHint: 'Tel qu’il figure dans la version ou le nom des produits, par exemple « FortiOS ».',
    version: 'Version',
    versionHint: 'Aussi loin que l’entrée vaut : « 7.4 » vaut aussi pour 7.4.5.',
    runs: 'Où fonctionne-t-elle ?',
    onPremises: 'chez le client',
    hosted: 'chez le prestataire',
    released: 'Parue le',
    successor: 'Version suivante',
    noSuccessor: 'aucune : la version actuelle',
    supportUntil: 'Dernier jour de support',
    supportUntilHint: 'Vide tant qu’aucune fin n’est annoncée.',
    announcedOn: 'Annoncé le',
    save: 'Enregistrer la version',
    states: {
      supported: 'prise en charge',
      current: 'version actuelle',
      until: ({ day }) => `prise en charge jusqu’au ${day}`,
      atLeast: ({ day }) => `prise en charge au moins jusqu’au ${day}`,
      ended: ({ day }) => `terminée le ${day}`,
      unknown: 'aucune fin connue',
    },
    done: {
      added: 'La version est enregistrée.',
      changed: 'La version est modifiée.',
    },
  },
  renewals: {
    title: 'Fins de contrat',
    lead: 'Contrats qui se terminent dans les 90 jours et sans suite à ce jour. Les rappels partent 90, 30 et 7 jours avant.',
    none: 'Aucun contrat sans suite ne se termine dans les 90 jours.',
    noneHelp: 'Dès qu’un contrat se termine, il figure ici, le prochain en premier.',
    columns: {
      contract: 'Contrat',
      customer: 'Client',
      ends: 'Dernier jour',
      left: 'Reste',
      reminded: 'Rappelé',
    },
    days: ({ count: left }) => count(left, { one: '# jour', many: '# de jours', other: '# jours' }),
    lastDay: 'aujourd’hui',
    notReminded: 'pas encore',
  },
  mail: {
    toProduct: 'Le produit :',
    toMoves: 'Les déménagements :',
    toReplacement: 'L’échange :',
    move: {
      subject: {
        notified: ({ what }) => `Déménagement annoncé : ${what}`,
        confirmed: ({ what }) => `Déménagement confirmé : ${what}`,
        carried_out: ({ what }) => `Nouveau site : ${what}`,
        withdrawn: ({ what }) => `Déménagement retiré : ${what}`,
      },
      body: {
        notified: ({ customer, what, to, day }) => `${customer} déménage : ${what}, le ${day}, vers : ${to}.`,
        confirmed: ({ what, to, day }) =>
          `nous avons confirmé votre déménagement : ${what}, le ${day}, vers : ${to}. Ce jour-là, nous modifions le site.`,
        carried_out: ({ what, to }) => `comme annoncé, se trouve maintenant sur le site ${to} : ${what}.`,
        withdrawn: ({ customer, what, to, day }) =>
          `${customer} a retiré le déménagement : ${what}, le ${day}, vers : ${to}.`,
      },
      visits: ({ day }) => `Les interventions sur le nouveau site sont garanties à partir du ${day}.`,
    },
    hardware: {
      subject: ({ number, what }) => `[${number}] ${what}`,
      change: {
        requested: 'Échange de matériel demandé',
        sent_to_vendor: 'Transmis au fabricant',
        authorised: 'Échange autorisé',
        shipped: 'Pièce de rechange expédiée',
        delivered: 'Pièce de rechange livrée',
        sent_back: 'Retour en route',
        fee_charged: 'Frais facturés',
        returned: 'Retour arrivé',
        closed: 'Terminé',
        declined: 'Échange refusé',
        withdrawn: 'Échange retiré',
        reminded: 'Retour bientôt attendu',
      },
      body: {
        requested: ({ number, product }) =>
          `un échange a été demandé pour ${product}. Il porte le numéro ${number}.`,
        sent_to_vendor: ({ product }) => `nous avons transmis la panne de ${product} au fabricant.`,
        authorised: ({ product }) => `le fabricant a autorisé l’échange pour ${product}. Le délai commence.`,
        shipped: ({ product }) => `la pièce de rechange pour ${product} est en route.`,
        delivered: ({ product }) =>
          `la pièce de rechange pour ${product} est livrée. La pièce défectueuse repart maintenant.`,
        sent_back: ({ product }) => `la pièce défectueuse de ${product} est sur le chemin du retour.`,
        fee_charged: ({ product }) =>
          `la pièce défectueuse de ${product} n’est pas revenue à temps. Des frais ont été facturés.`,
        returned: ({ product }) =>
          `la pièce défectueuse de ${product} est arrivée. Vous n’avez plus rien à faire.`,
        closed: ({ product }) => `l’échange pour ${product} est terminé.`,
        declined: ({ product }) =>
          `l’échange pour ${product} a été refusé. La raison figure dans l’historique.`,
        withdrawn: ({ product }) => `l’échange pour ${product} a été retiré.`,
        reminded: ({ product }) =>
          `la pièce défectueuse de ${product} n’est pas encore revenue. Après l’échéance, des frais peuvent être dus.`,
      },
      day: {
        authorised: ({ day }) => `La livraison est garantie au plus tard le ${day}.`,
        shipped: ({ day }) => `La livraison est garantie au plus tard le ${day}.`,
        delivered: ({ day }) => `Le retour est attendu au plus tard le ${day}.`,
        reminded: ({ day }) => `Le retour est attendu au plus tard le ${day}.`,
      },
      from: ({ customer }) => `Client : ${customer}`,
    },
    ending: {
      subject: ({ contract, day }) => `Le contrat ${contract} se termine le ${day}`,
      body: ({ contract, level, day, count: left }) =>
        left === 0
          ? `aujourd’hui, ${day}, est le dernier jour de votre contrat ${contract} (${level}).`
          : `le dernier jour de votre contrat ${contract} (${level}) est dans ${count(left, { one: 'un jour', many: '# de jours', other: '# jours' })} : le ${day}.`,
      afterwards: 'Si vous le renouvelez d’ici là, les engagements continuent sans interruption.',
      link: 'La suite :',
      mute: 'Votre profil décide si vous recevez de tels rappels.',
    },
  },
} satisfies typeof german;

import { plural } from '../../plural.ts';
import type { certificates as german } from '../de/certificates.ts';

const count = plural('fr');

/** The certificate as a document, and the public page that says what it is worth. */
export const certificates = {
  paper: {
    number: ({ number }) => `N° ${number}`,
    validity: ({ from, until }) => `valable du ${from} au ${until}`,
    annexOf: ({ number }) => `Annexe au certificat de support ${number}`,
    page: ({ page, pages }) => `Page ${page} sur ${pages}`,
    productsInAnnex: ({ count: products }) =>
      count(products, {
        one: '# produit, en annexe',
        many: '# produits, en annexe',
        other: '# produits, en annexe',
      }),
    sitesInAnnex: ({ count: sites }) =>
      count(sites, { one: '# site, en annexe', many: '# sites, en annexe', other: '# sites, en annexe' }),
    timesInAnnex: 'en annexe',
    issued: ({ date }) => `Établi le ${date}`,
    signed: 'Signé électroniquement, valable sans signature manuscrite.',
    check: 'Authentique et toujours valable\u00a0?',
    code: 'Code',
    codeAlt: 'Code QR\u00a0: mène à la vérification de ce certificat',
  },
  download: 'Télécharger le PDF',
  pdf: 'PDF',
  downloadIn: { de: 'Allemand', en: 'Anglais', fr: 'Français' },
  downloadNote: 'Signé et accessible (PDF/A, PDF/UA).',
  fileName: ({ number }) => `Certificat de support ${number}`,
  notSigned:
    'Ce certificat a été établi avant qu’il y ait des certificats en PDF signé. Votre prestataire peut l’établir à nouveau.',
  notWhole: 'Le PDF nomme tous les sites du contrat. Peut le télécharger qui voit tous les sites.',
  checkPage: 'Ouvrir la page de vérification',

  verifyTitle: 'Vérifier un certificat de support',
  verifyLead:
    'Un certificat est-il authentique, et vaut-il encore\u00a0? Le code ou le PDF suffit pour le savoir.',
  byCode: 'Avec le code',
  codeLabel: 'Code',
  codeHelp: 'Il figure sur le certificat, sous le code QR\u00a0: sept groupes de quatre caractères.',
  codeSubmit: 'Vérifier le code',
  codeMissing: 'Saisissez le code.',
  codeWrong: 'Ce n’est pas un tel code. Il compte 28 caractères.',
  byFile: 'Avec le PDF',
  fileLabel: 'Le PDF du certificat',
  fileHelp: 'Nous vérifions chaque octet et ne conservons pas le fichier. 4 Mo au plus.',
  fileSubmit: 'Vérifier le PDF',
  fileMissing: 'Choisissez le PDF.',
  otherCertificate: 'Vérifier un autre certificat',
  checkedAt: ({ at }) => `Vérifié ${at}`,
  issuer: 'Établi par',
  compare: 'Comparez\u00a0: ce qui figure ici doit aussi figurer sur le papier.',
  state: {
    valid: {
      title: 'Valable',
      text: ({ date }) => `Ce certificat est authentique et valable jusqu’au ${date}.`,
    },
    upcoming: {
      title: 'Pas encore valable',
      text: ({ date }) => `Ce certificat est authentique, mais n’est valable qu’à partir du ${date}.`,
    },
    expired: {
      title: 'Expiré',
      text: ({ date }) => `Ce certificat est authentique, mais n’était valable que jusqu’au ${date}.`,
    },
    revoked: {
      title: 'Révoqué',
      text: ({ date }) => `Ce certificat a été révoqué le ${date}. Il ne prouve plus aucun droit.`,
    },
    superseded: {
      title: 'Remplacé',
      text: ({ number }) =>
        `Ce certificat a été remplacé par le certificat ${number}. Il ne prouve plus aucun droit.`,
    },
  },
  unknown: {
    title: 'Inconnu',
    text: 'Ce prestataire n’a aucun certificat avec ce code. Comparez-le caractère par caractère et vérifiez que le prestataire est le bon.',
  },
  file: {
    intact: 'Le fichier est celui qui a été établi, octet par octet.',
    altered: {
      title: 'Modifié',
      text: 'Ce fichier n’est pas celui qui a été établi\u00a0: au moins un octet diffère. Ne vous y fiez pas.',
    },
    unsigned: {
      title: 'Sans signature',
      text: 'Ce fichier ne porte aucune signature de ce portail. Ce n’est pas un certificat de support, ou il a été réenregistré.',
    },
    unknownKey: {
      title: 'Signature étrangère',
      text: 'La signature ne vient d’aucune clé de ce prestataire. Ne vous fiez pas à ce fichier.',
    },
    unregistered: {
      title: 'Non enregistré',
      text: 'La signature est bonne, mais le prestataire n’a pas trace de ce certificat. Renseignez-vous auprès de lui.',
    },
  },
  unverifiable: {
    title: 'Invérifiable',
    text: 'La signature de ce certificat ne peut pas être vérifiée pour le moment. Renseignez-vous auprès du prestataire.',
  },
  holder: 'Établi pour',
  level: 'Niveau de service',
  keys: 'Clés publiques',

  renew: 'Renouveler le certificat',
  renewHelp: ({ number }) =>
    `Un nouveau certificat fixe ce que le contrat promet aujourd’hui et remplace ${number}, qui ne vaut alors plus.`,
  renewNumber: 'Numéro du nouveau certificat',
} satisfies typeof german;

import { plural } from '../../plural.ts';
import type { catalogueAdmin as german } from '../de/catalogue-admin.ts';

const count = plural('fr');

export const catalogueAdmin = {
  examplesTitle: 'Exemples',
  examplesLead:
    'Des cas dont le catalogue répond. Chacun est décidé à l’instant même ; si une réponse n’est plus la bonne, c’est indiqué.',
  examplesOf: ({ version }: { version: string }) => `Exemples de la version ${version}`,
  examplesHold: ({ count: all }: { count: number }) =>
    count(all, {
      one: 'L’unique exemple est vérifié.',
      many: 'Les # exemples sont tous vérifiés.',
      other: 'Les # exemples sont tous vérifiés.',
    }),
  examplesFail: ({ count: failing }: { count: number }) =>
    count(failing, {
      one: 'Un exemple n’est pas vérifié.',
      many: '# exemples ne sont pas vérifiés.',
      other: '# exemples ne sont pas vérifiés.',
    }),
  examplesNone: 'Ce catalogue ne contient pas d’exemple.',
  examplesNoneHelp:
    'Un exemple est un cas avec sa réponse. Posez une question sous « Et si » : le cas y figure déjà en lignes pour le fichier du catalogue.',
  holds: 'vérifié',
  differs: 'non vérifié',
  differsLine: ({ field, expected, actual }: { field: string; expected: string; actual: string }) =>
    `${field} : attendu « ${expected} », décidé « ${actual} »`,
  field: {
    outcome: 'Résultat',
    severity: 'Gravité',
    dueAt: 'Échéance',
    rules: 'Règles',
    next: 'Étape suivante',
    waitingFor: 'En attente de',
    charge: 'Facturation',
    ahead: 'Priorité de passage',
    error: 'Décision',
  },
  askOn: 'Et si… ?',
  dueBy: ({ at }: { at: string }) => `échéance ${at}`,
  undecidable: 'Ne peut être décidé dans cette version',
  byRules: ({ rules }: { rules: string }) => `selon ${rules}`,

  situation: {
    followUp: 'message sur un ticket ouvert',
    partner: 'du partenaire',
    visitor: 'd’un visiteur',
    certified: 'certifié',
    noContract: 'sans contrat',
    contractEnded: ({ day }: { day: string }) => `contrat jusqu’au ${day}`,
    contractBegins: ({ day }: { day: string }) => `contrat à partir du ${day}`,
    noProduct: 'sans produit',
    supportUntil: ({ day }: { day: string }) => `support du fabricant jusqu’au ${day}`,
    missing: ({ what }: { what: string }) => `il manque : ${what}`,
    agreed: ({ severity, duration }: { severity: string; duration: string }) =>
      `${severity} : ${duration} convenues`,
  },

  whatIfTitle: 'Et si… ?',
  whatIfLead:
    'Composez un cas et lisez ce qui serait promis, et pourquoi. Aucun ticket n’est créé et personne n’en est informé.',
  decide: 'Décider',
  version: 'Version',
  versionInForce: ({ version }: { version: string }) => `${version} (en vigueur)`,
  at: 'Quand la demande arrive',
  atHint: ({ zone }: { zone: string }) => `Heure locale du contrat, sinon ${zone}`,
  channel: 'Voie',
  environment: 'Environnement',
  requestKind: 'Nature de la demande',
  requestKinds: { new: 'Nouvelle demande', follow_up: 'Message sur un ticket ouvert' },
  asker: 'Qui demande',
  askers: { contact: 'Contact du client', partner: 'Partenaire', visitor: 'Visiteur du widget' },
  certified: 'La personne est certifiée',
  contract: 'Contrat',
  level: 'Niveau de service',
  noContract: 'aucun contrat',
  validFrom: 'Valable à partir du',
  validUntil: 'Valable jusqu’au',
  validHint: 'Vide : le contrat est en vigueur.',
  options: 'Options',
  calendar: 'Calendrier',
  ownCalendar: 'celui du catalogue',
  missingPrerequisites: 'Conditions préalables manquantes',
  agreedMinutes: ({ severity }: { severity: string }) => `Minutes convenues, ${severity}`,
  product: 'Produit',
  products: { known: 'avec un produit', none: 'sans produit' },
  supportUntil: 'Support du fabricant jusqu’au',
  supportHint: 'Vide : inconnu.',
  facts: 'Indications',
  answeredNot: 'sans réponse',
  without: 'Indications manquantes',
  answer: 'Réponse',
  answerEmpty: 'La réponse s’affiche ici dès que vous faites décider un cas.',
  severityChanged: ({ severity }: { severity: string }) => `traité en ${severity}`,
  clockStarts: ({ at }: { at: string }) => `Le délai commence ${at}.`,
  inZone: ({ at, zone }: { at: string; zone: string }) => `${at} (${zone})`,
  asExample: 'Comme exemple pour le catalogue',
  asExampleHelp:
    'Ces lignes vont sous « examples » dans le fichier du catalogue. La clé et les noms sont à votre choix.',

  versionsTitle: 'Versions',
  versionsLead:
    'Chaque version publiée reste telle quelle : un ticket garde la version qui a décidé de sa promesse.',
  publishedAt: 'Publiée',
  tickets: 'Tickets décidés',
  openTickets: 'dont ouverts',
  inForce: 'en vigueur',
  compareWith: ({ version }: { version: string }) => `Comparer avec ${version}`,
  compareLabel: 'Différence',
  propose: 'Vérifier une nouvelle version',

  compareTitle: ({ from, to }: { from: string; to: string }) => `Versions ${from} et ${to}`,
  compareLead: 'Ce qui change pour les clients, et dans quelles parties du catalogue.',
  compareFrom: 'De la version',
  compareTo: 'à la version',
  compare: 'Comparer',
  examplesChanged: ({ count: changed }: { count: number }) =>
    changed === 0
      ? 'Aucun exemple ne change.'
      : count(changed, {
          one: 'Un exemple change',
          many: '# exemples changent',
          other: '# exemples changent',
        }),
  examplesUnchanged: ({ count: same }: { count: number }) =>
    count(same, {
      one: '# exemple reste identique.',
      many: '# exemples restent identiques.',
      other: '# exemples restent identiques.',
    }),
  before: ({ version }: { version: string }) => `Version ${version}`,
  partsTitle: 'Parties modifiées',
  partsNone: 'Les versions sont identiques.',
  part: {
    rules: 'Règle',
    targets: 'Délai cible',
    windows: 'Plage de service',
    calendars: 'Calendrier',
    severities: 'Gravité',
    channels: 'Voie',
    facts: 'Indication',
    prerequisites: 'Condition préalable',
    levels: 'Niveau de service',
    options: 'Option',
    units: 'Unités',
    environments: 'Environnement',
    identifiers: 'Identifiant',
    promises: 'Promesse',
    general: 'Généralités',
  },
  change: { added: 'nouveau', removed: 'supprimé', changed: 'modifié', reordered: 'autre ordre' },

  proposeTitle: 'Vérifier une nouvelle version',
  proposeLead:
    'Choisissez le fichier du catalogue ou collez son texte. Vous voyez chaque faute avec sa ligne et ce qui changerait pour les clients. La publication ne vient qu’ensuite.',
  file: 'Fichier du catalogue',
  fileHint: 'YAML ou JSON, 400 000 caractères au plus',
  text: 'Texte du catalogue',
  check: 'Vérifier',
  checkAgain: 'Vérifier de nouveau',
  publish: 'Publier',
  publishHelp: ({ version }: { version: string }) =>
    `La nouvelle version ${version} vaut aussitôt pour les nouvelles demandes. Les promesses déjà faites gardent leur version.`,
  published: ({ version }: { version: string }) => `La version ${version} est publiée.`,
  faults: ({ count: found }: { count: number }) =>
    count(found, {
      one: 'Le fichier contient une faute.',
      many: 'Le fichier contient # fautes.',
      other: 'Le fichier contient # fautes.',
    }),
  faultsHelp: 'Les messages désignent des endroits du fichier ; ils sont donc en anglais.',
  line: 'Ligne',
  place: 'Endroit',
  fault: 'Faute',
  wholeFile: 'fichier entier',
  isOthers: 'Ce catalogue appartient à un autre prestataire.',
  isOthersHelp: 'L’identifiant « id » du fichier doit être celui de ce prestataire.',
  sound: 'Le fichier est correct.',
  notSound: 'Tant que des exemples ne sont pas vérifiés, la version ne peut être publiée.',
  textMissing: 'Veuillez choisir un fichier, ou coller le texte.',
  outdated: 'Une autre version a été publiée entre-temps. Regardez de nouveau les changements.',
} satisfies typeof german;

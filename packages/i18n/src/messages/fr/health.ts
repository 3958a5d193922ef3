import { plural } from '../../plural.ts';
import type { health as german } from '../de/health.ts';

const count = plural('fr');

export const health = {
  title: 'Exploitation',
  lead: 'Si tout fonctionne, ce qui attend et ce qui peut en être la cause.',
  well: 'Tout fonctionne.',
  attention: ({ count: found }) =>
    count(found, {
      one: 'Un point demande votre attention.',
      many: '# de points demandent votre attention.',
      other: '# points demandent votre attention.',
    }),
  findings: {
    ledger_fault: {
      title: 'Le registre des unités n’est plus intègre.',
      help: 'Des mouvements, des comptes ou des points de contrôle ont été modifiés hors de l’application. N’enregistrez rien à la main sur ce compte, conservez la base de données et le fichier des points de contrôle, et comparez avec la dernière sauvegarde. « zusage ledger verify » vérifie de nouveau.',
    },
    no_worker: {
      title: 'Aucun worker ne fonctionne.',
      help: 'Les échéances ne sont pas surveillées et les e-mails ne partent pas tant qu’aucun n’est démarré. Rien n’est perdu.',
    },
    jobs_late: {
      title: 'Des tâches attendent depuis plus d’une minute.',
      help: 'Le worker ne suit pas : démarrez-en un autre ou consultez son journal.',
    },
    jobs_given_up: {
      title: 'Des tâches ont été abandonnées après de nombreux essais.',
      help: 'Le plus souvent, le serveur de messagerie est resté injoignable trop longtemps. Une fois la cause levée, essayez de nouveau.',
    },
    mail_late: {
      title: 'Un e-mail attend depuis plus d’un quart d’heure.',
      help: 'Vérifiez SMTP_URL et que le serveur de messagerie accepte les messages.',
    },
    ledger_unchecked: {
      title: 'Le registre des unités n’a pas été vérifié depuis plus de trois heures.',
      help: 'Le worker est-il en marche ? Son journal dit pourquoi la vérification échoue.',
    },
    backup_missing: {
      title: 'Il n’y a pas encore de sauvegarde.',
      help: 'La commande « zusage backup FICHIER » écrit la base de données et les fichiers dans une archive ; le guide d’exploitation montre comment la lancer chaque nuit.',
    },
    backup_old: {
      title: 'La dernière sauvegarde date de plus d’un jour et demi.',
      help: 'Vérifiez que la sauvegarde nocturne fonctionne encore.',
    },
  },
  release: 'Version',
  releaseOf: ({ version, node }) => `Zusage ${version} · Node ${node}`,
  schema: 'Schéma',
  database: 'Base de données',
  databaseOf: ({ version }) => `PostgreSQL ${version}`,
  databaseSize: ({ size, milliseconds }) => `${size} · répond en ${milliseconds} ms`,
  workers: 'Worker',
  workersAlive: ({ count: alive }) =>
    alive === 0
      ? 'aucun ne fonctionne'
      : count(alive, { one: 'en marche', many: '# de fils en marche', other: '# fils en marche' }),
  workerSeen: ({ at }) => `vu pour la dernière fois ${at}`,
  workerNever: 'jamais vu',
  jobs: 'Tâches',
  jobsDue: ({ count: due }) =>
    due === 0
      ? 'aucune n’attend'
      : count(due, { one: '# attend', many: '# de tâches attendent', other: '# attendent' }),
  jobsAhead: ({ count: ahead, at }) =>
    count(ahead, {
      one: `# échéance court, elle se termine ${at}`,
      many: `# d’échéances courent, la prochaine se termine ${at}`,
      other: `# échéances courent, la prochaine se termine ${at}`,
    }),
  jobsNoneAhead: 'aucune échéance ne court',
  jobsGivenUp: 'Abandonnées',
  lastError: 'Dernière erreur',
  mail: 'E-mail',
  mailWaiting: ({ count: waiting }) =>
    waiting === 0
      ? 'aucun n’attend'
      : count(waiting, { one: '# attend', many: '# d’e-mails attendent', other: '# attendent' }),
  mailSent: ({ at }) => `dernier envoi ${at}`,
  mailNeverSent: 'aucun envoyé',
  backup: 'Sauvegarde',
  noBackup: 'pas encore',
  ledger: 'Registre des unités',
  ledgerHolds: 'intègre',
  ledgerDoesNotHold: 'n’est pas intègre',
  ledgerChecked: ({ at, accounts, movements }) => `vérifié ${at} : ${accounts}, ${movements}`,
  ledgerAccounts: ({ count: n }) => count(n, { one: '# compte', many: '# de comptes', other: '# comptes' }),
  ledgerMovements: ({ count: n }) =>
    count(n, { one: '# mouvement', many: '# de mouvements', other: '# mouvements' }),
  ledgerCheckedAt: ({ at }) => `vérifié ${at}`,
  ledgerNever: 'pas encore vérifié',
  ledgerAccount: ({ unit, customer, customerNumber }) =>
    `Compte « ${unit} » de ${customer} (${customerNumber})`,
  ledgerMovement: ({ sequence }) => `mouvement ${sequence}`,
  ledgerKinds: {
    file_damaged: 'Le fichier des points de contrôle est illisible.',
    account_missing: 'Un compte a été supprimé.',
    account_changed: 'Un compte n’est plus celui du client ou de l’unité pour lesquels il était tenu.',
    checkpoint_forged: 'Un point de contrôle n’a pas de signature valable.',
    checkpoint_missing: 'Un point de contrôle a été supprimé de la base de données.',
    movement_missing: 'Un mouvement a été supprimé.',
    movement_changed: 'Un mouvement a été modifié après coup.',
    rewritten: 'Les mouvements antérieurs à un point de contrôle ont été réécrits.',
    unbalanced: 'Un mouvement n’est pas équilibré.',
    lot: 'Un lot ne correspond pas à son achat.',
    overdrawn: 'Il a été débité plus que le disponible.',
    cut_off: 'Les derniers mouvements ont été retranchés.',
    hold_changed: 'Une réservation a été modifiée après coup.',
    balance: 'Le solde ne correspond pas aux mouvements.',
  },
  retry: 'Relancer les tâches abandonnées',
  retried: ({ count: retried }) =>
    retried === 0
      ? 'Rien n’avait été abandonné.'
      : count(retried, {
          one: 'Une tâche est relancée.',
          many: '# de tâches sont relancées.',
          other: '# tâches sont relancées.',
        }),
} satisfies typeof german;

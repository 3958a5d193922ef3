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

import type { timeline as german } from '../de/timeline.ts';

export const timeline = {
  title: 'Vérifier le calcul du délai',
  servicePromise: ({ severity, target }) => `${severity}, ${target} : seules les heures de service comptent.`,
  elapsedPromise: ({ severity, target }) =>
    `${severity}, ${target} : chaque heure compte, même la nuit et les jours fériés.`,
  sinceChange: ({ at }) => `Compté à partir de ${at}, depuis que cette gravité s’applique.`,
  earlier: 'Cet engagement antérieur reste valable.',
  carried: ({ amount }) => `Avant cela, ${amount} avaient déjà été comptées.`,
  otherZone: ({ place }) =>
    `Heures de votre fuseau ; les jours et la plage de service suivent l’heure de ${place}, indiquée en dessous.`,
  day: 'Jour',
  time: 'Horaire',
  counted: 'Compté',
  sum: 'Total',
  service: 'Service',
  closed: 'fermé',
  paused: 'suspendu',
  clockChange: 'changement d’heure',
  now: ({ at }) => `Maintenant, ${at}`,
  answered: ({ at }) => `Répondu ${at}`,
  settled: ({ at }) => `Réglé ${at}`,
  due: ({ sum, target, at }) => `${sum} sur ${target} : échéance ${at}`,
  soFar: ({ sum, target }) => `${sum} sur ${target} comptées`,
} satisfies typeof german;

/** The way of a ticket's clock, day by day, for adding up by hand. */
export const timeline = {
  title: 'Frist nachrechnen',
  servicePromise: ({ severity, target }: { severity: string; target: string }) =>
    `${severity}, ${target}: Gezählt wird nur die Servicezeit.`,
  elapsedPromise: ({ severity, target }: { severity: string; target: string }) =>
    `${severity}, ${target}: Gezählt wird jede Stunde, auch nachts und an Feiertagen.`,
  sinceChange: ({ at }: { at: string }) => `Gezählt ab ${at}: Seitdem gilt dieser Schweregrad.`,
  earlier: 'Diese frühere Zusage gilt weiter.',
  carried: ({ amount }: { amount: string }) => `Davor waren schon ${amount} gezählt.`,
  otherZone: ({ place }: { place: string }) =>
    `Uhrzeiten in Ihrer Zeit; Tage und Servicezeit nach der Uhr in ${place}, sie steht darunter.`,
  day: 'Tag',
  time: 'Uhrzeit',
  counted: 'Gezählt',
  sum: 'Summe',
  service: 'Service',
  closed: 'geschlossen',
  paused: 'angehalten',
  clockChange: 'Zeitumstellung',
  now: ({ at }: { at: string }) => `Jetzt, ${at}`,
  answered: ({ at }: { at: string }) => `Beantwortet ${at}`,
  settled: ({ at }: { at: string }) => `Erledigt ${at}`,
  due: ({ sum, target, at }: { sum: string; target: string; at: string }) =>
    `${sum} von ${target}: fällig ${at}`,
  soFar: ({ sum, target }: { sum: string; target: string }) => `${sum} von ${target} gezählt`,
};

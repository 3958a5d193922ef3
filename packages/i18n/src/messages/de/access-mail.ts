/** Mails about somebody's access: plain text, each with one link at most. */
export const accessMail = {
  automatic: 'Diese Nachricht wurde automatisch verschickt.',
  invitation: {
    subject: ({ provider }: { provider: string }) => `Ihre Einladung zum Support von ${provider}`,
    /** `group` is the customer or partner; null for the provider's own people. */
    body: ({ inviter, group, provider }: { inviter: string; group: string | null; provider: string }) =>
      group === null
        ? `${inviter} lädt Sie ein, beim Support von ${provider} mitzuarbeiten.`
        : `${inviter} lädt Sie ein, für ${group} den Support von ${provider} zu nutzen.`,
    link: 'Mit diesem Link nehmen Sie die Einladung an:',
    expiry: ({ until }: { until: string }) => `Er ist bis ${until} gültig und lässt sich einmal verwenden.`,
    late: ({ inviter }: { inviter: string }) => `Danach kann ${inviter} Ihnen einen neuen senden.`,
    ignore: 'Kennen Sie den Absender nicht? Dann brauchen Sie nichts zu tun.',
  },
  reset: {
    subject: 'Neues Passwort festlegen',
    body: ({ provider }: { provider: string }) =>
      `für Ihren Zugang zum Support von ${provider} wurde ein neues Passwort gewünscht.`,
    link: 'Mit diesem Link legen Sie es fest:',
    expiry: ({ minutes }: { minutes: string }) =>
      `Er ist ${minutes} lang gültig und lässt sich einmal verwenden.`,
    ignore: 'Waren Sie das nicht? Dann brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.',
  },
  passwordReset: {
    subject: 'Ihr Passwort wurde geändert',
    body: ({ provider, at }: { provider: string; at: string }) =>
      `das Passwort Ihres Zugangs zum Support von ${provider} wurde geändert: ${at}. Alle Sitzungen wurden dabei beendet.`,
    notYou: 'Waren Sie das nicht? Dann legen Sie bitte gleich ein neues Passwort fest:',
  },
};

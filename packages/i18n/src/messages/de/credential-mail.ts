/** Mails about somebody's own access. They cannot be turned off. */
export const credentialMail = {
  subject: ({ provider }: { provider: string }) => `Ihr Zugang bei ${provider} wurde geändert`,
  changed: {
    password: 'das Passwort Ihres Zugangs wurde geändert. Alle anderen Geräte wurden abgemeldet.',
    email: ({ email }: { email: string }) =>
      `die E-Mail-Adresse Ihres Zugangs ist jetzt ${email}. Diese Nachricht ist die letzte an die bisherige Adresse.`,
    code_added: 'die Anmeldung fragt ab jetzt nach einem Code aus Ihrer Authenticator-App.',
    code_removed: 'die Anmeldung fragt nicht mehr nach einem Code aus Ihrer Authenticator-App.',
    passkey_added: 'zu Ihrem Zugang wurde ein Passkey hinzugefügt.',
    passkey_removed: 'ein Passkey wurde aus Ihrem Zugang entfernt.',
    recovery_codes_made:
      'für Ihren Zugang wurden neue Wiederherstellungscodes erzeugt. Die bisherigen gelten nicht mehr.',
    recovery_code_used:
      'Ihr Zugang wurde mit einem Wiederherstellungscode benutzt. Dieser Code ist damit verbraucht.',
    factors_reset:
      'die Anmeldung fragt nicht mehr nach einem zweiten Schritt: Ihr Support hat Codes und Passkeys auf Ihre Bitte entfernt und Sie überall abgemeldet.',
    token_created: 'für Ihren Zugang wurde ein Zugriffsschlüssel für Programme erzeugt.',
  },
  when: ({ at }: { at: string }) => `Zeitpunkt: ${at}.`,
  wasYou: 'Waren Sie das? Dann brauchen Sie nichts zu tun.',
  wasNotYou:
    'Waren Sie das nicht? Dann ändern Sie bitte gleich Ihr Passwort und melden Sie auf dieser Seite alle anderen Geräte ab:',
  wasNotYouAddress:
    'Waren Sie das nicht? Dann rufen Sie bitte Ihren Support an oder bitten Sie die Person, die bei Ihnen die Zugänge verwaltet, den Zugang zu sperren.',
  confirmEmail: {
    subject: 'Bitte bestätigen Sie Ihre neue E-Mail-Adresse',
    body: ({ provider }: { provider: string }) =>
      `diese Adresse soll künftig für einen Zugang zum Support von ${provider} gelten.`,
    link: 'Mit diesem Link bestätigen Sie das. Bis dahin bleibt alles, wie es ist:',
    expiry: ({ minutes }: { minutes: string }) => `Der Link ist ${minutes} lang gültig.`,
    ignore: 'Haben Sie das nicht veranlasst? Dann brauchen Sie nichts zu tun.',
  },
  emailTaken: {
    subject: 'Zu dieser E-Mail-Adresse gibt es schon einen Zugang',
    body: ({ provider }: { provider: string }) =>
      `jemand wollte diese Adresse für einen anderen Zugang zum Support von ${provider} eintragen. Das geht nicht, weil zu ihr schon ein Zugang gehört: Ihrer. Er ist unverändert.`,
    ignore: 'Sie brauchen nichts zu tun. Wollten Sie das selbst, melden Sie sich bitte mit diesem Zugang an.',
  },
};

/** Signing in, signing out, and a session that ended in the middle of something. */
export const auth = {
  title: 'Anmelden',
  lead: ({ provider }: { provider: string }) => `Mit Ihrem Zugang zum Support von ${provider}.`,
  identifier: 'E-Mail-Adresse oder Kundennummer',
  identifierHint: 'Die Kundennummer steht auf Ihrem Supportzertifikat.',
  password: 'Passwort',
  submit: 'Anmelden',
  failed: 'Die Anmeldung hat nicht geklappt.',
  failedHelp: 'Bitte prüfen Sie Kundennummer oder E-Mail-Adresse und das Passwort.',
  tooMany: 'Das waren zu viele Versuche hintereinander.',
  tooManyHelp: ({ minutes }: { minutes: string }) =>
    `Bitte warten Sie ${minutes} und versuchen Sie es dann noch einmal.`,
  missingIdentifier: 'Bitte geben Sie Ihre E-Mail-Adresse oder Kundennummer ein.',
  missingPassword: 'Bitte geben Sie Ihr Passwort ein.',
  signedOut: 'Sie sind abgemeldet.',
  pleaseSignIn: 'Bitte melden Sie sich an, um diese Seite zu sehen.',
  expiredTitle: 'Ihre Anmeldung ist abgelaufen.',
  expiredText: 'Ihre Eingaben sind noch da. Melden Sie sich an, dann geht es an derselben Stelle weiter.',
  continue: 'Anmelden und weitermachen',
  demoTitle: 'Zugänge zum Ausprobieren',
  chooseProvider: 'Bei wem möchten Sie sich anmelden?',
};

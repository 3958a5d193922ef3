/** Mailed links: accepting an invitation, a new password. */
export const access = {
  invitationTitle: 'Willkommen',
  invitationLead: ({ inviter, group }: { inviter: string; group: string }) =>
    `${inviter} hat Sie eingeladen, für ${group} Tickets zu öffnen und zu lesen.`,
  invitationLeadTeam: ({ inviter, provider }: { inviter: string; provider: string }) =>
    `${inviter} hat Sie eingeladen, beim Support von ${provider} mitzuarbeiten.`,
  yourAddress: 'Sie melden sich an mit',
  choosePassword: 'Ihr Passwort',
  newPassword: 'Neues Passwort',
  passwordHint: ({ min }: { min: number }) =>
    `Mindestens ${min} Zeichen. Ein kurzer Satz eignet sich gut; Ziffern und Sonderzeichen sind nicht nötig.`,
  accept: 'Einladung annehmen',
  acceptAndSignIn: 'Annehmen und anmelden',
  haveAccount: 'Sie haben mit dieser Adresse schon einen Zugang.',
  haveAccountText: 'Ihr Passwort bleibt. Melden Sie sich damit an, dann ist die Einladung angenommen.',
  passwordWrong: 'Das ist nicht das Passwort dieses Zugangs.',
  memberTitle: 'Sie gehören hier schon zu jemandem.',
  memberText: ({ email }: { email: string }) =>
    `Mit ${email} haben Sie bei diesem Anbieter schon einen Zugang. Ein zweiter braucht eine andere E-Mail-Adresse; bitten Sie um eine neue Einladung dorthin.`,
  expiredTitle: 'Dieser Link öffnet nichts mehr.',
  invitationExpired:
    'Eine Einladung gilt 72 Stunden und lässt sich einmal verwenden. Haben Sie sie schon angenommen, melden Sie sich einfach an.',
  invitationExpiredWho: 'Einen neuen Link sendet Ihnen die Person, die Sie eingeladen hat.',
  toSignIn: 'Zur Anmeldung',
  forgotten: 'Passwort vergessen?',
  forgottenTitle: 'Neues Passwort anfordern',
  forgottenLead: 'Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.',
  requestLink: 'Link senden',
  requestedTitle: 'Sehen Sie in Ihre E-Mails.',
  requestedText:
    'Wenn es diesen Zugang gibt, ist ein Link unterwegs. Er gilt eine Stunde und lässt sich einmal verwenden.',
  requestedNothing:
    'Nichts angekommen? Sehen Sie im Spam-Ordner nach. Wer Ihre Ansprechpartner verwaltet, sieht, mit welcher Adresse Sie geführt werden.',
  requestAgain: 'Noch einmal anfordern',
  resetTitle: 'Neues Passwort festlegen',
  resetLead: 'Danach sind Sie überall abgemeldet und melden sich mit dem neuen Passwort an.',
  setPassword: 'Passwort festlegen',
  resetExpired:
    'Der Link gilt eine Stunde und lässt sich einmal verwenden. Ein neuer macht den alten ungültig.',
  resetDone: 'Ihr Passwort ist geändert. Bitte melden Sie sich damit an.',
  joined: 'Die Einladung ist angenommen. Bitte melden Sie sich mit Ihrem Passwort an.',
};

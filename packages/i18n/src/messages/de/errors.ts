import type { ErrorCode } from '@zusage/errors';

/** What went wrong, what is kept, what to do. `code` holds every error code of the interface. */
export const errors = {
  code: {
    invalid_input: 'Einige Angaben stimmen noch nicht.',
    unauthorized: 'Bitte melden Sie sich an, oder prüfen Sie Ihre Angaben.',
    forbidden: 'Dafür fehlt Ihnen die Berechtigung.',
    not_found: 'Das gibt es hier nicht, oder es ist nicht für Sie bestimmt.',
    conflict: 'Das ist im jetzigen Stand nicht möglich.',
    idempotency_conflict: 'Dieser Schlüssel wurde schon mit anderem Inhalt verwendet.',
    stale_revision:
      'Jemand hat diesen Text inzwischen geändert. Ihre Eingaben sind noch da; bitte vergleichen Sie.',
    method_not_allowed: 'Das ist an dieser Adresse nicht möglich.',
    payload_too_large: 'Das ist zu groß. Bitte kürzen Sie den Text.',
    unsupported_media_type: 'Bitte senden Sie JSON (application/json).',
    rate_limited: 'Das waren zu viele Anfragen. Bitte warten Sie einen Augenblick.',
    search_required: 'Bitte suchen Sie zuerst nach einer Antwort.',
    widget_origin_denied: 'Von dieser Website aus ist der Zugriff nicht erlaubt.',
    identity_invalid: 'Die Anmeldung dieser Website ist ungültig oder abgelaufen.',
    identity_required: 'Bitte melden Sie sich zuerst auf dieser Website an.',
    link_expired: 'Dieser Link ist abgelaufen.',
    unavailable: 'Wir sind gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
    internal: 'Bei uns ist etwas schiefgegangen. Wir sehen nach.',
  } satisfies Record<ErrorCode, string>,
  field: {
    required: 'Diese Angabe fehlt.',
    too_long: ({ max }: { max: string | number }) => `Höchstens ${max} Zeichen.`,
    too_short: ({ min }: { min: string | number }) => `Mindestens ${min} Zeichen.`,
    too_many: 'Das ist zu viel.',
    wrong_type: 'Das hat nicht die erwartete Form.',
    unknown_key: 'Dieses Feld kennen wir nicht.',
    unknown_value: 'Diesen Wert gibt es hier nicht.',
    invalid_email: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    invalid_time: 'Bitte mit Zeitzone angeben, zum Beispiel 2026-11-23T09:30:00Z.',
    invalid_text: 'Der Text enthält Zeichen, die wir nicht speichern können.',
    too_common: 'Dieses Passwort ist sehr verbreitet und wird zuerst geraten. Ein kurzer Satz eignet sich gut.',
    too_personal: 'Namen und Adressen werden zuerst geraten. Bitte nehmen Sie etwas, das nicht zu Ihnen gehört.',
    too_far: ({ max }: { max: string | number }) => `Spätestens ${max}.`,
    already_contact: 'Diese Adresse gehört schon zu Ihren Ansprechpartnern.',
    already_invited: 'An diese Adresse ist schon eine Einladung unterwegs.',
    last_administrator:
      'Jemand muss Ihre Ansprechpartner verwalten. Geben Sie diese Aufgabe zuerst einer anderen Person.',
    yourself: 'Den eigenen Zugang können Sie hier nicht wegnehmen. Das kann eine andere Person tun, die verwaltet.',
  },
  page: {
    forbiddenTitle: 'Diese Seite ist nicht für Ihren Zugang bestimmt.',
    forbiddenText: 'Wenn Sie sie brauchen, bitten Sie die Person, die bei Ihnen die Zugänge verwaltet.',
    notFoundTitle: 'Diese Seite gibt es nicht.',
    notFoundText: 'Vielleicht ist sie umgezogen, oder sie ist nicht für Ihren Zugang bestimmt.',
    conflictTitle: 'Jemand war schneller.',
    conflictText:
      'Der Inhalt wurde inzwischen geändert. Ihre Eingaben sind noch da; bitte vergleichen Sie und senden Sie dann neu.',
    serverTitle: 'Bei uns ist etwas schiefgegangen.',
    serverText:
      'Ihre Eingaben sind nicht verloren. Bitte versuchen Sie es gleich noch einmal; wir sehen nach, was war.',
    offlineTitle: 'Sie sind gerade nicht verbunden.',
    offlineText:
      'Sobald die Verbindung wieder da ist, geht es hier weiter. Ihre Eingaben bleiben auf diesem Gerät.',
    tooLargeTitle: 'Das war zu viel auf einmal.',
    tooLargeText:
      'Ihre Eingaben sind noch da. Bitte kürzen Sie den Text und senden Sie ihn dann noch einmal.',
    reference: ({ id }: { id: string }) => `Wenn Sie uns schreiben, nennen Sie bitte ${id}.`,
  },
};

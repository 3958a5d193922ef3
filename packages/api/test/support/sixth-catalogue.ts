/** A provider that nobody wrote code for: New York's clock, another country's holidays, severities of its own. */
export const SIXTH_CATALOGUE = `
id: harbour-hosting
name: Harbour Hosting
accent: '#136f63'
ticketPrefix: HARB
timeZone: America/New_York
holidays: { country: US, region: MA }
terms:
  severity: { de: Stufe, en: Grade, fr: Niveau }
  response: { de: Rückruf, en: call back, fr: rappel }
windows:
  - key: watch
    label: { de: rund um die Uhr, en: around the clock, fr: jour et nuit }
    hours: always
  - key: desk
    label: { de: Mo–Fr 08:00–20:00 Uhr (New York), en: Mon–Fri 08:00–20:00 (New York), fr: lun–ven 08:00–20:00 (New York) }
    hours:
      - { days: [mon, tue, wed, thu, fri], opens: '08:00', closes: '20:00' }
    closedOnHolidays: true
businessWindow: desk
serviceWindow: desk
severities:
  - key: flooded
    rank: 1
    name: { de: Land unter, en: Flooded, fr: Inondé }
    definition: { de: Alles steht still., en: Everything has stopped., fr: Tout est arrêté. }
    rule: HH-1
  - key: leaking
    rank: 2
    name: { de: Leck, en: Leaking, fr: Fuite }
    definition: { de: Es stört., en: It is a nuisance., fr: Cela gêne. }
    rule: HH-1
levels:
  - key: pier
    name: { de: Pier, en: Pier, fr: Jetée }
    description: { de: Ein Vertrag., en: A contract., fr: Un contrat. }
    rule: HH-1
targets:
  - { severity: flooded, promise: fixed, minutes: 45, elapsed: true, window: watch, rule: HH-2 }
  - { severity: leaking, promise: fixed, minutes: 600, window: desk, rule: HH-2 }
channels:
  - { key: portal, name: { de: Portal, en: Portal, fr: Portail }, severities: [flooded, leaking], rule: HH-3 }
  - { key: api, name: { de: Schnittstelle, en: API, fr: API }, severities: [flooded, leaking], rule: HH-3 }
hotline: null
environments:
  - { key: production, name: { de: Betrieb, en: Production, fr: Production } }
facts:
  - { key: rack, label: { de: Schrank, en: Rack, fr: Baie }, required: true, severities: [leaking], rule: HH-4 }
rules:
  - id: HH-4
    when: { missingFacts: true }
    effect: { outcome: waiting }
    text: { de: 'Es fehlt: {missing}.', en: 'Missing: {missing}.', fr: 'Il manque : {missing}.' }
promises:
  - { rule: HH-1, text: { de: Zwei Stufen., en: Two grades., fr: Deux niveaux. } }
  - { rule: HH-2, text: { de: Rückruf., en: Call back., fr: Rappel. } }
  - { rule: HH-3, text: { de: Portal und Schnittstelle., en: Portal and API., fr: Portail et API. } }
  - { rule: HH-4, text: { de: Der Schrank wird gebraucht., en: The rack is needed., fr: La baie est nécessaire. } }
`;

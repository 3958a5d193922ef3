/** A provider that there is not: small, and with every part that conditions can ask about. */
export const HARBOUR_LIGHTS = `
id: harbour-lights
name: Harbour Lights
accent: '#136f63'
ticketPrefix: HL
timeZone: Europe/Berlin
holidays: { country: DE }
calendars:
  - { key: paris, name: { de: Paris, en: Paris, fr: Paris }, timeZone: Europe/Paris, holidays: { country: FR } }
  - { key: new_york, name: { de: New York, en: New York, fr: New York }, timeZone: America/New_York, holidays: { country: US, region: NY } }
terms:
  severity: { de: Stufe, en: Grade, fr: Niveau }
  response: { de: Rückruf, en: call back, fr: rappel }
windows:
  - { key: always, label: { de: rund um die Uhr, en: around the clock, fr: jour et nuit }, hours: always }
  - key: desk
    label: { de: Mo–Fr 08:00–16:00 Uhr, en: Mon–Fri 08:00–16:00, fr: lun–ven 08:00–16:00 }
    hours:
      - { days: [mon, tue, wed, thu, fri], opens: '08:00', closes: '16:00' }
businessWindow: desk
serviceWindow: desk
severities:
  - { key: dark, rank: 1, name: { de: Dunkel, en: Dark, fr: Noir }, definition: { de: Kein Licht., en: No light., fr: Pas de feu. }, rule: HL-1 }
  - { key: dim, rank: 2, name: { de: Trüb, en: Dim, fr: Faible }, definition: { de: Wenig Licht., en: Little light., fr: Peu de feu. }, rule: HL-1 }
  - { key: glow, rank: 3, name: { de: Schimmer, en: Glow, fr: Lueur }, definition: { de: Eine Frage., en: A question., fr: Une question. }, rule: HL-1 }
levels:
  - { key: lamp, name: { de: Lampe, en: Lamp, fr: Lampe }, description: { de: Wenig., en: Little., fr: Peu. }, rule: HL-2 }
  - { key: beacon, name: { de: Feuer, en: Beacon, fr: Phare }, description: { de: Viel., en: Much., fr: Beaucoup. }, rule: HL-2 }
options:
  - { key: night, name: { de: Nacht, en: Night, fr: Nuit }, rule: HL-2 }
  - { key: fog, name: { de: Nebel, en: Fog, fr: Brume }, rule: HL-2 }
targets:
  - { severity: dark, promise: fixed, minutes: 60, elapsed: true, rule: HL-3 }
  - { severity: dim, facts: { lens: [cracked] }, promise: fixed, minutes: 120, window: desk, rule: HL-3 }
  - { severity: dim, promise: fixed, minutes: 480, window: desk, rule: HL-3 }
  - { severity: glow, promise: fixed, minutes: 960, window: desk, rule: HL-3 }
channels:
  - { key: portal, name: { de: Portal, en: Portal, fr: Portail }, severities: [dark, dim, glow], rule: HL-4 }
  - { key: phone, name: { de: Telefon, en: Phone, fr: Téléphone }, severities: [dark, dim, glow], rule: HL-4 }
hotline: { number: +49 30 23125 001, label: { de: Anrufen, en: Call, fr: Appeler } }
environments:
  - { key: production, name: { de: Betrieb, en: Production, fr: Production } }
  - { key: test, name: { de: Test, en: Test, fr: Test } }
facts:
  - key: lens
    label: { de: Linse, en: Lens, fr: Lentille }
    choices:
      - { key: whole, label: { de: ganz, en: whole, fr: entière } }
      - { key: cracked, label: { de: gesprungen, en: cracked, fr: fêlée } }
    required: false
    rule: HL-5
  - { key: crack, label: { de: Riss, en: Crack, fr: Fêlure }, required: true, onlyWith: { lens: [cracked] }, rule: HL-5 }
  - { key: tower, label: { de: Turm, en: Tower, fr: Tour }, required: true, severities: [dark, dim], rule: HL-5 }
prerequisites:
  - { key: survey, name: { de: Begehung, en: Survey, fr: Visite }, levels: [beacon], from: provider, rule: HL-6 }
conditions:
  in_force: { contract: [valid] }
  by_night: { window: { key: desk, is: closed } }
rules:
  - id: HL-7
    when: { is: [in_force], levels: [beacon], prerequisites: missing }
    effect: { outcome: waiting }
    text: { de: 'Es fehlt: {prerequisites}.', en: 'Missing: {prerequisites}.', fr: 'Il manque : {prerequisites}.' }
  - id: HL-8
    when: { any: [{ contract: [none] }, { contract: [expired], not: { askers: [partner] } }] }
    effect: { outcome: refused, next: { kind: hotline } }
    text: { de: Ohne Vertrag geht es nicht., en: Not without a contract., fr: Pas sans contrat. }
  - id: HL-9
    when: { is: [by_night], severities: [dim] }
    text: { de: 'Es öffnet {opensAt}.', en: 'It opens {opensAt}.', fr: 'Ouverture {opensAt}.' }
promises:
  - { rule: HL-1, text: { de: Drei Stufen., en: Three grades., fr: Trois niveaux. } }
  - { rule: HL-2, text: { de: Zwei Verträge., en: Two contracts., fr: Deux contrats. } }
  - { rule: HL-3, text: { de: Zeiten., en: Times., fr: Délais. } }
  - { rule: HL-4, text: { de: Wege., en: Ways., fr: Voies. } }
  - { rule: HL-5, text: { de: Angaben., en: Facts., fr: Informations. } }
  - { rule: HL-6, text: { de: Begehung., en: Survey., fr: Visite. } }
  - { rule: HL-7, text: { de: Erst die Begehung., en: The survey first., fr: La visite d'abord. } }
  - { rule: HL-8, text: { de: Nur mit Vertrag., en: With a contract only., fr: Avec contrat seulement. } }
  - { rule: HL-9, text: { de: Öffnungszeiten., en: Opening hours., fr: Heures d'ouverture. } }
examples:
  - key: monday
    name: { de: Montag, en: Monday, fr: Lundi }
    at: '2026-11-23 10:00'
    severity: dim
    contract: { level: lamp }
    facts: { lens: cracked }
    expect: { outcome: accepted, dueAt: '2026-11-23 12:00', rules: [HL-3], waitingFor: [] }
`.trimStart();

/** What Harbour Lights sells beside its support: to stand below the catalogue itself. */
export const WORK_OF_HARBOUR_LIGHTS = `
units:
  - key: hour
    name: { de: Stunden, en: Hours, fr: Heures }
    unit: minute
    prepaid: true
    minutesPerUnit: 60
    roundUpToMinutes: 15
    validMonths: 24
    window: desk
    cancellationWorkdays: 1
    orderDays: 14
    rule: HL-8
    description: { de: Im Voraus gekauft., en: Bought in advance., fr: Achetées d’avance. }
  - key: visit
    name: { de: Besuche, en: Visits, fr: Visites }
    unit: piece
    prepaid: false
    settlement: order
    rule: HL-8
    description: { de: Je Auftrag., en: Per order., fr: Par commande. }
  - key: tending
    name: { de: Pflege, en: Tending, fr: Entretien }
    unit: minute # tending
    prepaid: false
    settlement: flat
    levels: [beacon]
    fairUseMinutes: 600
    rule: HL-8
    description: { de: Pauschal., en: At a flat rate., fr: Au forfait. }
services:
  - key: relamping
    name: { de: Lampenwechsel, en: Relamping, fr: Remplacement }
    description: { de: Wir wechseln die Lampe., en: We change the lamp., fr: Nous changeons la lampe. }
    rule: HL-8 # relamping
    unit: hour
    pricing: [by_effort, fixed]
    contract: true
    place: either
    facts:
      - { key: mast, label: { de: Mast, en: Mast, fr: Mât }, kind: number, max: 40, required: true }
      - { key: wish, label: { de: Wunsch, en: Wish, fr: Souhait } }
    preconditions:
      - { key: crane, label: { de: Ein Kran steht bereit., en: There is a crane., fr: Une grue est prête. }, rule: HL-7 }
      - { key: boat, label: { de: Ein Boot liegt bereit., en: There is a boat., fr: Un bateau est prêt. }, rule: HL-7 } # boat
    statement: { rollbackPlan: true }
    targets: { firstResponse: { minutes: 60, window: desk }, statementWorkdays: 1, scheduleWorkdays: 2, rule: HL-7 } # targets
    otherwise: { label: { de: Werft fragen, en: Ask the yard, fr: Demander au chantier }, target: yard@example.com }
  - key: inspection
    name: { de: Begehung, en: Inspection, fr: Visite d’inspection }
    description: { de: Zweimal im Jahr., en: Twice a year., fr: Deux fois par an. }
    rule: HL-8
    unit: visit
    pricing: [fixed]
    sessions:
      - { key: first, title: { de: Erste, en: First, fr: Première }, amount: 1 }
      - key: again
        title: { de: Zweite, en: Second, fr: Seconde }
        amount: 0
        afterReport: { askWithinDays: 10, holdWithinDays: 20, rule: HL-7 } # again
    report:
      - { key: seen, label: { de: Gesehen, en: Seen, fr: Vu }, required: true }
      - { key: advice, label: { de: Rat, en: Advice, fr: Conseil } }
`.trimStart();

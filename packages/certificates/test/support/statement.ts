import type { Statement, Words } from '../../src/statement.ts';

const words = (de: string, en = de, fr = de): Words => ({ de, en, fr });

const CODE = '7K3MQ2V9DHW4TX8PB6NRC1YAZ5GE';

/** A certificate as a provider of backup software would issue it. */
export const statement: Statement = {
  format: 'zusage-certificate/1',
  provider: { id: 'muster-support', name: 'Muster AG', service: 'Muster Support', accent: '#d4490f' },
  number: 'MZ-2026-0417',
  code: CODE,
  address: `https://support.example.com/muster-support/verify/${CODE}`,
  issuedAt: '2026-01-02T08:30:00Z',
  issuedOn: '2026-01-02',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  holder: { name: 'Stadtwerke Kehl am Rhein GmbH', customerNumber: '104233' },
  contract: 'MV-10423',
  catalogueVersion: 1,
  level: {
    key: 'full',
    name: words('Voller Support', 'Full support', 'Support complet'),
    description: words('Für alle Schweregrade.', 'For every severity.', 'Pour chaque gravité.'),
  },
  options: [{ key: 'on_call', name: words('Rufbereitschaft', 'On-call', 'Astreinte') }],
  window: words('Mo–Fr 09:00–17:00 Uhr', 'Mon–Fri 09:00–17:00', 'lun–ven 09:00–17:00'),
  terms: {
    severity: words('Schweregrad', 'Severity', 'Gravité'),
    response: words('Reaktion', 'response', 'réponse'),
  },
  targets: [
    {
      severity: '1',
      name: words('1 kritisch', '1 critical', '1 critique'),
      minutes: 240,
      elapsed: true,
      time: words('binnen 4 Stunden', 'within 4 hours', 'sous 4 heures'),
      clock: words('durchgehend', 'without pause', 'sans interruption'),
      condition: null,
      note: null,
      rule: 'SEP-3',
    },
    {
      severity: '2',
      name: words('2 gering', '2 minor', '2 mineur'),
      minutes: null,
      elapsed: false,
      time: words('nicht vereinbart', 'not agreed', 'non convenu'),
      clock: null,
      condition: null,
      note: null,
      rule: 'SB-3',
    },
  ],
  products: [
    {
      name: 'Backup-Server',
      version: '5.2',
      environment: words('Produktion', 'Production', 'Production'),
      identifiers: [
        { kind: 'license', name: words('Lizenz-ID', 'License ID', 'ID de licence'), value: 'L-7F30-21C4' },
      ],
      site: 'Rechenzentrum Kehl',
    },
  ],
  sites: ['Rechenzentrum Kehl'],
};

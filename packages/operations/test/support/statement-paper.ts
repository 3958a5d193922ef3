import type { StatementPaper } from '../../src/units/statement-paper.ts';
import type { UnitStatementLine } from '../../src/units/statement-line.ts';

export const line = (changes: Partial<UnitStatementLine> = {}): UnitStatementLine => ({
  key: '1',
  kind: 'debit',
  moved: 120,
  from: 'awaiting_acceptance',
  to: 'used',
  heldChange: -120,
  availableChange: 0,
  after: { held: 480, available: 300 },
  occurredAt: '2026-11-10T08:30:00Z',
  recordedAt: '2026-11-10T08:30:05Z',
  reason: '1 Std. 10 Min. → 2 Einheiten (2 Std.), aus AB-25-30418, gültig bis 3. März 2027',
  rule: 'N-14',
  lots: ['AB-25-30418'],
  sessions: [{ engagement: 'SEP-A1004', position: 2 }],
  ticket: null,
  reverses: null,
  reversedAt: null,
  ...changes,
});

export const paper = (changes: Partial<StatementPaper> = {}): StatementPaper => ({
  locale: 'de',
  timeZone: 'Europe/Berlin',
  provider: { name: 'SEP AG', service: 'SEP sesam Support', accent: '#e2001a' },
  customer: { customerNumber: '104217', name: 'Altmoorer Präzisionsguss GmbH' },
  account: { name: 'Remote-Dienstleistung', description: '', unit: 'minute', settlement: 'prepaid' },
  from: '2026-11-01',
  to: '2026-11-30',
  group: null,
  asOf: '2026-11-23T02:47:41.123Z',
  opening: { held: 600, available: 300 },
  closing: { held: 480, available: 300 },
  added: 0,
  taken: 120,
  used: 120,
  lines: [line()],
  ...changes,
});

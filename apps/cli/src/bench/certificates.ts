import { renderCertificate, type Statement, type Words } from '@zusage/certificates/print';
import type { Faults } from './faults.ts';
import { figure, type Figure } from './figure.ts';
import { percentile } from './statistics.ts';

const ROUNDS = 3;
const CERTIFICATES = 40;
const PRODUCTS = 3;
const PRODUCTS_MANY = 40;
const LANGUAGES = ['de', 'en', 'fr'] as const;

/**
 * How long one certificate takes to be printed in one language, on one core: as most are, and with an annex of forty
 * products. A first one warms up; what that costs a process once is a figure of its own.
 */
export async function measureCertificates(faults: Faults): Promise<Figure[]> {
  const startedAt = performance.now();
  await renderCertificate(statement(0, PRODUCTS), 'de');
  const first = performance.now() - startedAt;
  const usual = await rounds(PRODUCTS, faults);
  const many = await rounds(PRODUCTS_MANY, faults);
  return [
    figure('Certificate PDF, the first of a process', 'ms', [first]),
    figure('Certificate PDF, p95', 'ms', usual),
    figure('Certificate PDF of 40 products, p95', 'ms', many),
  ];
}

async function rounds(products: number, faults: Faults): Promise<number[]> {
  const p95: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const times: number[] = [];
    for (let number = 0; number < CERTIFICATES; number += 1) {
      const made = statement(round * CERTIFICATES + number, products);
      const startedAt = performance.now();
      const pdf = await renderCertificate(made, LANGUAGES[number % LANGUAGES.length] ?? 'de');
      times.push(performance.now() - startedAt);
      if (!pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))) faults.add('certificates: an answer is no PDF');
    }
    p95.push(percentile(times, 0.95));
  }
  return p95;
}

const words = (text: string): Words => ({ de: text, en: text, fr: text });

/** A certificate of made-up facts; no two are alike, so that nothing is remembered from the one before. */
function statement(number: number, products: number): Statement {
  const code = String(number).padStart(28, '0');
  return {
    format: 'zusage-certificate/1',
    provider: { id: 'bench', name: 'Bench GmbH', service: 'Bench Support', accent: '#0b6e99' },
    number: `B-${number}`,
    code,
    address: `https://support.example.com/bench/verify/${code}`,
    issuedAt: '2026-01-02T08:30:00Z',
    issuedOn: '2026-01-02',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    holder: { name: `Kunde ${number} Maschinenbau GmbH`, customerNumber: String(100_000 + number) },
    contract: `V-${number}`,
    catalogueVersion: 1,
    level: {
      key: 'full',
      name: words('Voller Support'),
      description: words('Für alle Schweregrade, rund um die Uhr.'),
    },
    options: [],
    window: words('Mo–Fr 09:00–17:00 Uhr'),
    terms: { severity: words('Schweregrad'), response: words('Reaktion') },
    targets: ['1', '2', '3', '4'].map((severity) => ({
      severity,
      name: words(`Schweregrad ${severity}`),
      minutes: 240,
      elapsed: false,
      time: words('binnen 4 Servicestunden'),
      clock: words('Mo–Fr 09:00–17:00 Uhr'),
      condition: null,
      note: null,
      rule: 'B-1',
    })),
    products: Array.from({ length: products }, (_, index) => ({
      name: `Server ${number}-${index}`,
      version: '5.2',
      environment: words('Produktion'),
      identifiers: [{ kind: 'licence', name: words('Lizenz'), value: `L-${number}-${index}` }],
      site: `Werk ${index % 4}`,
    })),
    sites: products > 4 ? ['Werk 0', 'Werk 1', 'Werk 2', 'Werk 3'] : ['Werk 0'],
  };
}

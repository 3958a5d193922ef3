import { tags, type Locale } from '../locale.ts';

const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const STEP = 1000;

/** Size of a file or a database: "248 kB", "1,3 MB". */
export function formatBytes(bytes: number, locale: Locale): string {
  const power = bytes < STEP ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), steps.length - 1);
  const unit = steps[power] ?? 'byte';
  const amount = bytes / STEP ** power;
  return new Intl.NumberFormat(tags[locale], {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 && power > 0 ? 1 : 0,
  }).format(amount);
}

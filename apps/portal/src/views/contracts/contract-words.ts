import type { StatusShape } from '@zusage/ui';
import type { Entitlement } from '../api-types.ts';
import type { View } from '../view.ts';

type Term = Pick<Entitlement, 'status' | 'validFrom' | 'validUntil'>;

export const contractShapes: Record<Entitlement['status'], StatusShape> = {
  active: 'done',
  expiring: 'half',
  expired: 'struck',
  upcoming: 'ring',
};

/** "gültig bis 31. Dez. 2026" */
export function termWords({ messages, times }: View, { status, validFrom, validUntil }: Term): string {
  const { overview } = messages;
  if (status === 'expired') return overview.expiredOn({ date: times.day(validUntil) });
  if (status === 'upcoming') return overview.validFrom({ date: times.day(validFrom) });
  return overview.validUntil({ date: times.day(validUntil) });
}

/** "gültig", "läuft in 18 Tagen ab": the state as a label. */
export function statusWords({ messages, times }: View, { status, validUntil }: Term): string {
  if (status === 'expiring')
    return messages.overview.expiresIn({ count: Math.max(0, times.daysUntil(validUntil)) });
  return messages.common.contractStatus[
    status === 'active' ? 'valid' : status === 'upcoming' ? 'pending' : status
  ];
}

/** Days to the end, since the end, or to the beginning, in words. */
export function daysWords({ messages, times }: View, { status, validFrom, validUntil }: Term): string {
  const { contracts } = messages;
  if (status === 'upcoming') return contracts.daysUntilStart({ count: times.daysUntil(validFrom) });
  const left = times.daysUntil(validUntil);
  if (left < 0) return contracts.daysSince({ count: -left });
  return left === 0 ? contracts.lastDay : contracts.daysLeft({ count: left });
}

export const isInForce = ({ status }: Pick<Entitlement, 'status'>): boolean =>
  status === 'active' || status === 'expiring';

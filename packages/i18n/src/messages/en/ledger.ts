import type { ledger as german } from '../de/ledger.ts';

export const ledger = {
  reasonExpired: ({ lot, day, amount }) =>
    `Purchase ${lot} was valid until ${day}: ${amount} not used, expired`,
  reasonExpiredReserved: ({ lot, day, amount, purpose }) =>
    `Purchase ${lot} was valid until ${day}: ${amount} expired, reserved for ${purpose} without a date before that end`,
} satisfies typeof german;

import type { ledger as german } from '../de/ledger.ts';

export const ledger = {
  reasonExpired: ({ lot, day, amount }) =>
    `Le lot ${lot} était valable jusqu’au ${day} : sans utilisation, fin de validité pour ${amount}`,
  reasonExpiredReserved: ({ lot, day, amount, purpose }) =>
    `Le lot ${lot} était valable jusqu’au ${day} : fin de validité pour ${amount}, en réserve pour ${purpose} sans date avant ce terme`,
} satisfies typeof german;

/** Sentences that the clock writes on statements. */
export const ledger = {
  reasonExpired: ({ lot, day, amount }: { lot: string; day: string; amount: string }) =>
    `Kontingent ${lot} galt bis ${day}: ${amount} nicht genutzt, verfallen`,
  reasonExpiredReserved: (given: { lot: string; day: string; amount: string; purpose: string }) =>
    `Kontingent ${given.lot} galt bis ${given.day}: ${given.amount} verfallen, reserviert für ${given.purpose} ohne Termin vor diesem Ende`,
};

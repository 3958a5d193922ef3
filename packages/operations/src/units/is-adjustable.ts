import type { Unit } from '@zusage/catalogue';

/** Units that are held in an account; effort that is charged afterwards is taken back where it was booked. */
export const isAdjustable = ({ prepaid, settlement }: Pick<Unit, 'prepaid' | 'settlement'>): boolean =>
  prepaid || settlement === 'order';

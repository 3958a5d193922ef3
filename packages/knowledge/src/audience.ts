import { invalidField } from '@zusage/errors';

/** Who may read an article; each includes the readers of the one before. */
export const audiences = ['public', 'customer', 'internal'] as const;
export type Audience = (typeof audiences)[number];

/** Whoever reads: `public` also stands for a visitor of the widget; `customer` for customers and partners; `staff` for all. */
export type Reader = 'public' | 'customer' | 'staff';

const readable: Record<Reader, readonly Audience[]> = {
  public: ['public'],
  customer: ['public', 'customer'],
  staff: audiences,
};

/** The audiences whose articles a reader may see. Everything that reads articles takes this list and nothing else. */
export const audiencesOf = (reader: Reader): readonly Audience[] => readable[reader];

/** @throws AppError invalid_input */
export function checkAudience(value: string): Audience {
  const audience = audiences.find((known) => known === value);
  if (!audience) throw invalidField('audience', 'unknown_value');
  return audience;
}

import { invalidField } from '@zusage/errors';
import { limits } from '../limits.ts';

/** @throws AppError invalid_input */
export function checkSlug(slug: string): string {
  if (slug.length > limits.slug) throw invalidField('slug', 'too_long', { max: limits.slug });
  if (!/^[a-z0-9][a-z0-9-]*$/.test(slug)) throw invalidField('slug', 'unknown_value');
  return slug;
}

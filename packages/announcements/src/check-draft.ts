import { AppError, type FieldFault } from '@zusage/errors';
import { LANGUAGES, limits, type AnnouncementDraft } from './announcement.ts';

/** @throws AppError invalid_input naming every field at fault: `texts.de.title`, `happensUntil`, … */
export function checkDraft(draft: AnnouncementDraft): void {
  const fields: Record<string, FieldFault> = {};
  for (const language of LANGUAGES) {
    const text = draft.texts[language];
    if (!text) continue;
    for (const part of ['title', 'body'] as const) {
      if (text[part].trim() === '') fields[`texts.${language}.${part}`] = { problem: 'required' };
      else if (text[part].length > limits[part])
        fields[`texts.${language}.${part}`] = { problem: 'too_long', params: { max: limits[part] } };
    }
  }
  if (draft.products.length > limits.products)
    fields['products'] = { problem: 'too_many', params: { max: limits.products } };
  if (draft.happensUntil && !draft.happensFrom) fields['happensFrom'] = { problem: 'required' };
  if (draft.happensFrom && draft.happensUntil && draft.happensUntil <= draft.happensFrom)
    fields['happensUntil'] = { problem: 'invalid_time' };
  if (Object.keys(fields).length > 0) throw new AppError('invalid_input', { fields });
}

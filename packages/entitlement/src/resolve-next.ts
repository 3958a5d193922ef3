import type { Catalogue, CatalogueNext, Text } from '@zusage/catalogue';
import type { Next } from './decision.ts';

/** Fills in what the catalogue states once for all: the hotline, the emergency form, the portal. */
export function resolveNext(next: CatalogueNext, catalogue: Catalogue): Next {
  const stated = statedOnce(next, catalogue);
  return {
    kind: next.kind,
    label: next.label ?? stated?.label ?? catalogueName(catalogue),
    target: next.target ?? stated?.target ?? `/${catalogue.id}`,
  };
}

function statedOnce(
  next: CatalogueNext,
  { hotline, emergencyForm }: Catalogue,
): { label: Text; target: string } | null {
  if (next.kind === 'hotline' && hotline) return { label: hotline.label, target: hotline.number };
  if (next.kind === 'emergency_form' && emergencyForm)
    return { label: emergencyForm.label, target: emergencyForm.url };
  return null;
}

function catalogueName({ name }: Catalogue): Text {
  return { de: name, en: name, fr: name };
}

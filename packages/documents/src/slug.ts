const LENGTH_MAX = 60;

/** A title as it stands in an address: "Auftragsverarbeitung (Muster)" is `auftragsverarbeitung-muster`. */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '');
  const words = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, LENGTH_MAX);
  return words.replaceAll(/^-+|-+$/g, '') || 'dokument';
}

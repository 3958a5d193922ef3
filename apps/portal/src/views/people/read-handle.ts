/** The number in an address; null for anything that is none, as for one that nobody has. */
export const readHandle = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** The place of a session in an address; one that is none is a place that no engagement has. */
export const positionOf = (text: string | undefined): number =>
  text !== undefined && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 1_000;

interface Told {
  missingFacts: readonly { label: string }[];
  reasons: readonly { text: string }[];
}

/** Missing facts that no reason names yet: what a reason says is not said twice. */
export function unnamedFacts({ missingFacts, reasons }: Told): string[] {
  return missingFacts
    .map(({ label }) => label)
    .filter((label) => !reasons.some(({ text }) => text.includes(label)));
}

/** "Schweregrad 1 (kritisch)" under the column "Schweregrad" is "1 (kritisch)". */
export function withoutTerm(severityName: string, term: string): string {
  const start = `${term} `;
  return severityName.startsWith(start) ? severityName.slice(start.length) : severityName;
}

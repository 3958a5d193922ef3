/** A request that is taken; each test changes what it is about. */
export const request = (more: object = {}) => ({
  severity: '3',
  channel: 'api',
  environment: 'production',
  product: null,
  subject: 'Sicherung bricht ab',
  description: 'Seit heute Nacht bricht die Sicherung des Dateiservers ab.',
  facts: {},
  ...more,
});

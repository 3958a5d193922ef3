// Printing alone: no keys, no database.
export { renderCertificate } from './pdf/render.ts';
export type { Statement, Words } from './statement.ts';

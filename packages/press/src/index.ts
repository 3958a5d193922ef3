export { printColours } from './colours.ts';
export type { Layout } from './layout.ts';
export { pressPdf } from './press.ts';
export { renderPdf } from './render.ts';

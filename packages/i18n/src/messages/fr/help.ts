import type { help as german } from '../de/help.ts';

export const help = {
  title: 'Aide',
  lead: 'Comment travailler avec ce portail.',
  contents: 'Sur cette page',
} satisfies typeof german;

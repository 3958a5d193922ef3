import type { help as german } from '../de/help.ts';

export const help: typeof german = {
  title: 'Aide',
  lead: 'Comment travailler avec ce portail.',
  contents: 'Sur cette page',
};

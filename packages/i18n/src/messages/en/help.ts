import type { help as german } from '../de/help.ts';

export const help: typeof german = {
  title: 'Help',
  lead: 'How to work with this portal.',
  contents: 'On this page',
};

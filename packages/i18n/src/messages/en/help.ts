import type { help as german } from '../de/help.ts';

export const help = {
  title: 'Help',
  lead: 'How to work with this portal.',
  contents: 'On this page',
} satisfies typeof german;

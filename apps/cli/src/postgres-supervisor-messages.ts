/** What the supervisor tells the process that started it. `url` holds the password. */
export type SupervisorMessage =
  { kind: 'ready'; url: string } | { kind: 'note'; sentence: string } | { kind: 'failed'; sentence: string };

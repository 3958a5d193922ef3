import type { CommandDef } from 'citty';

export type Command = Pick<CommandDef, 'args' | 'meta'>;

/** Every command, one line each. Loaded when called: `due` must not wait for what only `migrate` needs. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  due: async () => (await import('./due.ts')).dueCommand,
  decide: async () => (await import('./decide.ts')).decideCommand,
  workdays: async () => (await import('./workdays.ts')).workdaysCommand,
  'catalogue check': async () => (await import('./catalogue-check.ts')).catalogueCheckCommand,
  'catalogue publish': async () => (await import('./catalogue-publish.ts')).cataloguePublishCommand,
  'certificate verify': async () => (await import('./certificate-verify.ts')).certificateVerifyCommand,
  'keys publish': async () => (await import('./keys-publish.ts')).keysPublishCommand,
  'keys rotate': async () => (await import('./keys-rotate.ts')).keysRotateCommand,
  'ledger verify': async () => (await import('./ledger-verify.ts')).ledgerVerifyCommand,
  'admin add': async () => (await import('./admin-add.ts')).adminAddCommand,
  import: async () => (await import('./import.ts')).importCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  'token create': async () => (await import('./token-create.ts')).tokenCreateCommand,
  'factors remove': async () => (await import('./factors-remove.ts')).factorsRemoveCommand,
  'demo logins': async () => (await import('./demo-logins.ts')).demoLoginsCommand,
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSettings, settingNames, SettingsError } from '../src/settings.ts';
import { findWorkspaceRoot } from '../src/workspace.ts';

const root = findWorkspaceRoot();

function mistakesOf(environment: Record<string, string>): readonly string[] {
  try {
    parseSettings(environment, root);
  } catch (error) {
    if (error instanceof SettingsError) return error.mistakes;
    throw error;
  }
  return [];
}

test('everything has a default, and an empty variable counts as unset', () => {
  const settings = parseSettings({ PORT: '', DATABASE_URL: ' ' }, root);
  expect(settings).toMatchObject({ port: 4321, demoSitePort: 4322, host: '127.0.0.1', development: false });
  expect(settings.publicUrl).toBe('http://localhost:4321');
  expect(settings.dataFolder).toBe(join(root, '.zusage'));
  expect(settings.database).toEqual({ url: null, directUrl: null, poolSize: 10, embeddedPort: null });
});

test('every mistake is named at once, one line each, without repeating the value', () => {
  const mistakes = mistakesOf({
    PORT: '70000',
    DATABASE_URL: 'mysql://root:geheim@host/x',
    SMTP_URL: 'geheim',
    ZUSAGE_DEMO: 'ja',
    LOG_LEVEL: 'loud',
    TRUSTED_PROXIES: '-1',
    MAIL_FROM: 'nobody',
    NODE_ENV: 'live',
  });
  const variables = [
    'PORT',
    'TRUSTED_PROXIES',
    'ZUSAGE_DEMO',
    'DATABASE_URL',
    'SMTP_URL',
    'MAIL_FROM',
    'LOG_LEVEL',
    'NODE_ENV',
  ];
  expect(mistakes.map((line) => line.split(' ')[0])).toEqual(variables);
  expect(mistakes.join('\n')).not.toContain('geheim');
  for (const line of mistakes) expect(line).toMatch(/^[A-Z_]+ must be .+\.$/);
});

test.each([
  ['one port for two servers', { PORT: '4400', DEMO_SITE_PORT: '4400' }, 'PORT and DEMO_SITE_PORT'],
  ['a direct address without the other', { DATABASE_URL_DIRECT: 'postgres://u@h/d' }, 'DATABASE_URL_DIRECT'],
  ['a port of zero', { PORT: '0' }, 'PORT'],
  ['a port with a fraction', { PORT: '80.5' }, 'PORT'],
  ['a database address without a database', { DATABASE_URL: 'postgres://host' }, 'DATABASE_URL'],
  ['a line break in the sender', { MAIL_FROM: 'a\nBcc: b@example.com' }, 'MAIL_FROM'],
])('%s is one mistake', (_, environment, start) => {
  const mistakes = mistakesOf(environment);
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toMatch(new RegExp(`^${start}`));
});

test('links have no slash at the end, migrations take the database address unless another is given', () => {
  const url = 'postgres://u:p@h:6432/d';
  const settings = parseSettings(
    { PUBLIC_URL: 'https://x.example/', DATABASE_URL: url, ZUSAGE_DATA: '/var/x' },
    root,
  );
  expect(settings.publicUrl).toBe('https://x.example');
  expect(settings.database.directUrl).toBe(url);
  expect(settings.dataFolder).toBe('/var/x');
});

test('development shows itself only where it is asked for', () => {
  expect(parseSettings({ NODE_ENV: 'development' }, root).development).toBe(true);
  expect(parseSettings({ NODE_ENV: 'production' }, root).development).toBe(false);
  expect(parseSettings({ NODE_ENV: 'production', ZUSAGE_DEVELOPMENT: '1' }, root).development).toBe(true);
});

test('.env.example documents exactly the variables that are read, and its own lines are valid', () => {
  const lines = readFileSync(join(root, '.env.example'), 'utf8').split('\n');
  const pairs = lines.flatMap((line) => /^(?:# e\.g\. )?([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
  const documented = pairs.filter((_, index) => index % 2 === 0);
  expect(documented.toSorted()).toEqual([...settingNames].toSorted());
  const given = Object.fromEntries(
    lines.flatMap((line) => (/^[A-Z_]+=/.test(line) ? [line.split(/=(.*)/s).slice(0, 2)] : [])),
  );
  expect(parseSettings(given as Record<string, string>, root)).toEqual(parseSettings({}, root));
});

import { expect, test } from 'vitest';
import { createLogger } from '../src/log.ts';

function linesOf(work: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  work(createLogger('portal', { logLevel: 'info' }, { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a line is one JSON object with level, time and name', () => {
  const [line] = linesOf((log) => log.info({ port: 4321 }, 'listening'));
  expect(line).toMatchObject({ level: 'info', name: 'portal', port: 4321, msg: 'listening' });
  expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test('passwords, tokens and cookies never reach the log', () => {
  const secret = 'geheim-4711';
  const lines = linesOf((log) => {
    log.info({ password: secret, token: secret }, 'top');
    log.info(
      {
        body: { newPassword: secret },
        request: { headers: { cookie: secret, 'set-cookie': secret, authorization: secret } },
      },
      'nested',
    );
    log.error(new Error(`connect to postgres://zusage:${secret}@db.example.com/zusage failed`));
    log.info(`sent by smtp://user:${secret}@mail.example.com`);
  });
  expect(lines).toHaveLength(4);
  expect(JSON.stringify(lines)).not.toContain(secret);
  expect(JSON.stringify(lines)).toContain('postgres://zusage:[redacted]@db.example.com');
});

test('a level below the chosen one writes nothing', () => {
  expect(linesOf((log) => log.debug('quiet'))).toEqual([]);
});

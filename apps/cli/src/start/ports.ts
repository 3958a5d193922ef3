import { createServer } from 'node:net';
import { StartError } from '../explain.ts';

export interface WantedPort {
  /** Name of the setting that chooses it. */
  setting: string;
  port: number;
}

/**
 * Tells about a taken port before anything slow begins.
 * @throws StartError naming port and setting
 */
export async function requireFreePorts(host: string, wanted: readonly WantedPort[]): Promise<void> {
  for (const { setting, port } of wanted) {
    for (const address of addresses(host)) {
      const failure = await tryListen(address, port);
      if (failure) throw new StartError(sentence(failure, setting, port, host));
    }
  }
}

/** Browsers may resolve `localhost` to either loopback address: what listens on the other one would answer in our place. */
const addresses = (host: string): string[] =>
  ['127.0.0.1', 'localhost', '::1'].includes(host) ? ['127.0.0.1', '::1'] : [host];

/** The error code, or null when the port can be used (or this machine lacks that loopback address). */
function tryListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.message;
      resolve(host === '::1' && code !== 'EADDRINUSE' ? null : code);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

function sentence(code: string, setting: string, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use: end the program that uses it, or set ${setting} to another port.`;
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user: set ${setting} to one above 1023.`;
  return `${host} cannot be listened on (${code}): set HOST to an address of this machine.`;
}

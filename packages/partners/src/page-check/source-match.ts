const SCHEME_SOURCE = /^([a-z][a-z\d+.-]*):$/i;
const HOST_SOURCE =
  /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w-]+(?:\.[\w-]+)*|\[[\da-f:]+\])(?::(\d+|\*))?(\/.*)?$/i;
const DEFAULT_PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };

/** Whether a source of a policy lets the page at `self` load `url` (CSP 3, 6.7.2.8). Keywords are somebody else's. */
export function sourceMatches(source: string, url: URL, self: URL): boolean {
  if (source === "'self'") return url.origin === self.origin;
  if (source === '*')
    return url.protocol === 'http:' || url.protocol === 'https:' || url.protocol === self.protocol;
  const scheme = SCHEME_SOURCE.exec(source)?.[1];
  if (scheme !== undefined) return schemeMatches(`${scheme.toLowerCase()}:`, url.protocol);
  const parts = HOST_SOURCE.exec(source);
  if (!parts) return false;
  const [, named, host = '', port, path] = parts;
  return (
    schemeMatches(named === undefined ? self.protocol : `${named.toLowerCase()}:`, url.protocol) &&
    hostMatches(host.toLowerCase(), url.hostname) &&
    portMatches(port, url) &&
    pathMatches(path, url.pathname)
  );
}

/** What names http allows https too. */
const schemeMatches = (named: string, actual: string): boolean =>
  named === actual || (named === 'http:' && actual === 'https:');

function hostMatches(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
}

function portMatches(port: string | undefined, url: URL): boolean {
  const actual = url.port || DEFAULT_PORTS[url.protocol];
  if (port === '*') return true;
  if (port === undefined) return actual === DEFAULT_PORTS[url.protocol];
  return port === actual || (port === '80' && actual === '443');
}

function pathMatches(path: string | undefined, actual: string): boolean {
  if (path === undefined || path === '/') return true;
  return path.endsWith('/') ? actual.startsWith(path) : actual === path;
}

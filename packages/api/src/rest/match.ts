import type { Route } from './route.ts';

export interface Match {
  route: Route;
  parameters: Record<string, string>;
}

/** The route for a request; `allowed` names the other methods of an address that exists. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | { allowed: string[] } {
  const fitting = routes.flatMap((route): Match[] => {
    const parameters = parametersOf(route.path, path);
    return parameters ? [{ route, parameters }] : [];
  });
  return (
    fitting.find((match) => match.route.method === method) ?? {
      allowed: [...new Set(fitting.map((match) => match.route.method))],
    }
  );
}

function parametersOf(pattern: string, path: string): Record<string, string> | null {
  const expected = pattern.split('/');
  const actual = path.split('/');
  if (expected.length !== actual.length) return null;
  const parameters: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const value = actual[index] ?? '';
    if (!part.startsWith('{')) {
      if (part !== value) return null;
      continue;
    }
    const decoded = decode(value);
    if (!decoded) return null;
    parameters[part.slice(1, -1)] = decoded;
  }
  return parameters;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

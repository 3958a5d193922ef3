import { isAllowedOrigin, toOrigin } from '../origin.ts';
import { effective, readPolicies, writePolicy, type Policy } from './policy.ts';
import { sourceMatches } from './source-match.ts';

/** What is looked at, in the order in which a browser would fail on it. */
export type CheckSubject = 'origin' | 'mixed' | 'script' | 'nonce' | 'connect' | 'sandbox';

/**
 * `ok`: nothing to do. `wrong`: the widget does not work before this is changed. `note`: it works if the page does as
 * is said.
 */
export interface Finding {
  subject: CheckSubject;
  state: 'ok' | 'wrong' | 'note';
  /** The directive of the pasted policy that decides; null where no policy does. */
  directive: string | null;
  /** What has to stand in it. */
  add: string | null;
  /** The directive as it should be, ready to copy. */
  change: string | null;
}

export interface PageCheck {
  /** As a browser would send it; null when what was typed is no address of a page that may embed the widget. */
  origin: string | null;
  works: boolean;
  findings: Finding[];
}

const SCRIPT = ['script-src-elem', 'script-src', 'default-src'];
const CONNECT = ['connect-src', 'default-src'];
const LOADER_PATH = '/widget/v1/loader.js';
const PANEL_PATH = '/widget/v1/panel.js';
const API_PATH = '/trpc/widget.config';
const SANDBOX = ['allow-scripts', 'allow-same-origin', 'allow-forms'];
const NONCE = /^'nonce-[\w+/=-]+'$/i;

/**
 * Says whether the snippet would work on a page, from the page's address and its policy as pasted. Nothing is fetched:
 * the portal asks no foreign server for anything (S47).
 *
 * @param portalUrl where the widget comes from, as the snippet names it
 */
export function checkPage(
  key: { origins: readonly string[] },
  page: { address: string; policy: string },
  portalUrl: string,
): PageCheck {
  const origin = toOrigin(page.address);
  if (origin === null) return { origin, works: false, findings: [finding('origin', 'wrong')] };
  const portal = new URL(portalUrl);
  const self = new URL(origin);
  const policies = readPolicies(page.policy);
  const findings = [
    isAllowedOrigin(key, origin) ? finding('origin', 'ok') : finding('origin', 'wrong', { add: origin }),
    ...mixedContent(self, portal),
    ...overAll(policies, (policy) => scriptFindings(policy, portal, self)),
    ...overAll(policies, (policy) => [connectFinding(policy, portal, self)]),
    ...overAll(policies, sandboxFindings),
  ];
  return { origin, works: findings.every(({ state }) => state !== 'wrong'), findings };
}

function finding(
  subject: CheckSubject,
  state: Finding['state'],
  more: Partial<Pick<Finding, 'directive' | 'add' | 'change'>> = {},
): Finding {
  return { subject, state, directive: null, add: null, change: null, ...more };
}

/** Every policy has to allow it: what one forbids is forbidden. Without a policy nothing is. */
function overAll(policies: readonly Policy[], look: (policy: Policy) => Finding[]): Finding[] {
  const all = (policies.length === 0 ? [new Map() as Policy] : policies).flatMap(look);
  const bad = all.filter(({ state }) => state !== 'ok');
  if (bad.length > 0) {
    const seen = new Set<string>();
    return bad.filter((item) => !seen.has(JSON.stringify(item)) && seen.add(JSON.stringify(item)));
  }
  return all.slice(0, 1);
}

/** A page over https loads nothing over http, whatever its policy says; this machine's own addresses are exempt. */
function mixedContent(self: URL, portal: URL): Finding[] {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(portal.hostname);
  return self.protocol === 'https:' && portal.protocol === 'http:' && !isLocal
    ? [finding('mixed', 'wrong', { add: portal.origin })]
    : [];
}

/** The loader and, by `import()`, the panel. Both come from the portal; what a nonce allows passes on to the panel. */
function scriptFindings(policy: Policy, portal: URL, self: URL): Finding[] {
  const found = effective(policy, SCRIPT);
  if (!found) return [finding('script', 'ok')];
  const { directive, words } = found;
  const hasNonce = words.some((word) => NONCE.test(word));
  const note = finding('nonce', 'note', { directive, add: words.find((word) => NONCE.test(word)) ?? null });
  if (words.some((word) => word.toLowerCase() === "'strict-dynamic'")) {
    // Addresses and 'self' mean nothing beside it: only what a nonce vouches for loads, and what that loads itself.
    if (hasNonce) return [note];
    return [finding('script', 'wrong', wanting(policy, directive, "'nonce-…'"))];
  }
  const loads = (path: string) => words.some((word) => sourceMatches(word, new URL(path, portal), self));
  if (loads(LOADER_PATH) && loads(PANEL_PATH)) return [finding('script', 'ok', { directive })];
  if (hasNonce) return [note];
  return [finding('script', 'wrong', wanting(policy, directive, portal.origin))];
}

function connectFinding(policy: Policy, portal: URL, self: URL): Finding {
  const found = effective(policy, CONNECT);
  if (!found) return finding('connect', 'ok');
  const { directive, words } = found;
  const allowed = words.some((word) => sourceMatches(word, new URL(API_PATH, portal), self));
  if (allowed) return finding('connect', 'ok', { directive });
  return finding('connect', 'wrong', wanting(policy, directive, portal.origin, 'connect-src'));
}

/** A page in a sandbox has no origin to be allowed by, runs no script and sends no form unless it says so. */
function sandboxFindings(policy: Policy): Finding[] {
  const words = policy.get('sandbox');
  if (!words) return [];
  const lower = words.map((word) => word.toLowerCase());
  const missing = SANDBOX.filter((word) => !lower.includes(word));
  if (missing.length === 0) return [finding('sandbox', 'ok', { directive: 'sandbox' })];
  return [finding('sandbox', 'wrong', wanting(policy, 'sandbox', missing.join(' ')))];
}

/**
 * How the directive should read. One that fell back to `default-src` gets a directive of its own, with what the
 * fallback allowed: widening `default-src` would open everything else too.
 */
function wanting(policy: Policy, directive: string, add: string, own = 'script-src') {
  const name = directive === 'default-src' ? own : directive;
  const words = (policy.get(directive) ?? []).filter((word) => word.toLowerCase() !== "'none'");
  return { directive, add, change: writePolicy(new Map([[name, [...words, add]]])) };
}

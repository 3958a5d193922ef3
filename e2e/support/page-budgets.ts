import type { Page } from '@playwright/test';
import { addresses } from './product.ts';

/** What a page may cost the reader. */
export const budgets = {
  /** All scripts together as they travel, in bytes. */
  scriptBytesMax: 30_000,
  /** Nothing that has been shown moves. A font that comes late on a busy machine moves lines by less than a pixel. */
  layoutShiftMax: 0.001,
  /** On a processor four times slower than this one, in milliseconds. */
  longTaskMsMax: 50,
} as const;

const SLOWDOWN = 4;
/** The same task takes a third more on one machine, or in one run, than in another: only what is clearly over is a fault. */
const MACHINE_TOLERANCE = 1.5;
/** A busy machine and a browser that has just started make tasks longer, never shorter: the best of a few tries counts. */
const TRIES = 4;

export interface PageCost {
  scriptBytes: number;
  layoutShift: number;
  /** What moved, as far as the browser names it. */
  moved: string[];
  longTaskMs: number;
  /** Addresses of other hosts that the page asked for. */
  foreign: string[];
  /** What stops the first picture and is not the page's own style sheet. */
  blocking: string[];
  /** Whether the first answer alone has heading and text. */
  hasContentAtOnce: boolean;
}

/**
 * What a page costs. Where something took long or moved it is loaded again, and the best try counts: what the page does
 * itself it does each time.
 */
export async function costOf(page: Page, address: string): Promise<PageCost> {
  let cost = await loadOnce(page, address);
  for (let tries = 1; tries < TRIES && (isSlow(cost) || isMoving(cost)); tries += 1) {
    const again = await loadOnce(page, address);
    cost = {
      ...(again.layoutShift < cost.layoutShift ? again : cost),
      longTaskMs: Math.min(cost.longTaskMs, again.longTaskMs),
    };
  }
  return cost;
}

const isSlow = ({ longTaskMs }: PageCost): boolean => longTaskMs > budgets.longTaskMsMax;
const isMoving = ({ layoutShift }: PageCost): boolean => layoutShift > budgets.layoutShiftMax;

/**
 * Loads a page and tells what it costs. A task's time is what its thread worked, four times over, not what passed on the
 * clock: other work on the machine makes tests slow, but no page. Chromium's own throttling is not used, because it
 * burns the time that it measures on the clock, and so counts the other work again.
 */
async function loadOnce(page: Page, address: string): Promise<PageCost> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the budgets are measured in a browser of their own');
  const asked: string[] = [];
  const note = (request: { url: () => string }): void => void asked.push(request.url());
  page.on('request', note);
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  try {
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    const longTaskMs = longestTaskMs(await browser.stopTracing());
    const html = (await response?.text()) ?? '';
    return {
      ...(await page.evaluate(measureInPage)),
      longTaskMs,
      foreign: asked.filter((url) => !url.startsWith('data:') && new URL(url).origin !== addresses.portal),
      hasContentAtOnce: await page.evaluate(hasHeadingAndText, html),
    };
  } finally {
    page.off('request', note);
  }
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  args: { name?: string };
  /** Time that the thread worked, in microseconds. */
  tdur?: number;
}

/** The longest task of any page's main thread. */
function longestTaskMs(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = traceEvents.filter((event) => event.name.endsWith('::RunTask') && mains.has(thread(event)));
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return Math.round((Math.max(...tasks.map(({ tdur = 0 }) => tdur)) * SLOWDOWN) / 1_000);
}

/** Runs in the page, after it has loaded. */
async function measureInPage(): Promise<
  Pick<PageCost, 'scriptBytes' | 'layoutShift' | 'moved' | 'blocking'>
> {
  const entriesOf = (type: string): Promise<PerformanceEntry[]> =>
    new Promise((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve(observer.takeRecords()), 150);
    });
  const shifts = (await entriesOf('layout-shift')) as (PerformanceEntry & {
    value: number;
    sources: { node: Node | null }[];
  })[];
  const nameOf = (node: Node | null): string =>
    node instanceof Element ? [node.localName, ...node.classList].join('.') : (node?.nodeName ?? '?');
  const resources = performance.getEntriesByType('resource') as (PerformanceResourceTiming & {
    renderBlockingStatus?: string;
  })[];
  const isScript = ({ name }: PerformanceResourceTiming) => /\.m?js(?:\?|$)/.test(name);
  const inline = [...document.scripts].reduce((bytes, { text }) => bytes + new Blob([text]).size, 0);
  return {
    scriptBytes: resources.filter(isScript).reduce((bytes, each) => bytes + each.encodedBodySize, inline),
    layoutShift: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ sources }) => sources.map(({ node }) => nameOf(node))),
    blocking: resources
      .filter((each) => each.renderBlockingStatus === 'blocking' && !/\.css(?:\?|$)/.test(each.name))
      .map(({ name }) => name),
  };
}

/** Runs in the page: what a browser could show of the first answer alone. */
function hasHeadingAndText(html: string): boolean {
  const first = new DOMParser().parseFromString(html, 'text/html');
  const heading = first.querySelector('main h1')?.textContent?.trim() ?? '';
  const text = first.querySelector('main')?.textContent?.trim() ?? '';
  return heading !== '' && text.length > heading.length;
}

/** What is over its budget, as sentences; none for a page that keeps them. */
export function overBudget(cost: PageCost): string[] {
  const { scriptBytesMax, layoutShiftMax, longTaskMsMax } = budgets;
  return [
    cost.scriptBytes > scriptBytesMax && `${cost.scriptBytes} bytes of script, at most ${scriptBytesMax}`,
    cost.layoutShift > layoutShiftMax &&
      `its content moves by ${cost.layoutShift.toFixed(4)}: ${cost.moved.join(', ')}`,
    cost.longTaskMs > longTaskMsMax * MACHINE_TOLERANCE &&
      `a task of ${cost.longTaskMs} ms, at most ${longTaskMsMax}`,
    cost.foreign.length > 0 && `asks other hosts: ${cost.foreign.join(', ')}`,
    cost.blocking.length > 0 && `waits for ${cost.blocking.join(', ')}`,
    !cost.hasContentAtOnce && 'shows nothing before a second answer',
  ].filter((sentence) => typeof sentence === 'string');
}

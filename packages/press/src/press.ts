import { Worker } from 'node:worker_threads';

interface Waiting {
  resolve: (pdf: Buffer) => void;
  reject: (error: Error) => void;
}

/** What the thread is asked; see `press-thread.ts`. */
export interface Job {
  job: number;
  /** Address of the layout's module. */
  layout: string;
  input: unknown;
}

/** What it answers. */
export type Printed = { job: number; pdf: Uint8Array<ArrayBuffer> } | { job: number; fault: string };

interface Press {
  thread: Worker;
  waiting: Map<number, Waiting>;
}

let press: Press | undefined;
let jobs = 0;

/**
 * Prints a document in a thread of its own, so that a server goes on answering meanwhile: a certificate takes some 30 ms
 * of a core, with an annex of a thousand products a second. The thread starts with the first document and lets the process
 * end while it rests.
 *
 * @param layout a module that exports its `Layout` as `layout`; the input must be one that threads can pass each other
 * @throws Error when the document cannot be printed, see `renderPdf`
 */
export function pressPdf(layout: URL, input: unknown): Promise<Buffer> {
  press ??= openPress();
  const { thread, waiting } = press;
  const job: Job = { job: (jobs += 1), layout: layout.href, input };
  return new Promise((resolve, reject) => {
    waiting.set(job.job, { resolve, reject });
    thread.ref();
    thread.postMessage(job, []);
  });
}

function openPress(): Press {
  const thread = new Worker(new URL('press-thread.ts', import.meta.url));
  const opened: Press = { thread, waiting: new Map() };
  const { waiting } = opened;
  thread.on('message', (printed: Printed) => {
    const asked = waiting.get(printed.job);
    waiting.delete(printed.job);
    if (waiting.size === 0) thread.unref();
    if ('pdf' in printed)
      asked?.resolve(Buffer.from(printed.pdf.buffer, printed.pdf.byteOffset, printed.pdf.byteLength));
    else asked?.reject(new Error(printed.fault));
  });
  // A thread that ended takes its jobs with it; the next document starts another.
  const end = (error: Error): void => {
    if (press === opened) press = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('error', end);
  thread.on('exit', () => end(new Error('the thread that prints documents has ended')));
  return opened;
}

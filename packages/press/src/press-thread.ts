import { parentPort } from 'node:worker_threads';
import type { Layout } from './layout.ts';
import type { Job, Printed } from './press.ts';
import { renderPdf } from './render.ts';

// The thread behind `press.ts`: one document after the other. Layouts are modules of ours, named by the code that prints.

const port = parentPort;

async function print({ job, layout: address, input }: Job): Promise<Printed> {
  try {
    const { layout } = (await import(address)) as { layout: Layout<unknown> };
    const pdf = await renderPdf(layout, input);
    // Of its own memory: what the compiler hands out may be part of a larger piece.
    return { job, pdf: new Uint8Array(pdf) };
  } catch (error) {
    return { job, fault: error instanceof Error ? error.message : String(error) };
  }
}

port?.on('message', (job: Job) => {
  void print(job).then((printed) => port.postMessage(printed, 'pdf' in printed ? [printed.pdf.buffer] : []));
});

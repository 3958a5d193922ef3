import { parentPort } from 'node:worker_threads';
import type { Locale } from '@zusage/i18n';
import type { Statement } from '../statement.ts';
import type { Printed } from './press.ts';
import { renderCertificate } from './render.ts';

// The thread behind `press.ts`: one certificate after the other.

const port = parentPort;

async function print(job: number, statement: Statement, locale: Locale): Promise<Printed> {
  try {
    const pdf = await renderCertificate(statement, locale);
    // Of its own memory: what the compiler hands out may be part of a larger piece.
    return { job, pdf: new Uint8Array(pdf) };
  } catch (error) {
    return { job, fault: error instanceof Error ? error.message : String(error) };
  }
}

port?.on('message', ({ job, statement, locale }: { job: number; statement: Statement; locale: Locale }) => {
  void print(job, statement, locale).then((printed) =>
    port.postMessage(printed, 'pdf' in printed ? [printed.pdf.buffer] : []),
  );
});

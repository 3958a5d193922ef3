/** A command that cannot answer; `code` is part of the interface, see the CLI's error shape. */
export class CommandError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
  }
}

/** The body of an error as the interface shows it. */
export interface ErrorBody {
  error: { code: string; message: string };
}

/** An error's own code if it is one of ours; anything else is `internal`. */
export function errorBody(error: unknown): ErrorBody {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { error: { code: /^[a-z][a-z_]*$/.test(code) ? code : 'internal', message } };
}

/** Prints a command's answer: with `json` one JSON document and nothing else, otherwise lines for people. */
export function printResult(value: unknown, json: boolean, human: string): void {
  process.stdout.write(`${json ? JSON.stringify(value) : human}\n`);
}

import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { findWorkspaceRoot } from '@zusage/config/workspace';
import { identify, type ProcessIdentity } from '@zusage/db/embedded';
import { lastWords, openLog, sizeOf } from './log-file.ts';

export interface ManagedProcessOptions {
  /** As the terminal and the log folder name it. */
  name: string;
  /** From the checkout's root. */
  script: string;
  log: string;
  note: (sentence: string) => void;
  onMessage?: (message: unknown) => void;
  /** Called whenever the set of running processes changed. */
  onChange?: () => void;
}

const backoffMillisecondsMax = 30_000;
/** A process that lived this long was healthy: its next end is a new mishap, not the same one again. */
const healthyMilliseconds = 60_000;
/** A little more than a process takes at most to drain by itself. */
const stopSecondsMax = 33;

/**
 * A child that is started again when it ends by itself, at growing intervals. It runs in a process group of its own,
 * so a Ctrl-C in the terminal reaches only us and we decide the order; if we die, it notices by the IPC channel.
 */
export class ManagedProcess {
  readonly #options: ManagedProcessOptions;
  #environment: NodeJS.ProcessEnv = {};
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #wanted = false;
  #settled = false;
  #mishaps = 0;
  readonly #firstEnd = Promise.withResolvers<string>();

  constructor(options: ManagedProcessOptions) {
    this.#options = options;
  }

  start(environment: NodeJS.ProcessEnv): void {
    this.#environment = environment;
    this.#wanted = true;
    this.#spawn();
  }

  /** From now on an end is a mishap to recover from; until then it is a failed start. */
  settle(): void {
    this.#settled = true;
  }

  /** Resolves with the process's last words if it ends before `settle`. */
  get firstEnd(): Promise<string> {
    return this.#firstEnd.promise;
  }

  get identity(): ProcessIdentity | null {
    return this.#child?.pid === undefined ? null : identify(this.#child.pid);
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    this.#wanted = false;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    const timer = setTimeout(() => {
      this.#options.note(`${this.#options.name} did not end in ${stopSecondsMax} s and is killed.`);
      child.kill('SIGKILL');
    }, stopSecondsMax * 1000);
    await ended;
    clearTimeout(timer);
  }

  async restart(environment: NodeJS.ProcessEnv): Promise<void> {
    await this.stop();
    this.start(environment);
  }

  #spawn(): void {
    const { script, log, onMessage, onChange } = this.#options;
    const said = sizeOf(log);
    const file = openLog(log);
    const child = spawn(process.execPath, [script], {
      cwd: findWorkspaceRoot(),
      env: this.#environment,
      detached: true,
      stdio: ['ignore', file, file, 'ipc'],
    });
    closeSync(file);
    this.#child = child;
    const startedAt = Date.now();
    if (onMessage) child.on('message', onMessage);
    child.on('error', () => {}); // an 'exit' or the missing pid tells the same
    child.on('exit', (code, signal) => {
      onChange?.();
      if (!this.#wanted || this.#child !== child) return;
      const reason = signal ? `by ${signal}` : `with code ${code}`;
      if (this.#settled) this.#again(reason, Date.now() - startedAt);
      else this.#firstEnd.resolve(lastWords(log, said) || `it ended ${reason}`);
    });
    onChange?.();
  }

  #again(reason: string, lived: number): void {
    this.#mishaps = lived > healthyMilliseconds ? 1 : this.#mishaps + 1;
    const wait = Math.min(250 * 2 ** this.#mishaps, backoffMillisecondsMax);
    this.#options.note(
      `${this.#options.name} ended ${reason}; starting it again in ${wait / 1000} s (${this.#options.log}).`,
    );
    this.#timer = setTimeout(() => this.#spawn(), wait);
  }
}

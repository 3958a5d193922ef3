import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Process numbers of npm, its shell and ourselves: if one of them dies, the run is about to end. */
export function launchers() {
  const parent = process.ppid;
  const npm = process.env.npm_lifecycle_event && isShell(parent) ? parentOf(parent) : null;
  return [process.pid, parent, npm].filter((pid) => pid !== null && pid > 1);
}

/**
 * Calls `onLost` when the npm that started us is gone. npm killed with -9 tells nobody, and a shell between npm and us
 * would live on; without this everything it started would run on, ports included.
 */
export function watchAncestors(onLost) {
  const [, parent, npm = null] = launchers();
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === null || parentOf(parent) === npm)) return;
    clearInterval(timer);
    onLost();
  }, 500);
  timer.unref();
}

function stat(pid) {
  if (process.platform === 'linux') {
    try {
      const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const end = line.lastIndexOf(')');
      return {
        name: line.slice(line.indexOf('(') + 1, end),
        parent: Number(line.slice(end + 2).split(' ')[1]),
      };
    } catch {
      return null;
    }
  }
  const [parent, ...name] = (
    spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  )
    .trim()
    .split(/\s+/);
  return parent ? { name: name.join(' ').replace(/^.*\//, ''), parent: Number(parent) } : null;
}

const parentOf = (pid) => stat(pid)?.parent ?? null;
const isShell = (pid) => /^-?(sh|dash|bash|zsh|ash|busybox)$/.test(stat(pid)?.name ?? '');

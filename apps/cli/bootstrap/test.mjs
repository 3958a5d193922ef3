import { prepare } from './prepare.mjs';
import { runStage } from './run-stage.mjs';
import { giveUp } from './say.mjs';
import { stages } from './stages.mjs';

// `npm test [-- STAGE…]`: installs what is missing, runs every stage whatever the one before it did,
// and ends with one line "N passed, N failed".

const total = { passed: 0, failed: 0 };
const linesShownMax = 300;
let finished = false;

// A set-up that gave up is a failed test as well: the last line is there in any case.
process.on('exit', () => {
  if (!finished) total.failed += 1;
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  if (total.failed > 0) process.exitCode = 1;
});

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  giveUp(`There is no stage ${unknown.join(', ')}. Stages: ${stages.map(({ name }) => name).join(', ')}`);
}

const node = await prepare({ build: false });
for (const stage of stages.filter(
  ({ name, always }) => always || chosen.length === 0 || chosen.includes(name),
)) {
  const { passed, failed, said, seconds, output } = await runStage(stage, node);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0)
    process.stdout.write(`\n${output.trimEnd().split('\n').slice(-linesShownMax).join('\n')}\n\n`);
  const verdict = failed > 0 ? `${failed} FAILED, ${passed} passed` : `${passed} passed`;
  const line = `${stage.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${verdict}${said ? `: ${said}` : ''}`;
  process.stdout.write(`${line}\n`);
}
finished = true;

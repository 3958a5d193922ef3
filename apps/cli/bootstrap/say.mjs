/** Progress and complaints go to standard error: standard output belongs to the command's answer. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Ends the process with a sentence and, where a tool failed, the end of what it said. */
export function giveUp(sentence, output = '') {
  const lines = output.trimEnd().split('\n').slice(-25);
  say(output ? `${lines.join('\n')}\n\n${sentence}` : sentence);
  process.exit(1);
}

import { formatNumber } from '@zusage/i18n';
import { Button, DefinitionList, Meter, Notice } from '@zusage/ui';
import { sizeWords } from '../../views/documents/file-words.ts';
import type { View } from '../../views/view.ts';
import type { ImportDetail } from './import-types.ts';
import { ImportState } from './ImportTable.tsx';

interface Props {
  view: View;
  run: ImportDetail;
}

/** What happened to the file, in a sentence, and what can be done next. */
export function ImportRun({ view, run, failure }: Props & { failure: string | null }) {
  return (
    <div class="stack stack-close">
      {failure && <Notice kind="error" title={failure} live />}
      <State view={view} run={run} />
      <Steps view={view} run={run} />
    </div>
  );
}

/** Rows that would be, or were, written. */
const applied = ({ counts, update }: ImportDetail): number => counts.new + (update ? counts.changed : 0);

function State({ view, run }: Props) {
  const { sentence } = view.messages.imports;
  const { counts, state } = run;
  const good = applied(run);
  const left = !run.update && counts.changed > 0 ? sentence.left({ count: counts.changed }) : null;
  switch (state) {
    case 'checking':
      return <Notice title={sentence.checking} live />;
    case 'unreadable':
      return (
        <Notice kind="error" title={good > 0 ? sentence.halted({ count: good }) : sentence.unreadable} />
      );
    case 'running':
      return <Progress view={view} run={run} />;
    case 'done':
      return (
        <Notice kind="success" title={sentence.done({ count: good })} live>
          {(counts.faulty > 0 || left) && (
            <p>
              {[counts.faulty > 0 && sentence.faulty({ count: counts.faulty }), left]
                .filter(Boolean)
                .join(' ')}
            </p>
          )}
        </Notice>
      );
    case 'stopped':
      return <Notice kind="warn" title={sentence.stopped({ count: good })} />;
    case 'discarded':
      return null;
    case 'checked':
      return <Checked view={view} run={run} left={left} good={good} />;
  }
}

function Checked({ view, run, left, good }: Props & { left: string | null; good: number }) {
  const { sentence } = view.messages.imports;
  const { faulty, unchanged } = run.counts;
  if (good === 0 && faulty === 0 && !left)
    return <Notice title={unchanged > 0 ? sentence.nothing : sentence.none} />;
  if (good === 0) {
    const more = [faulty > 0 && sentence.faulty({ count: faulty }), left].filter(Boolean).join(' ');
    return (
      <Notice kind={faulty > 0 ? 'error' : 'info'} title={sentence.none}>
        <p>{more}</p>
      </Notice>
    );
  }
  if (faulty > 0)
    return (
      <Notice kind="warn" title={sentence.faulty({ count: faulty })}>
        <p>{[sentence.good({ count: good }), left].filter(Boolean).join(' ')}</p>
      </Notice>
    );
  return (
    <Notice kind="success" title={sentence.clean}>
      <p>{[sentence.good({ count: good }), left].filter(Boolean).join(' ')}</p>
    </Notice>
  );
}

function Progress({ view, run }: Props) {
  const { imports: words } = view.messages;
  const last = Math.max(run.lastRow ?? 0, run.position, 1);
  const row = formatNumber(run.position, view.locale);
  const sentence = words.sentence.running({ row, last: formatNumber(last, view.locale) });
  return (
    <>
      {run.isStill && <Notice kind="warn" title={words.sentence.still} />}
      <Meter label={words.state.running} text={sentence} value={run.position} max={last} />
    </>
  );
}

/** The next steps, one of them the page's own; the others say what they do. */
function Steps({ view, run }: Props) {
  const { imports: words } = view.messages;
  const { state, counts, update, otherRunning } = run;
  const count = applied(run);
  const isRunning = state === 'running';
  // Where something differs, checking again is for deciding the other way.
  const turned = counts.changed > 0 ? !update : update;
  const isOpen = state === 'checked' || state === 'checking' || state === 'unreadable';
  return (
    <form class="actions" method="post" action={view.to.importRun(run.number)} data-once>
      {state === 'checked' && count > 0 && otherRunning === null && (
        <Button look="primary" name="intent" value="begin">
          {words.begin({ count })}
        </Button>
      )}
      {state === 'checked' && otherRunning !== null && <p>{words.otherRuns({ number: otherRunning })}</p>}
      {((isRunning && run.isStill) || state === 'checking') && (
        <Button href={view.to.importRun(run.number)}>{words.refresh}</Button>
      )}
      {isRunning && run.isStill && (
        <Button look="primary" name="intent" value="go-on">
          {words.goOn}
        </Button>
      )}
      {(state === 'checked' || (state === 'checking' && run.isStill)) && (
        <>
          <input type="hidden" name="update" value={turned ? 'yes' : 'no'} />
          <Button name="intent" value="check">
            {counts.changed === 0
              ? words.checkOnce
              : turned
                ? words.checkWithUpdates
                : words.checkWithoutUpdates}
          </Button>
        </>
      )}
      {isRunning && (
        <Button look="danger" name="intent" value="stop">
          {words.stop}
        </Button>
      )}
      {isOpen && (
        <Button look="text" name="intent" value="discard">
          {words.discard}
        </Button>
      )}
      {(state === 'done' || state === 'stopped') && (
        <Button look="primary" href={view.to.imports}>
          {words.again}
        </Button>
      )}
    </form>
  );
}

/** The import in figures. */
export function ImportFacts({ view, run }: Props) {
  const { imports: words, documents } = view.messages;
  const { counts } = run;
  const encoding = run.encoding as keyof typeof words.lettersOf | null;
  return (
    <DefinitionList
      facts={[
        { term: words.stateTitle, value: <ImportState view={view} state={run.state} /> },
        ...(['new', 'changed', 'unchanged', 'faulty'] as const).map((key) => ({
          term: words.countOf[key],
          value: formatNumber(counts[key], view.locale),
        })),
        { term: words.updates, value: run.update ? words.updatesYes : words.updatesNo },
        {
          term: words.file,
          value: run.fileName,
          note: [sizeWords(run.bytes, documents, view.locale), encoding && words.lettersOf[encoding]]
            .filter(Boolean)
            .join(', '),
        },
        { term: words.when, value: view.times.absolute(run.createdAt) },
        { term: words.by, value: run.by },
      ]}
    />
  );
}

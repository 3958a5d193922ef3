import { Button, Field, Notice, RuledList, StatusLabel } from '@zusage/ui';
import type { PageCheck, WidgetKey } from '../api-types.ts';
import type { View } from '../view.ts';

type Finding = PageCheck['findings'][number];

export interface CheckPageProps {
  view: View;
  widget: WidgetKey;
  check: PageCheck | null;
  typed: { address: string; policy: string };
  error: string | undefined;
}

/** Whether the snippet would work on a page, from what the partner knows of it; nothing is fetched. */
export function CheckPage({ view, widget, check, typed, error }: CheckPageProps) {
  const { widgetConsole } = view.messages;
  return (
    <section class="section" aria-labelledby="check-title" id="check">
      <h2 id="check-title">{widgetConsole.checkTitle}</h2>
      <p>{widgetConsole.checkHelp}</p>
      {check && <Result view={view} widget={widget} check={check} />}
      <form class="form" method="post" action={`${view.to.widgetKey(widget.publicKey)}#check`} novalidate>
        <Field
          name="address"
          label={widgetConsole.checkAddress}
          value={typed.address}
          error={error}
          inputmode="url"
          maxlength={2_000}
          autocomplete="off"
          spellcheck={false}
          required
        />
        <Field
          name="policy"
          kind="textarea"
          rows={5}
          label={widgetConsole.checkPolicy}
          hint={widgetConsole.checkPolicyHint}
          optional={view.messages.common.optional}
          value={typed.policy}
          maxlength={32_768}
          spellcheck={false}
        />
        <div class="actions">
          <Button name="intent" value="check">
            {widgetConsole.checkAction}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Result({ view, widget, check }: { view: View; widget: WidgetKey; check: PageCheck }) {
  const { widgetConsole } = view.messages;
  const faults = check.findings.filter(({ state }) => state === 'wrong').length;
  return (
    <div class="section" role="status">
      <Notice
        kind={check.works ? 'success' : 'warn'}
        title={
          check.works
            ? widgetConsole.checkWorks({ origin: check.origin ?? '' })
            : widgetConsole.checkFails({ count: faults })
        }
      />
      <RuledList
        label={widgetConsole.checkTitle}
        items={check.findings.map((finding, index) => ({
          key: `${index} ${finding.subject}`,
          title: (
            <StatusLabel
              shape={finding.state === 'ok' ? 'done' : finding.state === 'note' ? 'half' : 'late'}
              text={sentenceOf(view, finding)}
            />
          ),
          ...(finding.state === 'ok'
            ? {}
            : { below: <Remedy view={view} widget={widget} finding={finding} /> }),
        }))}
      />
    </div>
  );
}

function sentenceOf(
  { messages: { widgetConsole } }: View,
  { subject, state, directive, add }: Finding,
): string {
  const { finding } = widgetConsole;
  if (subject === 'mixed') return finding.mixed;
  if (subject === 'nonce') return finding.nonce;
  if (subject === 'sandbox') return state === 'ok' ? finding.sandbox.ok : finding.sandbox.wrong;
  if (subject === 'origin') {
    if (state === 'ok') return finding.origin.ok;
    return add === null ? finding.origin.none : finding.origin.wrong({ origin: add });
  }
  return state === 'ok' ? finding[subject].ok : finding[subject].wrong({ directive: directive ?? '' });
}

function Remedy({ view, widget, finding }: { view: View; widget: WidgetKey; finding: Finding }) {
  const { widgetConsole } = view.messages;
  if (finding.subject === 'origin' && finding.add)
    return (
      <form method="post" action={`${view.to.widgetKey(widget.publicKey)}#origins`}>
        <input type="hidden" name="origin" value={finding.add} />
        <Button name="intent" value="add-origin">
          {widgetConsole.addThisOrigin({ origin: finding.add })}
        </Button>
      </form>
    );
  if (!finding.change) return null;
  return (
    <div class="two-lines">
      <p class="soft small">{widgetConsole.checkChange}</p>
      <pre class="snippet" tabIndex={0} aria-label={widgetConsole.checkChange}>
        <code>{finding.change}</code>
      </pre>
    </div>
  );
}

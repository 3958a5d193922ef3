import { formatNumber } from '@zusage/i18n';
import { Button, DefinitionList, Field } from '@zusage/ui';
import type { WidgetKey } from '../api-types.ts';
import type { View } from '../view.ts';

/** What came of the widget: three figures of thirty days. */
export function Figures({ view, figures }: { view: View; figures: WidgetKey['figures'] }) {
  const { widgetConsole } = view.messages;
  const number = (value: number) => formatNumber(value, view.locale);
  return (
    <section class="margin-block" aria-labelledby="figures-title">
      <h2 id="figures-title">{widgetConsole.lastDays}</h2>
      <DefinitionList
        facts={[
          { term: widgetConsole.searches, value: number(figures.searches) },
          { term: widgetConsole.solved, value: number(figures.solved) },
          { term: widgetConsole.tickets, value: number(figures.tickets) },
        ]}
      />
    </section>
  );
}

/** The key's name, and its end. */
export function KeySettings({
  view,
  widget,
  typed,
  error,
}: {
  view: View;
  widget: WidgetKey;
  typed: string;
  error: string | undefined;
}) {
  const { widgetConsole } = view.messages;
  const address = view.to.widgetKey(widget.publicKey);
  return (
    <section class="section" aria-labelledby="key-title" id="key">
      <h2 id="key-title">{widgetConsole.keyTitle}</h2>
      <form class="form" method="post" action={`${address}#key`} novalidate>
        <Field
          name="name"
          label={widgetConsole.name}
          hint={widgetConsole.nameHint}
          value={typed}
          error={error}
          maxlength={120}
          autocomplete="off"
          required
          action={
            <Button name="intent" value="rename">
              {widgetConsole.rename}
            </Button>
          }
        />
      </form>
      <details class="fold">
        <summary>{widgetConsole.revokeTitle}</summary>
        <form class="form" method="post" action={address}>
          <p>{widgetConsole.revokeHelp}</p>
          <div class="actions">
            <Button name="intent" value="revoke" look="danger">
              {widgetConsole.revoke}
            </Button>
          </div>
        </form>
      </details>
    </section>
  );
}

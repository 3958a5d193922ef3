import { formatNumber } from '@zusage/i18n';
import { Button, DataTable, Field } from '@zusage/ui';
import type { WidgetKey } from '../api-types.ts';
import type { View } from '../view.ts';

/** The partner's widget keys with what came of each in thirty days. */
export function KeyList({ view, keys }: { view: View; keys: readonly WidgetKey[] }) {
  const { widgetConsole } = view.messages;
  const number = (value: number) => formatNumber(value, view.locale);
  return (
    <DataTable
      caption={widgetConsole.lastDays}
      rows={keys}
      rowKey={({ publicKey }) => publicKey}
      columns={[
        {
          key: 'name',
          title: widgetConsole.name,
          names: true,
          cell: ({ name, publicKey }) => (
            <span class="cell-lines">
              <a href={view.to.widgetKey(publicKey)}>{name}</a>
              <code class="public-key">{publicKey}</code>
            </span>
          ),
        },
        {
          key: 'origins',
          title: widgetConsole.origins,
          cell: ({ origins }) => widgetConsole.originCount({ count: origins.length }),
        },
        {
          key: 'searches',
          title: widgetConsole.searches,
          number: true,
          cell: ({ figures }) => number(figures.searches),
        },
        {
          key: 'solved',
          title: widgetConsole.solved,
          number: true,
          cell: ({ figures }) => number(figures.solved),
        },
        {
          key: 'tickets',
          title: widgetConsole.tickets,
          number: true,
          cell: ({ figures }) => number(figures.tickets),
        },
      ]}
    />
  );
}

/** A new key for one website. */
export function NewKey({
  view,
  typed,
  errors,
}: {
  view: View;
  typed: { name: string; origin: string };
  errors: Readonly<Record<string, string>>;
}) {
  const { widgetConsole, common } = view.messages;
  return (
    <section class="section new-key" aria-labelledby="new-title">
      <h2 id="new-title">{widgetConsole.newTitle}</h2>
      <form class="form" method="post" action={view.to.widget} novalidate>
        <Field
          name="name"
          label={widgetConsole.name}
          hint={widgetConsole.nameHint}
          value={typed.name}
          error={errors['name']}
          maxlength={120}
          autocomplete="off"
          required
        />
        <Field
          name="origin"
          label={widgetConsole.newOrigin}
          hint={widgetConsole.originHint}
          optional={common.optional}
          value={typed.origin}
          error={errors['origin']}
          inputmode="url"
          maxlength={300}
          autocomplete="off"
          spellcheck={false}
        />
        <div class="actions">
          <Button name="intent" value="create" look="primary" wide>
            {widgetConsole.create}
          </Button>
        </div>
      </form>
    </section>
  );
}

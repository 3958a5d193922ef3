import { Button, Field, RuledList } from '@zusage/ui';
import type { WidgetKey } from '../api-types.ts';
import type { View } from '../view.ts';

/** From where the widget may be used; an empty list denies, and says so. */
export function Origins({
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
  const action = `${view.to.widgetKey(widget.publicKey)}#origins`;
  return (
    <section class="section" aria-labelledby="origins-title" id="origins">
      <h2 id="origins-title">{widgetConsole.originsTitle}</h2>
      <p>{widgetConsole.originsHelp}</p>
      <RuledList
        label={widgetConsole.originsTitle}
        empty={<p class="empty-title">{widgetConsole.originsEmpty}</p>}
        items={widget.origins.map(({ origin, readable }) => ({
          key: origin,
          title: <span class="origin">{origin}</span>,
          ...(readable ? { detail: <span>{readable}</span> } : {}),
          aside: (
            <form method="post" action={action}>
              <input type="hidden" name="origin" value={origin} />
              <Button name="intent" value="remove-origin" look="text">
                {widgetConsole.removeOrigin}
                <span class="visually-hidden"> {origin}</span>
              </Button>
            </form>
          ),
        }))}
      />
      <form class="form" method="post" action={action} novalidate>
        <Field
          name="origin"
          label={widgetConsole.originLabel}
          hint={widgetConsole.originHint}
          value={typed}
          error={error}
          inputmode="url"
          maxlength={300}
          autocomplete="off"
          spellcheck={false}
          required
          action={
            <Button name="intent" value="add-origin">
              {widgetConsole.addOrigin}
            </Button>
          }
        />
      </form>
    </section>
  );
}

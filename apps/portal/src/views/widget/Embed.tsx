import { Button, Notice } from '@zusage/ui';
import type { WidgetKey } from '../api-types.ts';
import type { View } from '../view.ts';
import { snippetOf } from './snippet.ts';

/** The snippet to copy; without a script it is text to select. */
export function Embed({ view, widget }: { view: View; widget: WidgetKey }) {
  const { widgetConsole } = view.messages;
  return (
    <section class="section" aria-labelledby="embed-title" id="embed">
      <h2 id="embed-title">{widgetConsole.snippetTitle}</h2>
      {widget.origins.length === 0 && <Notice kind="warn" title={widgetConsole.snippetOff} />}
      <p>{widgetConsole.snippetHelp}</p>
      <pre class="snippet" tabIndex={0} aria-label={widgetConsole.snippet}>
        <code id="snippet">{snippetOf(widget)}</code>
      </pre>
      <div class="actions with-script" data-copy="snippet" data-copied={widgetConsole.copied}>
        <Button type="button" look="primary" wide>
          {widgetConsole.copy}
        </Button>
        <span role="status" data-copy-said />
      </div>
    </section>
  );
}

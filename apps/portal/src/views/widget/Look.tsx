import { Button, Field } from '@zusage/ui';
import { widgetAccent, type WidgetAccent } from '@zusage/ui/widget-accent';
import { formatNumber } from '@zusage/i18n';
import { isColour, lookOf, lookQuery, type TypedLook } from '../../forms/widget-look.ts';
import type { WidgetKey } from '../api-types.ts';
import type { View } from '../view.ts';

export interface LookProps {
  view: View;
  widget: WidgetKey;
  typed: TypedLook;
  errors: Readonly<Record<string, string>>;
}

/** How the widget looks, with the real one beside it; both change with each answer. */
export function Look({ view, widget, typed, errors }: LookProps) {
  const { widgetConsole } = view.messages;
  return (
    <section class="section" aria-labelledby="look-title" id="look">
      <h2 id="look-title">{widgetConsole.lookTitle}</h2>
      <div class="look">
        <LookForm view={view} widget={widget} typed={typed} errors={errors} />
        <Preview view={view} widget={widget} typed={typed} />
      </div>
    </section>
  );
}

function LookForm({ view, widget, typed, errors }: LookProps) {
  const { widgetConsole, knowledge } = view.messages;
  return (
    <form
      class="form"
      method="post"
      action={`${view.to.widgetKey(widget.publicKey)}#look`}
      novalidate
      data-look={view.to.widgetPreview(widget.publicKey)}
    >
      <Field
        name="accent"
        label={widgetConsole.accent}
        hint={widgetConsole.accentHint}
        size="short"
        value={typed.accent}
        error={errors['accent']}
        maxlength={7}
        autocomplete="off"
        spellcheck={false}
        action={
          <input
            class="colour-picker with-script"
            type="color"
            value={isColour(typed.accent) ? typed.accent : '#0e6d76'}
            aria-label={widgetConsole.accentPick}
            data-colour
            hidden
          />
        }
      />
      <Contrast view={view} accent={typed.accent} />
      <Field
        name="radius"
        label={widgetConsole.radius}
        hint={widgetConsole.radiusHint}
        size="short"
        inputmode="numeric"
        value={typed.radius}
        error={errors['radius']}
        maxlength={2}
        autocomplete="off"
      />
      <Field
        name="language"
        kind="select"
        label={widgetConsole.language}
        value={typed.language}
        options={[
          { value: '', label: widgetConsole.languageAuto },
          ...(['de', 'en', 'fr'] as const).map((value) => ({ value, label: knowledge.languageName[value] })),
        ]}
      />
      <Field
        name="theme"
        kind="select"
        label={widgetConsole.theme}
        value={typed.theme}
        options={[
          { value: '', label: widgetConsole.themeAuto },
          ...(['light', 'dark'] as const).map((value) => ({ value, label: widgetConsole.themes[value] })),
        ]}
      />
      <div class="actions">
        <Button name="intent" value="look">
          {widgetConsole.saveLook}
        </Button>
        <span data-without-script>
          <Button name="intent" value="preview-look" look="text">
            {widgetConsole.refreshPreview}
          </Button>
        </span>
      </div>
    </form>
  );
}

/** What becomes of the colour on light and dark paper, and with what contrast. */
export function Contrast({ view, accent }: { view: View; accent: string }) {
  const { widgetConsole } = view.messages;
  const shown = isColour(accent) ? widgetAccent(accent) : null;
  return (
    <div
      class="contrast"
      data-contrast
      data-kept={widgetConsole.contrastKept({ ratio: '#' })}
      data-moved={widgetConsole.contrastMoved({ ratio: '#' })}
    >
      <p class="soft small" data-contrast-none hidden={shown !== null}>
        {widgetConsole.ownAccent}
      </p>
      {(['light', 'dark'] as const).map((theme) => (
        <Sample
          key={theme}
          view={view}
          theme={theme}
          name={theme === 'light' ? widgetConsole.onLight : widgetConsole.onDark}
          accent={shown?.[theme] ?? null}
        />
      ))}
    </div>
  );
}

/** A presentation attribute, not a style: the page's policy allows no inline styles. */
function Sample({
  view,
  theme,
  name,
  accent,
}: {
  view: View;
  theme: 'light' | 'dark';
  name: string;
  accent: WidgetAccent | null;
}) {
  const { widgetConsole } = view.messages;
  const ratio = accent ? ratioOf(view, accent.contrast) : '';
  const words = accent?.moved
    ? widgetConsole.contrastMoved({ ratio })
    : widgetConsole.contrastKept({ ratio });
  return (
    <p class="contrast-sample" data-sample={theme} hidden={accent === null}>
      <svg class={`swatch swatch-${theme}`} viewBox="0 0 64 32" width="64" height="32" aria-hidden="true">
        <rect x="6" y="5" width="52" height="22" rx="4" fill={accent?.fill ?? 'none'} data-fill />
        <rect x="20" y="14" width="24" height="4" rx="2" fill={accent?.onFill ?? 'none'} data-on-fill />
      </svg>
      <span>
        {name}: <span data-words>{words}</span>
      </span>
    </p>
  );
}

const ratioOf = ({ locale }: View, contrast: number): string =>
  formatNumber(Math.floor(contrast * 10) / 10, locale);

function Preview({ view, widget, typed }: Omit<LookProps, 'errors'>) {
  const { widgetConsole } = view.messages;
  const address = `${view.to.widgetPreview(widget.publicKey)}${lookQuery(lookOf(typed))}`;
  return (
    <div class="preview">
      <iframe
        class="preview-frame"
        src={address}
        title={widgetConsole.previewFrame}
        loading="lazy"
        data-preview
      />
      <p class="soft small">{widgetConsole.previewHelp}</p>
    </div>
  );
}

import { Button, Field, RadioCards, RuledList, StatusLabel } from '@zusage/ui';
import type { WidgetKey } from '../api-types.ts';
import type { View } from '../view.ts';

export interface IdentityProps {
  view: View;
  widget: WidgetKey;
  errors: Readonly<Record<string, string>>;
  /** What was typed, unless it held a private key. */
  typed: { jwk: string; others: string };
  isOpen: boolean;
}

const others = ['keep', 'day', 'hour', 'now'] as const;

/** Which public keys sign for the partner's visitors, and whether guests are let in. */
export function Identity(props: IdentityProps) {
  const { view, widget } = props;
  const { widgetConsole } = view.messages;
  return (
    <section class="section" aria-labelledby="identity-title" id="identity">
      <h2 id="identity-title">{widgetConsole.identityTitle}</h2>
      <p>{widgetConsole.identityHelp}</p>
      <Keys view={view} widget={widget} />
      <AddKey {...props} />
      <Required {...props} />
    </section>
  );
}

function Keys({ view, widget }: Pick<IdentityProps, 'view' | 'widget'>) {
  const { widgetConsole } = view.messages;
  return (
    <RuledList
      label={widgetConsole.identityTitle}
      empty={<p class="soft">{widgetConsole.identityEmpty}</p>}
      items={widget.identityKeys.map(({ thumbprint, kid, notAfter }) => ({
        key: thumbprint,
        title: kid ?? thumbprint.slice(0, 12),
        detail: (
          <>
            <span class="origin">{thumbprint}</span>
            {notAfter ? (
              <StatusLabel
                shape="half"
                text={widgetConsole.identityLeaving({ at: view.times.absolute(notAfter) })}
              />
            ) : (
              <StatusLabel shape="filled" text={widgetConsole.identityActive} />
            )}
          </>
        ),
        aside: (
          <form method="post" action={`${view.to.widgetKey(widget.publicKey)}#identity`}>
            <input type="hidden" name="thumbprint" value={thumbprint} />
            <Button name="intent" value="remove-key" look="text">
              {widgetConsole.identityRemove}
              <span class="visually-hidden"> {kid ?? thumbprint.slice(0, 12)}</span>
            </Button>
          </form>
        ),
      }))}
    />
  );
}

function AddKey({ view, widget, errors, typed, isOpen }: IdentityProps) {
  const { widgetConsole } = view.messages;
  return (
    <details class="fold" open={isOpen}>
      <summary>{widgetConsole.identityAdd}</summary>
      <form class="form" method="post" action={`${view.to.widgetKey(widget.publicKey)}#identity`} novalidate>
        <Field
          name="identityKey"
          kind="textarea"
          rows={5}
          label={widgetConsole.identityJwk}
          hint={widgetConsole.identityJwkHint}
          value={typed.jwk}
          error={errors['identityKey']}
          maxlength={4_000}
          spellcheck={false}
          required
        />
        {widget.identityKeys.length > 0 && (
          <RadioCards
            name="others"
            legend={widgetConsole.identityOthers}
            value={typed.others || 'day'}
            choices={others.map((value) => ({
              value,
              label: widgetConsole.identityOthersChoice[value],
              definition: widgetConsole.identityOthersMeaning[value],
            }))}
          />
        )}
        <div class="actions">
          <Button name="intent" value="add-key">
            {widgetConsole.identitySave}
          </Button>
        </div>
      </form>
    </details>
  );
}

function Required({ view, widget, errors }: IdentityProps) {
  const { widgetConsole } = view.messages;
  const isRequired = widget.identityRequired;
  return (
    <form class="two-lines" method="post" action={`${view.to.widgetKey(widget.publicKey)}#identity`}>
      <h3>{widgetConsole.identityRequired}</h3>
      <p>{isRequired ? widgetConsole.identityRequiredOn : widgetConsole.identityRequiredOff}</p>
      {!isRequired && <p class="soft small">{widgetConsole.identityRequiredHelp}</p>}
      {errors['identityRequired'] && <p class="field-error">{errors['identityRequired']}</p>}
      <input type="hidden" name="required" value={isRequired ? 'no' : 'yes'} />
      <div class="actions">
        <Button name="intent" value="require-identity">
          {isRequired ? widgetConsole.identityTurnOff : widgetConsole.identityTurnOn}
        </Button>
      </div>
    </form>
  );
}

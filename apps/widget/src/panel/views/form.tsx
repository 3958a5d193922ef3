import type { Prefill } from '../../loader/interface.ts';
import type { Config } from '../api-types.ts';
import { descriptionMax, environmentOf, factMax, factsFor, noProduct, subjectMax } from '../form.ts';
import { fill } from '../texts/index.ts';
import { Choice, Control } from './fields.tsx';
import { Preview } from './preview.tsx';
import { Fault, Title, type ViewProps } from './shared.tsx';

export function FormView(props: ViewProps) {
  const { w, t } = props;
  const { config, configFault, restored, sending, fault, errors } = w.state;
  const send = (event: Event) => {
    event.preventDefault();
    w.send();
  };
  return (
    <form noValidate onSubmit={send}>
      <Title>{t.$form}</Title>
      {restored && (
        <p class="note">
          {t.$restored}{' '}
          <button type="button" class="link" onClick={w.restart}>
            {t.$discard}
          </button>
        </p>
      )}
      {configFault && <Fault fault={configFault} t={t} onRetry={w.loadConfig} />}
      {config && (
        <div inert={sending}>
          <Fields {...props} config={config} />
        </div>
      )}
      <div class="foot">
        {config?.visitor.verified && <Preview {...props} />}
        {fault && <Fault fault={fault} t={t} />}
        <button class="main" aria-disabled={sending || !config}>
          {sending ? t.$sending : fault && !errors.size ? t.$retry : t.$send}
        </button>
      </div>
    </form>
  );
}

function Fields({ w, t, config }: ViewProps & { config: Config }) {
  const { draft, errors } = w.state;
  const { visitor, terms, severities, products, environments } = config;
  const field = (id: keyof Prefill, label: string) => ({
    id,
    label,
    value: draft[id],
    error: errors.get(id),
    onValue: (value: string) => w.enter(id, value),
    t,
  });
  return (
    <>
      {visitor.verified ? (
        <p class="soft">{fill(t.$signedIn, { name: visitor.name ?? visitor.email! })}</p>
      ) : (
        <>
          <Control as="input" {...field('name', t.$name)} autocomplete="name" maxLength={120} />
          <Control
            as="input"
            {...field('email', t.$email)}
            type="email"
            hint={t.$emailHint}
            autocomplete="email"
            maxLength={254}
          />
        </>
      )}
      {products.length > 0 && (
        <Control as="select" {...field('product', t.$product)}>
          <option value="">{t.$choose}</option>
          {products.map(({ key, name }) => (
            <option value={key}>{name}</option>
          ))}
          <option value={noProduct}>{t.$noProduct}</option>
        </Control>
      )}
      <Choice {...field('severity', terms.severity)} options={severities} />
      <Choice
        {...field('environment', t.$environment)}
        value={environmentOf(draft)}
        options={environments.map((key) => ({ key, name: key === 'test' ? t.$test : t.$production }))}
      />
      <Control as="input" {...field('subject', t.$subject)} maxLength={subjectMax} />
      <Control
        as="textarea"
        {...field('description', t.$description)}
        hint={t.$descriptionHint}
        rows={5}
        maxLength={descriptionMax}
      />
      {factsFor(config, draft).map(({ fact, value }) => (
        <Control
          as={fact.choices ? 'select' : fact.multiline ? 'textarea' : 'input'}
          key={fact.key}
          id={`facts.${fact.key}`}
          label={fact.label}
          hint={fact.hint}
          error={errors.get(`facts.${fact.key}`)}
          value={value}
          onValue={(entered) => w.enterFact(fact.key, entered)}
          required={fact.required}
          {...(fact.choices ? {} : { maxLength: factMax })}
          t={t}
        >
          {fact.choices && [
            <option value="">{t.$choose}</option>,
            ...fact.choices.map(({ key, label }) => <option value={key}>{label}</option>),
          ]}
        </Control>
      ))}
    </>
  );
}

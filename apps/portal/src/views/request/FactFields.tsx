import { formatList } from '@zusage/i18n';
import { Field } from '@zusage/ui';
import type { Catalogue } from '../api-types.ts';
import type { View } from '../view.ts';

type Fact = Catalogue['facts'][number];

export interface FactFieldsProps {
  view: View;
  catalogue: Catalogue;
  /** Those that are shown; a script hides what is not asked for, and without one each says when it is. */
  facts: readonly Fact[];
  values: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
}

/** What a request states besides (SEP-9, K-4): one question each, with its answers to choose from where it has some. */
export function FactFields({ view, catalogue, facts, values, errors = {} }: FactFieldsProps) {
  return (
    <>
      {facts.map((fact) => (
        <div
          key={fact.key}
          data-fact={fact.key}
          data-severities={fact.severities?.join(' ')}
          data-only-with={fact.onlyWith ? JSON.stringify(fact.onlyWith) : undefined}
          data-without-product={fact.onlyWithoutProduct ? '' : undefined}
        >
          <FactField
            view={view}
            fact={fact}
            value={values[fact.key] ?? ''}
            error={errors[`facts.${fact.key}`]}
            condition={conditionOf(view, catalogue, fact)}
          />
        </div>
      ))}
    </>
  );
}

/** One fact; `condition` tells when it is asked for. */
export function FactField({
  view,
  fact,
  value,
  error,
  condition,
}: {
  view: View;
  fact: Pick<Fact, 'key' | 'label' | 'choices' | 'multiline'> & Partial<Pick<Fact, 'hint' | 'required'>>;
  value: string;
  error?: string | undefined;
  condition?: string | null;
}) {
  const { common, coverage } = view.messages;
  const optional = condition ?? (fact.required === false ? common.optional : undefined);
  const control = fact.choices
    ? {
        kind: 'select' as const,
        options: [
          { value: '', label: coverage.chooseAnswer },
          ...fact.choices.map(({ key, label }) => ({ value: key, label })),
        ],
      }
    : fact.multiline
      ? { kind: 'textarea' as const, rows: 3, maxlength: 4_000 }
      : { maxlength: 4_000 };
  return (
    <Field
      name={`facts.${fact.key}`}
      label={fact.label}
      value={value}
      {...(error ? { error } : {})}
      {...(fact.hint ? { hint: fact.hint } : {})}
      {...(optional ? { optional } : {})}
      {...control}
    />
  );
}

/** For whom it is meant, in words: for some severities, or after some answer. */
function conditionOf({ messages, locale }: View, catalogue: Catalogue, fact: Fact): string | null {
  const { request, coverage } = messages;
  const parts: string[] = [];
  if (fact.severities) {
    const names = fact.severities.map(
      (key) => catalogue.severities.find((severity) => severity.key === key)?.name ?? key,
    );
    parts.push(request.factsOnlyFor({ list: formatList(names, locale) }));
  }
  for (const [key, choices] of Object.entries(fact.onlyWith ?? {})) {
    // Asked as well while the other question is open: no condition that anybody has to read.
    if (choices.includes('')) continue;
    const other = catalogue.facts.find((candidate) => candidate.key === key);
    const labels = choices.map(
      (choice) => other?.choices?.find((one) => one.key === choice)?.label ?? choice,
    );
    parts.push(coverage.onlyWith({ list: formatList(labels, locale, 'disjunction') }));
  }
  return parts.length > 0 ? parts.join(', ') : null;
}

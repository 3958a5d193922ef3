import { CheckList, Field } from '@zusage/ui';
import type { View } from '../view.ts';
import { scopeChoices, type Scope } from './scope-words.ts';

export interface TypedTerms {
  scopes: readonly string[];
  lastDay: string;
}

/** What a partner may do and until when. `slot` keeps the names of several forms of a page apart. */
export function AccessTerms({
  view,
  slot,
  typed,
  errors,
}: {
  view: View;
  slot: string;
  typed: TypedTerms;
  errors: Readonly<Record<string, string>>;
}) {
  const { partners, common } = view.messages;
  return (
    <>
      <CheckList
        name={`scopes-${slot}`}
        legend={partners.allow}
        choices={scopeChoices(view)}
        values={typed.scopes}
        error={errors['scopes']}
      />
      <Field
        name="lastDay"
        id={`lastDay-${slot}`}
        kind="date"
        size="short"
        label={partners.lastDay}
        optional={common.optional}
        hint={partners.lastDayHint}
        value={typed.lastDay}
        error={errors['lastDay']}
      />
    </>
  );
}

export const termsOf = (granted: { scopes: readonly Scope[]; lastDay?: string | null }): TypedTerms => ({
  scopes: granted.scopes,
  lastDay: granted.lastDay ?? '',
});

import { Button, Field } from '@zusage/ui';
import { locales } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { ShelfDraft } from './shelf-form.ts';

export interface ShelfFormProps {
  view: View;
  kind: 'topic' | 'product';
  /** '' for a new one. */
  shelfKey: string;
  name: Record<'de' | 'en' | 'fr', string>;
  /** What came back, if it was this form. */
  returned: ShelfDraft | null;
  /** Nothing stands on it. */
  isRemovable: boolean;
}

/** The names of one topic or product in every language. */
export function ShelfForm({ view, kind, shelfKey, name, returned, isRemovable }: ShelfFormProps) {
  const { authoring, knowledge } = view.messages;
  const id = shelfKey === '' ? `new-${kind}` : `${kind}-${shelfKey}`;
  return (
    <form class="shelf-form" method="post" data-once>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="key" value={shelfKey} />
      {locales.map((language) => (
        <Field
          key={language}
          name={language}
          id={`${id}-${language}`}
          label={knowledge.languageName[language]}
          value={returned?.name[language] ?? name[language]}
          maxlength={80}
          autocomplete="off"
          {...(returned?.errors[language] ? { error: returned.errors[language] } : {})}
        />
      ))}
      <div class="actions">
        <Button name="intent" value="save">
          {shelfKey === '' ? authoring.add : authoring.save}
        </Button>
        {isRemovable && shelfKey !== '' && (
          <Button look="danger" name="intent" value="remove">
            {authoring.remove}
          </Button>
        )}
      </div>
    </form>
  );
}

import type { View } from '../../views/view.ts';
import type { Dossier, Offer } from './customer-types.ts';
import type { Draft } from './draft.ts';
import { DraftField, FormShell } from './FormShell.tsx';

interface Props {
  view: View;
  draft: Draft;
  offer: Offer;
  customer: Dossier;
  cancel: string;
  isNew: boolean;
}

/** A product with the contract that covers it, the site where it stands, and what identifies it (N-23). */
export function ProductForm({ view, draft, offer, customer, cancel, isNew }: Props) {
  const { customersAdmin: words, common } = view.messages;
  return (
    <FormShell
      view={view}
      draft={draft}
      intent="save"
      submit={isNew ? words.addProduct : words.save}
      cancel={cancel}
    >
      <DraftField draft={draft} name="name" label={words.name} maxlength={160} required autocomplete="off" />
      {isNew && (
        <DraftField
          draft={draft}
          name="productKey"
          label={words.key}
          hint={words.keyHint}
          optional={common.optional}
          size="short"
          maxlength={40}
          autocomplete="off"
          spellcheck={false}
        />
      )}
      <DraftField
        draft={draft}
        name="contract"
        kind="select"
        label={words.contract}
        options={[
          { value: '', label: words.noContract },
          ...customer.contracts.map(({ number, levelName }) => ({
            value: number,
            label: `${number}, ${levelName}`,
          })),
        ]}
      />
      <DraftField
        draft={draft}
        name="site"
        kind="select"
        label={words.site}
        options={[
          { value: '', label: words.noSite },
          ...customer.sites.map(({ key, name }) => ({ value: key, label: name })),
        ]}
      />
      <div class="field-pair">
        <DraftField
          draft={draft}
          name="environment"
          kind="select"
          label={words.environment}
          options={offer.environments.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <DraftField
          draft={draft}
          name="version"
          label={words.version}
          optional={common.optional}
          maxlength={80}
          autocomplete="off"
          spellcheck={false}
        />
      </div>
      <DraftField
        draft={draft}
        name="supportUntil"
        kind="date"
        label={words.productSupportUntil}
        optional={common.optional}
        size="short"
      />
      {offer.identifiers.length > 0 && (
        <fieldset class="fact-fields">
          <legend class="field-label">{words.identifiers}</legend>
          <p class="field-hint">{words.identifierHint}</p>
          {offer.identifiers.map(({ key, name }) => (
            <DraftField
              key={key}
              draft={draft}
              name={`identifiers.${key}`}
              kind="textarea"
              rows={2}
              label={name}
              optional={common.optional}
              maxlength={4_000}
              spellcheck={false}
            />
          ))}
        </fieldset>
      )}
    </FormShell>
  );
}

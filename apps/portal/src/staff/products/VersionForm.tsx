import { RadioCards } from '@zusage/ui';
import { Ruled } from '../../views/contracts/Channels.tsx';
import { LifeField, LifeForm } from '../../views/products/LifeForm.tsx';
import type { View } from '../../views/view.ts';
import type { Draft } from '../customers/draft.ts';
import type { Version } from './VersionTable.tsx';

/** An entry of the register; the successor is one of the same product (K-13). */
export function VersionForm({
  view,
  draft,
  register,
  own,
  rule,
  cancel,
}: {
  view: View;
  draft: Draft;
  register: readonly Version[];
  /** The entry itself; null for a new one. */
  own: Version | null;
  rule: { rule: string; text: string } | null;
  cancel: string;
}) {
  const { productLife, common } = view.messages;
  const { versions: words } = productLife;
  const products = [...new Set(register.map(({ product }) => product))];
  const successors = register.filter(
    ({ slug, product }) => slug !== own?.slug && (own === null || product === own.product),
  );
  return (
    <LifeForm view={view} draft={draft} intent="save" submit={words.save} cancel={cancel}>
      <div class="field-pair">
        <LifeField
          draft={draft}
          name="product"
          label={words.product}
          hint={words.productHint}
          maxlength={80}
          list="register-products"
          autocomplete="off"
          required
        />
        <LifeField
          draft={draft}
          name="version"
          label={words.version}
          hint={words.versionHint}
          maxlength={40}
          autocomplete="off"
          spellcheck={false}
          required
        />
      </div>
      <datalist id="register-products">
        {products.map((product) => (
          <option key={product} value={product} />
        ))}
      </datalist>
      <RadioCards
        name="runs"
        legend={words.runs}
        value={draft.text('runs')}
        choices={[
          { value: 'onPremises', label: words.onPremises },
          { value: 'hosted', label: words.hosted },
        ]}
      />
      <LifeField draft={draft} name="releasedOn" kind="date" size="short" label={words.released} required />
      <LifeField
        draft={draft}
        name="successor"
        kind="select"
        label={words.successor}
        options={[
          { value: '', label: words.noSuccessor },
          ...successors.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      {rule && (
        <p class="soft">
          <Ruled view={view} text={rule.text} rule={rule.rule} />
        </p>
      )}
      <div class="field-pair">
        <LifeField
          draft={draft}
          name="supportUntil"
          kind="date"
          label={words.supportUntil}
          hint={words.supportUntilHint}
          optional={common.optional}
        />
        <LifeField
          draft={draft}
          name="announcedOn"
          kind="date"
          label={words.announcedOn}
          hint={words.supportUntilHint}
          optional={common.optional}
        />
      </div>
    </LifeForm>
  );
}

import type { Draft } from '../../staff/customers/draft.ts';
import type { View } from '../view.ts';
import { LifeField, LifeForm } from './LifeForm.tsx';
import type { ProductDetail } from './product-types.ts';

/** What is faulty, and where its replacement goes (N-7). */
export function ReplaceForm({
  view,
  draft,
  detail,
  cancel,
}: {
  view: View;
  draft: Draft;
  detail: ProductDetail;
  cancel: string;
}) {
  const { hardware: words } = view.messages.productLife;
  return (
    <LifeForm view={view} draft={draft} intent="request" submit={words.submit} cancel={cancel}>
      <LifeField
        draft={draft}
        name="fault"
        kind="textarea"
        rows={5}
        label={words.fault}
        hint={words.faultHint}
        maxlength={4000}
        required
      />
      <LifeField
        draft={draft}
        name="serial"
        label={words.serial}
        maxlength={200}
        autocomplete="off"
        spellcheck={false}
        list="serials"
        required
      />
      <datalist id="serials">
        {detail.product.identifiers.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <LifeField
        draft={draft}
        name="site"
        kind="select"
        label={words.site}
        options={[
          ...detail.sites.map(({ key, name }) => ({ value: key, label: name })),
          { value: '', label: words.otherSite },
        ]}
      />
      <LifeField
        draft={draft}
        name="address"
        kind="textarea"
        rows={3}
        label={words.address}
        hint={words.addressHint}
        maxlength={500}
        required
      />
      <LifeField draft={draft} name="contactName" label={words.contactName} maxlength={120} required />
      <LifeField
        draft={draft}
        name="contactPhone"
        kind="tel"
        label={words.contactPhone}
        maxlength={40}
        required
      />
    </LifeForm>
  );
}

import { RadioCards } from '@zusage/ui';
import type { Draft } from '../../staff/customers/draft.ts';
import { Ruled } from '../contracts/Channels.tsx';
import type { View } from '../view.ts';
import { LifeField, LifeForm } from './LifeForm.tsx';
import type { ProductDetail } from './product-types.ts';

/** Where a product, or everything at its site, moves to and when (N-7). */
export function MoveForm({
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
  const { productLife, common } = view.messages;
  const { move: words } = productLife;
  const { product, sites, notice, today } = detail;
  const others = sites.filter(({ isHere }) => !isHere);
  return (
    <LifeForm view={view} draft={draft} intent="notify" submit={words.submit} cancel={cancel}>
      {product.site && (
        <RadioCards
          name="wholeSite"
          legend={words.what}
          value={draft.text('wholeSite')}
          choices={[
            { value: 'no', label: words.whatProduct },
            { value: 'yes', label: words.whatSite({ site: product.site }) },
          ]}
        />
      )}
      <LifeField
        draft={draft}
        name="site"
        kind="select"
        label={words.to}
        options={[
          ...others.map(({ key, name }) => ({ value: key, label: name })),
          { value: '', label: words.toNew },
        ]}
      />
      <LifeField
        draft={draft}
        name="newName"
        label={words.newName}
        hint={words.newHint}
        optional={common.optional}
        maxlength={160}
      />
      <LifeField
        draft={draft}
        name="newAddress"
        kind="textarea"
        rows={3}
        label={words.newAddress}
        hint={words.newHint}
        optional={common.optional}
        maxlength={500}
      />
      <LifeField draft={draft} name="movesOn" kind="date" size="short" label={words.day} required />
      {notice && notice.visitsFrom > today && (
        <p>
          <Ruled
            view={view}
            text={words.notice({ count: notice.days, day: view.times.day(notice.visitsFrom) })}
            rule={notice.rule.rule}
          />
        </p>
      )}
      <LifeField
        draft={draft}
        name="note"
        kind="textarea"
        rows={3}
        label={words.note}
        optional={common.optional}
        maxlength={2000}
      />
    </LifeForm>
  );
}

import { formatNumber } from '@zusage/i18n';
import { Button, Field, FilterBar } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import { engagementsHref, engagementViews, type EngagementFilter } from './engagement-filter.ts';

/** Views with their counts, and a form that narrows the list down; both stand in the address. */
export function EngagementFilters({
  view,
  filter,
  counts,
  services,
}: {
  view: View;
  filter: EngagementFilter;
  counts: Record<EngagementFilter['view'], number>;
  services: readonly { key: string; name: string }[];
}) {
  const { staff: words } = view.messages.engagements;
  return (
    <div class="stack stack-close">
      <FilterBar
        label={words.filter}
        links={engagementViews.map((name) => ({
          text: words.views[name],
          href: engagementsHref(view.to, { ...filter, view: name }),
          current: filter.view === name,
          count: formatNumber(counts[name], view.locale),
        }))}
      />
      <details class="fold" open={filter.service !== '' || filter.customer !== ''}>
        <summary>{words.filter}</summary>
        <form class="queue-filters" method="get" action={view.to.staffEngagements} role="search">
          {filter.view !== 'all' && <input type="hidden" name="view" value={filter.view} />}
          <Field
            name="service"
            kind="select"
            label={words.columns.service}
            value={filter.service}
            options={[
              { value: '', label: words.allServices },
              ...services.map(({ key, name }) => ({ value: key, label: name })),
            ]}
          />
          <Field
            name="customer"
            label={words.customerNumber}
            value={filter.customer}
            maxlength={40}
            autocomplete="off"
          />
          <div class="actions">
            <Button>{words.show}</Button>
          </div>
        </form>
      </details>
    </div>
  );
}

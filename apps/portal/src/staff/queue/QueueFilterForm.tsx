import { Button, Field } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import { withoutTerm } from '../severity.ts';
import { isNarrowed, queueHref, type QueueFilters } from './filters.ts';

export interface QueueFilterFormProps {
  view: View;
  filters: QueueFilters;
  severities: readonly { key: string; name: string }[];
  severityTerm: string;
}

/** Narrows the queue by words, severity and customer; a form of GET, so that the view can be kept. */
export function QueueFilterForm({ view, filters, severities, severityTerm }: QueueFilterFormProps) {
  const { staffTicket } = view.messages;
  return (
    <details class="fold" open={isNarrowed(filters)}>
      <summary>{staffTicket.filter}</summary>
      <form class="queue-filters" method="get" action={view.to.queue} role="search">
        {filters.view !== 'all' && <input type="hidden" name="view" value={filters.view} />}
        {filters.product && <input type="hidden" name="product" value={filters.product} />}
        <Field name="q" kind="search" label={staffTicket.filterSearch} value={filters.q} maxlength={200} />
        <Field
          name="severity"
          kind="select"
          label={severityTerm}
          value={filters.severity}
          options={[
            { value: '', label: staffTicket.filterAny },
            ...severities.map(({ key, name }) => ({ value: key, label: withoutTerm(name, severityTerm) })),
          ]}
        />
        <Field
          name="customer"
          label={staffTicket.filterCustomer}
          value={filters.customer}
          maxlength={40}
          inputmode="text"
        />
        <div class="actions">
          <Button>{staffTicket.filterApply}</Button>
          {isNarrowed(filters) && (
            <a href={queueHref(view.to, { ...filters, q: '', severity: '', customer: '', product: '' })}>
              {staffTicket.filterReset}
            </a>
          )}
        </div>
      </form>
    </details>
  );
}

import { Button, RuledList, StatusLabel } from '@zusage/ui';
import type { PartnerCustomers } from '../api-types.ts';
import type { View } from '../view.ts';
import { scopeList } from './scope-words.ts';

/** Whom a partner has asked, as it was typed; nothing tells whether there is such a customer. */
export function Pending({ view, requests }: { view: View; requests: PartnerCustomers['requests'] }) {
  const { partners } = view.messages;
  return (
    <section class="section" aria-labelledby="pending-title">
      <h2 id="pending-title">{partners.pendingTitle}</h2>
      <RuledList
        items={requests.map((request) => ({
          key: request.id,
          title: request.name,
          detail: (
            <>
              <span>{request.customerNumber}</span> <span>{scopeList(view, request.scopes)}</span>{' '}
              <span>{partners.askedOn({ day: view.times.day(request.at) })}</span>
            </>
          ),
          aside: request.refusedAt ? (
            <StatusLabel
              shape="struck"
              text={partners.refusedState({ day: view.times.day(request.refusedAt) })}
            />
          ) : (
            <StatusLabel shape="half" text={partners.pendingState} />
          ),
          ...(request.refusedAt ? {} : { below: <Withdraw view={view} request={request} /> }),
        }))}
      />
    </section>
  );
}

function Withdraw({ view, request }: { view: View; request: PartnerCustomers['requests'][number] }) {
  const { partners } = view.messages;
  return (
    <form method="post" action={view.to.partnerCustomers}>
      <input type="hidden" name="subject" value={request.id} />
      <Button name="intent" value="withdraw" look="text">
        {partners.withdraw}
        <span class="visually-hidden"> {request.name}</span>
      </Button>
    </form>
  );
}

/** Customers of before. */
export function Former({ view, former }: { view: View; former: PartnerCustomers['former'] }) {
  const { partners } = view.messages;
  return (
    <section class="section" aria-labelledby="former-title">
      <h2 id="former-title">{partners.formerTitle}</h2>
      <RuledList
        items={former.map(({ customerNumber, name, revokedAt, lastDay }) => ({
          key: customerNumber,
          title: name,
          detail: <span>{customerNumber}</span>,
          aside: (
            <span class="soft">
              {revokedAt
                ? partners.revokedOn({ day: view.times.day(revokedAt) })
                : lastDay && partners.endedOn({ day: view.times.day(lastDay) })}
            </span>
          ),
        }))}
      />
    </section>
  );
}

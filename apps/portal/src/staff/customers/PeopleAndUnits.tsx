import { DataTable, RuledList, type Column, type RuledItem } from '@zusage/ui';
import { amountText } from '../../views/overview/amount.ts';
import type { View } from '../../views/view.ts';
import type { PartProps } from './Bought.tsx';
import { Phone } from './CustomerFacts.tsx';
import type { Dossier } from './customer-types.ts';
import { Nothing, Section } from './Section.tsx';

export function People({ view, customer, mayChange }: PartProps) {
  const { customersAdmin: words } = view.messages;
  const { people, invited, customerNumber } = customer;
  const action = { text: words.invite, href: view.to.inviteCustomerPerson(customerNumber) };
  const items = [
    ...people.map((person) => personItem(view, person)),
    ...invited.map(({ name, email, expiresAt }) => ({
      key: `${name} ${email}`,
      title: name,
      detail: <span>{email}</span>,
      aside: <span class="soft">{words.invited({ until: view.times.absolute(expiresAt) })}</span>,
    })),
  ];
  return (
    <Section id="people" title={words.section.people} action={mayChange ? action : null}>
      {items.length === 0 ? <Nothing>{words.peopleNone}</Nothing> : <RuledList items={items} />}
    </Section>
  );
}

function personItem(view: View, person: Dossier['people'][number]): RuledItem {
  const { customersAdmin: words, common } = view.messages;
  const { name, email, phone, designated, visibility, certification, certifiedUntil } = person;
  return {
    key: email,
    title: name,
    detail: (
      <>
        <a class="address" href={`mailto:${email}`}>
          {email}
        </a>
        {phone && <Phone number={phone} />}
        {designated && <span>{words.designated}</span>}
        {certification && certifiedUntil && (
          <span>{words.certified({ what: certification, until: view.times.day(certifiedUntil) })}</span>
        )}
      </>
    ),
    aside: (
      <span class="person-aside">
        <span>{common.role[person.role as keyof typeof common.role]}</span>
        <span class="soft small">{words.sees[visibility]}</span>
      </span>
    ),
  };
}

export function Units({ view, customer, mayChange }: PartProps) {
  const { customersAdmin: words } = view.messages;
  const { units, customerNumber } = customer;
  const action = { text: words.addPurchase, href: view.to.bookPurchase(customerNumber) };
  return (
    <Section id="units" title={words.section.units} action={mayChange ? action : null}>
      {units.length === 0 ? (
        <Nothing>{words.unitsNone}</Nothing>
      ) : (
        units.map((account) => (
          <Account
            key={account.key}
            view={view}
            account={account}
            customer={customerNumber}
            mayChange={mayChange}
          />
        ))
      )}
    </Section>
  );
}

type UnitAccount = Dossier['units'][number];
type Purchase = UnitAccount['purchases'][number];

interface AccountProps {
  view: View;
  account: UnitAccount;
  customer: string;
  mayChange: boolean;
}

/** The balance in a line, then the purchases it consists of. */
function Account({ view, account, customer, mayChange }: AccountProps) {
  const { customersAdmin: words, unitOffice } = view.messages;
  const { available, reserved, awaitingAcceptance } = account.balance;
  const text = (amount: number) => amountText(account, amount, view);
  return (
    <div class="customer-account">
      <div class="customer-account-head">
        <h3>{account.name}</h3>
        <p>
          <strong>{text(available)}</strong> {words.available}
          {reserved > 0 && (
            <span class="soft">
              , {text(reserved)} {words.reserved}
            </span>
          )}
          {awaitingAcceptance > 0 && (
            <span class="soft">
              , {text(awaitingAcceptance)} {words.awaiting}
            </span>
          )}
        </p>
      </div>
      <DataTable
        caption={account.name}
        captionHidden
        dense
        columns={purchaseColumns({ view, account, customer, mayChange })}
        rows={account.purchases}
        rowKey={({ reference }) => reference}
      />
      {mayChange && account.isAdjustable && (
        <p>
          <a href={view.to.adjustUnits(customer, account.key)}>
            {unitOffice.adjustTitle({ unit: account.name })}
          </a>
        </p>
      )}
      {available > 0 && account.isAdjustable && (
        <p class="soft small">
          <a href={view.to.uncoveredUnits}>{unitOffice.uncovered}</a>
        </p>
      )}
    </div>
  );
}

function purchaseColumns({ view, account, customer, mayChange }: AccountProps): Column<Purchase>[] {
  const { customersAdmin: words } = view.messages;
  return [
    { key: 'reference', title: words.reference, names: true, cell: ({ reference }) => reference },
    {
      key: 'bought',
      title: words.boughtOn,
      tight: true,
      cell: ({ purchasedAt }) => <span class="nowrap">{view.times.day(purchasedAt)}</span>,
    },
    {
      key: 'until',
      title: words.lastDay,
      tight: true,
      cell: ({ expiresAt, isExpired, isReversed }) =>
        isReversed ? (
          words.takenBack
        ) : isExpired ? (
          <span class="soft">{words.expired({ date: view.times.day(expiresAt) })}</span>
        ) : (
          <span class="nowrap">{view.times.day(expiresAt)}</span>
        ),
    },
    {
      key: 'amount',
      title: words.purchaseUnits,
      number: true,
      tight: true,
      cell: ({ amount, isReversed }) => {
        const written = amountText(account, amount, view);
        return isReversed ? <s>{written}</s> : <span class="nowrap">{written}</span>;
      },
    },
    ...(mayChange && account.purchases.some(({ isUntouched }) => isUntouched)
      ? [
          {
            key: 'action',
            title: words.correction,
            tight: true,
            number: true,
            cell: ({ reference, isUntouched }: Purchase) =>
              isUntouched && (
                <a
                  class="nowrap"
                  href={view.to.reversePurchase(customer, account.key, reference)}
                  aria-label={words.reverseTitle({ reference })}
                >
                  {words.reverseLink}
                </a>
              ),
          },
        ]
      : []),
  ];
}

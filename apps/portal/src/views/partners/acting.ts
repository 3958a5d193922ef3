import type { Messages } from '@zusage/i18n';

interface Written {
  author: string;
  partner: string | null;
}

interface Words {
  messages: Pick<Messages, 'partners'>;
}

/** "Ruben Marten, Datenhafen Osterlind GmbH" for somebody who acts for a customer; the name alone for everybody else. */
export const authorOf = ({ messages }: Words, { author, partner }: Written): string =>
  partner === null ? author : messages.partners.withPartner({ name: author, partner });

/** "für Altmoorer Präzisionsguss GmbH"; null when nobody acts for anybody. */
export const actingFor = (
  { messages }: Words,
  ticket: { organisation: { name: string } | null },
  { partner }: Written,
): string | null =>
  partner === null || !ticket.organisation
    ? null
    : messages.partners.forCustomer({ customer: ticket.organisation.name });

/** Who opened a ticket, with both names when a partner did. */
export function requesterOf(
  { messages }: Words,
  {
    requester: { name, partner },
    organisation,
  }: { requester: { name: string; partner: string | null }; organisation: { name: string } | null },
): string {
  if (partner === null) return name;
  return organisation
    ? messages.partners.actsFor({ name, partner, customer: organisation.name })
    : messages.partners.withPartner({ name, partner });
}

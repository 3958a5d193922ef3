import type { WorkSession } from '@zusage/engagements';
import { formatUnits } from '@zusage/i18n';
import { findOrganisation, findPerson, listStaff } from '@zusage/identity';
import {
  CUSTOMER_CHANGES,
  notify,
  PROVIDER_CHANGES,
  type ChangeForCustomer,
  type ChangeForProvider,
  type EngagementChange,
} from '@zusage/notifications';
import { customerRecipients } from '../partners/sides.ts';
import type { Recipient } from '../recipients.ts';
import type { EngagementDesk } from './desk.ts';

export type { EngagementChange };

export interface ToldOf {
  session?: WorkSession | undefined;
  /** The moment that the change's sentence names: a start, a last moment, what was due. */
  day?: Date | null | undefined;
  /** In the account's smallest billable part. */
  amount?: number | undefined;
  note?: string | null | undefined;
}

/** Both sides have to know it, whoever did it. */
const FOR_BOTH: readonly EngagementChange[] = ['forfeited', 'quote_lapsed', 'lapsed', 'topped_up'];
/** The customer has to act on it, although it followed from the customer's own step or from the clock. */
const FOR_CUSTOMER: readonly EngagementChange[] = ['quoted', 'quote_reminder', 'closed'];

/**
 * Tells the other side by mail what happened to an engagement: of the customer whoever asked for it and its administrators,
 * of the provider whoever is responsible, else all of its people. What the clock did both sides learn where both have a text.
 */
export async function tellOfEngagement(
  desk: EngagementDesk,
  change: EngagementChange,
  about: ToldOf = {},
): Promise<void> {
  const both = FOR_BOTH.includes(change) || desk.side === 'clock';
  const toCustomer = both || desk.side === 'provider' || FOR_CUSTOMER.includes(change);
  const toProvider = both || (desk.side === 'customer' && !FOR_CUSTOMER.includes(change));
  if (toCustomer && isForCustomer(change))
    await tell(desk, { side: 'customer', change }, about, await customersPeople(desk));
  if (toProvider && isForProvider(change))
    await tell(desk, { side: 'provider', change }, about, await providersPeople(desk));
}

const isForCustomer = (change: EngagementChange): change is ChangeForCustomer =>
  CUSTOMER_CHANGES.some((one) => one === change);
const isForProvider = (change: EngagementChange): change is ChangeForProvider =>
  PROVIDER_CHANGES.some((one) => one === change);

type Told = { side: 'customer'; change: ChangeForCustomer } | { side: 'provider'; change: ChangeForProvider };

async function tell(
  desk: EngagementDesk,
  told: Told,
  { session, day, amount, note }: ToldOf,
  recipients: readonly Recipient[],
): Promise<void> {
  const { trx, providerId, publicUrl, engagement, unit, catalogue } = desk;
  const customer = await findOrganisation(trx, providerId, engagement.organisationId);
  const own = `${told.side === 'provider' ? 'staff/' : ''}engagements/${encodeURIComponent(engagement.number)}`;
  for (const recipient of recipients) {
    await notify(trx, providerId, {
      kind: 'engagement',
      ...told,
      recipient,
      number: engagement.number,
      subject: engagement.subject,
      customer: customer?.name ?? '',
      session: session ? { position: session.position, title: session.title } : null,
      at: day ?? null,
      amount: amount === undefined || amount === 0 ? null : formatUnits(unit, amount, recipient.language),
      note: note ?? null,
      timeZone: catalogue.timeZone,
      url: `${publicUrl}/${providerId}/${own}${session ? `/sessions/${session.position}` : ''}`,
    });
  }
}

async function customersPeople({ trx, providerId, engagement }: EngagementDesk): Promise<Recipient[]> {
  const asked = await findPerson(trx, providerId, engagement.requestedBy.id);
  const others = await customerRecipients(trx, providerId, engagement.organisationId);
  const all = [...(asked ? [{ email: asked.email, language: asked.language }] : []), ...others];
  return [...new Map(all.map((one) => [one.email.toLowerCase(), one])).values()];
}

async function providersPeople({ trx, providerId, engagement }: EngagementDesk): Promise<Recipient[]> {
  const staff = await listStaff(trx, providerId);
  const assignee = staff.filter(({ id }) => id === engagement.assigneeId);
  return (assignee.length > 0 ? assignee : staff).map(({ email, language }) => ({ email, language }));
}

import { newId, sql, type Schema, type Selectable, type Transaction } from '@zusage/db';
import { ENDED_STATUSES, type HardwareSide, type HardwareStatus, type HardwareStepName } from './state.ts';

/** What a contract agrees about replacement; null: nothing is agreed. */
export interface HardwareTerms {
  /** `HH:mm` on the clock of the contract's calendar */
  cutOff: string | null;
  deliveryWorkdays: number | null;
  returnDays: number | null;
  transportCovered: boolean;
}

export interface NewReplacement {
  organisationId: string;
  productId: string;
  contractId: string;
  fault: string;
  serial: string;
  deliverySiteId: string | null;
  deliveryAddress: string;
  contact: { name: string; phone: string };
  requestedAt: Date;
  requestedBy: { id: string; name: string };
  rule: string;
  terms: HardwareTerms;
}

export interface Replacement extends NewReplacement {
  id: string;
  /** What people quote. */
  number: string;
  status: HardwareStatus;
  vendorReference: string | null;
  sentToVendorAt: Date | null;
  authorisedAt: Date | null;
  clockFrom: string | null;
  deliveryDue: string | null;
  shippedAt: Date | null;
  tracking: string | null;
  deliveredAt: Date | null;
  returnDue: string | null;
  remindedAt: Date | null;
  sentBackAt: Date | null;
  feeAt: Date | null;
  returnedAt: Date | null;
  endedAt: Date | null;
}

const FIRST_NUMBER = 1001;

/** @returns the number; numbers count up per provider, and whoever asks at the same time waits */
export async function addReplacement(
  trx: Transaction,
  providerId: string,
  prefix: string,
  replacement: NewReplacement,
): Promise<{ id: string; number: string }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`hardware_replacement ${providerId}`}, 0))`.execute(
    trx,
  );
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from app.hardware_replacement where provider_id = ${providerId}`.execute(
    trx,
  );
  const id = newId();
  const number = `${prefix}-R${FIRST_NUMBER + (rows[0]?.count ?? 0)}`;
  const { terms, contact, requestedBy } = replacement;
  await trx
    .insertInto('app.hardware_replacement')
    .values({
      provider_id: providerId,
      id,
      number,
      organisation_id: replacement.organisationId,
      product_id: replacement.productId,
      contract_id: replacement.contractId,
      status: 'requested',
      fault: replacement.fault,
      serial: replacement.serial,
      delivery_site_id: replacement.deliverySiteId,
      delivery_address: replacement.deliveryAddress,
      contact_name: contact.name,
      contact_phone: contact.phone,
      requested_at: replacement.requestedAt,
      requested_by: requestedBy.id,
      requested_by_name: requestedBy.name,
      rule: replacement.rule,
      cut_off: terms.cutOff,
      delivery_workdays: terms.deliveryWorkdays,
      return_days: terms.returnDays,
      transport_covered: terms.transportCovered,
    })
    .execute();
  return { id, number };
}

export interface ReplacementFilter {
  /** Null: of all customers. */
  organisationIds: string[] | null;
  productId?: string;
  number?: string;
  /** Only those that somebody still has to do something about. */
  open?: boolean;
  forUpdate?: boolean;
}

const REPLACEMENTS_MAX = 500;

/** The latest first. */
export async function listReplacements(
  trx: Transaction,
  providerId: string,
  filter: ReplacementFilter,
): Promise<Replacement[]> {
  if (filter.organisationIds?.length === 0) return [];
  let query = trx.selectFrom('app.hardware_replacement').selectAll().where('provider_id', '=', providerId);
  if (filter.organisationIds) query = query.where('organisation_id', 'in', filter.organisationIds);
  if (filter.productId !== undefined) query = query.where('product_id', '=', filter.productId);
  if (filter.number !== undefined) query = query.where('number', '=', filter.number);
  if (filter.open) query = query.where('status', 'not in', [...ENDED_STATUSES]);
  query = query.orderBy('requested_at', 'desc').orderBy('id', 'desc').limit(REPLACEMENTS_MAX);
  const rows = await (filter.forUpdate ? query.forUpdate() : query).execute();
  return rows.map(toReplacement);
}

type Change = Partial<
  Pick<
    Replacement,
    | 'vendorReference'
    | 'sentToVendorAt'
    | 'authorisedAt'
    | 'clockFrom'
    | 'deliveryDue'
    | 'shippedAt'
    | 'tracking'
    | 'deliveredAt'
    | 'returnDue'
    | 'remindedAt'
    | 'sentBackAt'
    | 'feeAt'
    | 'returnedAt'
    | 'endedAt'
    | 'status'
  >
>;

const COLUMN = {
  vendorReference: 'vendor_reference',
  sentToVendorAt: 'sent_to_vendor_at',
  authorisedAt: 'authorised_at',
  clockFrom: 'clock_from',
  deliveryDue: 'delivery_due',
  shippedAt: 'shipped_at',
  tracking: 'tracking',
  deliveredAt: 'delivered_at',
  returnDue: 'return_due',
  remindedAt: 'reminded_at',
  sentBackAt: 'sent_back_at',
  feeAt: 'fee_at',
  returnedAt: 'returned_at',
  endedAt: 'ended_at',
  status: 'status',
} as const satisfies Record<keyof Change, string>;

export async function changeReplacement(
  trx: Transaction,
  providerId: string,
  id: string,
  change: Change,
): Promise<void> {
  const set = Object.fromEntries(
    Object.entries(change).map(([field, value]) => [COLUMN[field as keyof Change], value]),
  );
  await trx
    .updateTable('app.hardware_replacement')
    .set(set)
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

export interface HardwareEvent {
  kind: 'requested' | 'reminded' | HardwareStepName;
  at: Date;
  side: HardwareSide | 'system';
  actor: string;
  note: string | null;
  rule: string;
}

export async function recordHardwareEvent(
  trx: Transaction,
  providerId: string,
  replacementId: string,
  event: HardwareEvent,
): Promise<void> {
  await trx
    .insertInto('app.hardware_event')
    .values({
      provider_id: providerId,
      id: newId(),
      replacement_id: replacementId,
      kind: event.kind,
      at: event.at,
      actor_side: event.side,
      actor_name: event.actor,
      note: event.note,
      rule: event.rule,
    })
    .execute();
}

/** What happened to a replacement, in the order in which it was written down. */
export async function listHardwareEvents(
  trx: Transaction,
  providerId: string,
  replacementId: string,
): Promise<HardwareEvent[]> {
  const rows = await trx
    .selectFrom('app.hardware_event')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('replacement_id', '=', replacementId)
    .orderBy('at')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as HardwareEvent['kind'],
    at: row.at,
    side: row.actor_side as HardwareEvent['side'],
    actor: row.actor_name,
    note: row.note,
    rule: row.rule,
  }));
}

const minutesOnly = (time: string | null): string | null => time && time.slice(0, 5);

const toReplacement = (row: Selectable<Schema['app.hardware_replacement']>): Replacement => ({
  id: row.id,
  number: row.number,
  status: row.status as HardwareStatus,
  organisationId: row.organisation_id,
  productId: row.product_id,
  contractId: row.contract_id,
  fault: row.fault,
  serial: row.serial,
  deliverySiteId: row.delivery_site_id,
  deliveryAddress: row.delivery_address,
  contact: { name: row.contact_name, phone: row.contact_phone },
  requestedAt: row.requested_at,
  requestedBy: { id: row.requested_by, name: row.requested_by_name },
  rule: row.rule,
  terms: {
    cutOff: minutesOnly(row.cut_off),
    deliveryWorkdays: row.delivery_workdays,
    returnDays: row.return_days,
    transportCovered: row.transport_covered,
  },
  vendorReference: row.vendor_reference,
  sentToVendorAt: row.sent_to_vendor_at,
  authorisedAt: row.authorised_at,
  clockFrom: row.clock_from,
  deliveryDue: row.delivery_due,
  shippedAt: row.shipped_at,
  tracking: row.tracking,
  deliveredAt: row.delivered_at,
  returnDue: row.return_due,
  remindedAt: row.reminded_at,
  sentBackAt: row.sent_back_at,
  feeAt: row.fee_at,
  returnedAt: row.returned_at,
  endedAt: row.ended_at,
});

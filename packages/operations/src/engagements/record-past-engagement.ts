import { catalogueServedBy, localDate } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { addEngagement, sessionDeadlines, type WorkSession } from '@zusage/engagements';
import type { Person } from '@zusage/identity';
import { createUnitAccount, listAccounts } from '@zusage/units';
import { readDesk, type EngagementDesk } from './desk.ts';
import type { PastStep } from './past-steps.ts';
import { runningContract, targetsFrom } from './request.ts';
import { writeDown } from './step.ts';
import { takePastStep } from './take-past-step.ts';
import { startTimer, type TimerKind } from './timer.ts';

export interface PastEngagement {
  /** Key of the service. */
  service: string;
  requester: Person;
  requestedAt: Date;
  subject: string;
  description: string;
  facts: Record<string, string>;
}

/**
 * Takes over work that was asked for before, for example from another system or the demo data. Targets run from the moment
 * it was asked for. Nobody is told. @throws Error for work that the catalogue does not sell
 * @returns the number; its steps follow with `recordPastStep`, in the order in which they were taken
 */
export async function recordPastEngagement(
  trx: Transaction,
  providerId: string,
  past: PastEngagement,
): Promise<{ number: string }> {
  const { requester, requestedAt, subject, description, facts } = past;
  const { catalogue, version } = await currentCatalogue(trx, providerId);
  const service = catalogue.services.find(({ key }) => key === past.service);
  const unit = catalogue.units.find(({ key }) => key === service?.unit);
  if (!service || !unit || !requester.organisation) throw new Error(`nobody can ask for ${past.service}`);
  const organisationId = requester.organisation.id;
  const contract = await runningContract(trx, providerId, organisationId, localDate(catalogue, requestedAt));
  if (service.contract && !contract) throw new Error(`${subject}: no contract ran then`);
  const accounts = await listAccounts(trx, providerId, organisationId);
  const account =
    accounts.find(({ unitKey }) => unitKey === unit.key) ??
    (await createUnitAccount(trx, providerId, { organisationId, unitKey: unit.key, unit: unit.unit }));
  const served = catalogueServedBy(catalogue, contract?.calendar);
  const { number } = await addEngagement(trx, providerId, catalogue.ticketPrefix, {
    organisationId,
    serviceKey: service.key,
    catalogueVersion: version,
    accountId: account.id,
    contractId: contract?.id ?? null,
    ticketId: null,
    channel: null,
    subject,
    description,
    facts,
    requestedAt,
    requestedBy: { id: requester.id, name: requester.name },
    ...targetsFrom(served, service, requestedAt),
  });
  const desk = await pastDesk(trx, providerId, number, { at: requestedAt, by: requester });
  await writeDown(desk, null, 'requested', service.rule);
  return { number };
}

/** Takes a step as it was taken then, by the same state table and ledger. @throws Error for one that the table does not have */
export async function recordPastStep(
  trx: Transaction,
  providerId: string,
  number: string,
  step: PastStep,
): Promise<void> {
  const desk = await pastDesk(trx, providerId, number, step);
  try {
    await takePastStep(desk, step);
  } catch (error) {
    throw new Error(`${number}: "${step.do}" could not be taken`, { cause: error });
  }
}

/** Once all steps are taken: waits for what is still to come, from the present on. */
export async function awaitFrom(
  trx: Transaction,
  providerId: string,
  number: string,
  now: Date,
): Promise<void> {
  const desk = await pastDesk(trx, providerId, number, { at: now, by: null });
  const { engagement, sessions } = desk;
  const wait = async (kind: TimerKind, session: WorkSession | null, at: Date | null): Promise<void> => {
    if (at !== null && at > now) await startTimer(desk, kind, session, at);
  };
  if (engagement.status === 'requested' || engagement.status === 'returned') {
    if (!engagement.respondedAt) await wait('response_due', null, engagement.responseDueAt);
    if (!engagement.statedAt) await wait('statement_due', null, engagement.statementDueAt);
  }
  const ids = sessions.map(({ id }) => id);
  const deadlines = await sessionDeadlines(trx, providerId, ids);
  for (const session of sessions) {
    const { status, id } = session;
    const until = deadlines.get(id);
    if (status === 'requested') await wait('schedule_due', session, session.scheduleDueAt);
    if (status === 'reported') await wait('accept', session, until?.acceptsItselfAt ?? null);
    if (status === 'complained') await wait('decide_due', session, until?.decideUntil ?? null);
  }
}

/** The desk as it was in a moment, with who acted. */
async function pastDesk(
  trx: Transaction,
  providerId: string,
  number: string,
  { at, by }: Pick<PastStep, 'at' | 'by'>,
): Promise<EngagementDesk> {
  const side = by === null ? 'clock' : by.organisation ? 'customer' : 'provider';
  const asking = { providerId, publicUrl: '', side, person: by } as const;
  const desk = await readDesk(trx, asking, { organisationIds: null, number });
  if (!desk) throw new Error(`there is no ${number}`);
  return { ...desk, now: at, today: localDate(desk.catalogue, at) };
}

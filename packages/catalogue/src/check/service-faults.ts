import type { Service } from '../schema/service.ts';
import type { Unit } from '../schema/unit.ts';
import { placeholdersInSentence } from '../placeholders.ts';
import { LANGUAGES, type Text } from '../text.ts';
import type { DataFault, FaultCode, PathParts } from './fault.ts';
import { valueAt } from './schema-faults.ts';
import type { Sections } from './sections.ts';

type Note = (path: PathParts, code: FaultCode, message: string) => void;

/** Services that could not be carried out as written; what they refer to is checked with all references. */
export function serviceFaults({ content, services, units }: Sections): DataFault[] {
  const faults: DataFault[] = [];
  const hasBusinessHours = typeof valueAt(content, ['businessWindow']) === 'string';
  for (const { index, value } of services) {
    const fault: Note = (path, code, message) =>
      faults.push({ path: ['services', index, ...path], code, message });
    const unit = units.find((candidate) => candidate.value.key === value.unit)?.value;
    if (unit) chargeFaults(value, unit, fault);
    planFaults(value, fault);
    factFaults(value, fault);
    workdayFaults(value, hasBusinessHours, fault);
    for (const [path, text] of textsOf(value)) placeholderFaults(path, text, fault);
  }
  return faults;
}

/** What a service costs has to be something that its unit can count. */
function chargeFaults(service: Service, unit: Unit, fault: Note): void {
  if (unit.settlement === 'month' || unit.settlement === 'flat') {
    const message = `unit "${unit.key}" takes the effort on tickets; work is ordered in units that are prepaid or settled by order`;
    fault(['unit'], 'unit_not_orderable', message);
  }
  if (unit.unit === 'piece' && service.pricing.includes('by_effort')) {
    const place = service.pricing.indexOf('by_effort');
    fault(['pricing', place], 'invalid_value', 'pieces have a fixed price: effort is counted in minutes');
  }
  for (const [place, { amount }] of service.sessions.entries()) {
    if (unit.unit === 'piece' || amount === 0) continue;
    const message =
      'a plan that the catalogue fixes is charged in pieces; minutes are set by the statement of work';
    fault(['sessions', place, 'amount'], 'plan_faulty', message);
  }
}

function planFaults({ sessions, pricing }: Service, fault: Note): void {
  for (const [place, { afterReport }] of sessions.entries()) {
    if (!afterReport) continue;
    const at = ['sessions', place, 'afterReport'];
    if (place === 0) fault(at, 'plan_faulty', 'there is no session before the first one');
    if (afterReport.askWithinDays > afterReport.holdWithinDays) {
      const message = 'would be asked for after it has to be held';
      fault([...at, 'askWithinDays'], 'plan_faulty', message);
    }
  }
  if (sessions.length > 0 && sessions.every(({ amount }) => amount === 0)) {
    fault(['sessions'], 'plan_faulty', 'none of its sessions pays for the plan');
  }
  if (new Set(pricing).size < pricing.length) {
    fault(['pricing'], 'duplicate_key', 'names one way of pricing twice');
  }
}

function factFaults({ facts }: Service, fault: Note): void {
  for (const [place, { kind, max }] of facts.entries()) {
    if (kind !== 'text' || max === undefined) continue;
    fault(['facts', place, 'max'], 'field_unexpected', '"max" belongs to lines and numbers');
  }
}

function workdayFaults({ targets }: Service, hasBusinessHours: boolean, fault: Note): void {
  for (const field of ['statementWorkdays', 'scheduleWorkdays'] as const) {
    if (targets?.[field] === undefined || hasBusinessHours) continue;
    const message = 'working days count in the "businessWindow", which is not stated';
    fault(['targets', field], 'window_missing', message);
  }
}

/** Nothing fills in a service's texts. */
function placeholderFaults(path: PathParts, text: Text, fault: Note): void {
  for (const language of LANGUAGES) {
    for (const name of new Set(placeholdersInSentence(text[language]))) {
      fault([...path, language], 'unknown_placeholder', `{${name}} has no value here`);
    }
  }
}

function textsOf(service: Service): [PathParts, Text][] {
  return [
    [['name'], service.name],
    [['description'], service.description],
    ...service.facts.flatMap(({ label, hint }, place): [PathParts, Text][] => [
      [['facts', place, 'label'], label],
      ...(hint ? [[['facts', place, 'hint'], hint] as [PathParts, Text]] : []),
    ]),
    ...service.preconditions.map(({ label }, place): [PathParts, Text] => [
      ['preconditions', place, 'label'],
      label,
    ]),
    ...service.sessions.map(({ title }, place): [PathParts, Text] => [['sessions', place, 'title'], title]),
    ...service.report.map(({ label }, place): [PathParts, Text] => [['report', place, 'label'], label]),
    ...(service.otherwise ? [[['otherwise', 'label'], service.otherwise.label] as [PathParts, Text]] : []),
  ];
}

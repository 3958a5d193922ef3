import type { Unit } from '../schema/unit.ts';
import type { DataFault, FaultCode } from './fault.ts';
import { valueAt } from './schema-faults.ts';
import type { Sections } from './sections.ts';

/** Units whose parts contradict one another: how they are counted, and how they are settled. */
export function unitFaults({ content, units }: Sections): DataFault[] {
  const hasBusinessHours = typeof valueAt(content, ['businessWindow']) === 'string';
  return units.flatMap(({ index, value }) => {
    const fault = (field: string | null, code: FaultCode, message: string): DataFault => ({
      path: ['units', index, ...(field === null ? [] : [field])],
      code,
      message,
    });
    return [
      ...settlementFaults(value, fault),
      ...misplacedFields(value).map(([field, why]) => fault(field, 'field_unexpected', `"${field}" ${why}`)),
      ...WORKDAY_FIELDS.filter((field) => value[field] !== undefined && !hasBusinessHours).map((field) =>
        fault(field, 'window_missing', 'working days count in the "businessWindow", which is not stated'),
      ),
    ];
  });
}

const WORKDAY_FIELDS = ['cancellationWorkdays', 'acceptanceWorkdays', 'complaintWorkdays'] as const;

type Note = (field: string | null, code: FaultCode, message: string) => DataFault;

function settlementFaults({ prepaid, settlement }: Unit, fault: Note): DataFault[] {
  if (prepaid && settlement !== undefined) {
    return [fault('settlement', 'field_unexpected', 'prepaid units are settled when they are bought')];
  }
  if (!prepaid && settlement === undefined) {
    return [
      fault(null, 'settlement_missing', 'say in "settlement" how units that are not prepaid are settled'),
    ];
  }
  return [];
}

/** Fields that say nothing about a unit of this kind, and why. */
function misplacedFields(unit: Unit): [field: keyof Unit, why: string][] {
  const { prepaid, settlement } = unit;
  const byEffort = settlement === 'month' || settlement === 'flat';
  const fields: [keyof Unit, boolean, string][] = [
    ['minutesPerUnit', unit.unit === 'minute', 'belongs to units counted in minutes'],
    ['roundUpToMinutes', unit.unit === 'minute', 'belongs to units counted in minutes'],
    ['window', unit.unit === 'minute', 'belongs to units counted in minutes'],
    ['validMonths', prepaid, 'belongs to prepaid units'],
    ['orderDays', prepaid, 'belongs to prepaid units'],
    ['levels', byEffort, 'belongs to units that take the effort on tickets (settlement month or flat)'],
    ['fairUseMinutes', settlement === 'flat', 'belongs to flat rates (settlement flat)'],
    ['unit', unit.unit === 'minute' || !byEffort, 'is "minute" where effort on tickets is counted'],
  ];
  return fields.flatMap(([field, belongs, why]) =>
    belongs || unit[field] === undefined ? [] : [[field, why]],
  );
}

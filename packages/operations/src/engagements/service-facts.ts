import type { Service, ServiceFact } from '@zusage/catalogue';
import { AppError, type FieldFault } from '@zusage/errors';

const TEXT_MAX = 500;
const LINES_TEXT_MAX = 8_000;

/**
 * What a request states beside its subject and description, as the service asks for it; what it does not ask for is refused.
 * @throws AppError invalid_input at `facts.<key>`: required, too_long, too_many, not_whole, unknown_key
 */
export function readFacts(
  service: Service,
  stated: Readonly<Record<string, string>>,
): Record<string, string> {
  const faults: Record<string, FieldFault> = {};
  const facts: Record<string, string> = {};
  for (const key of Object.keys(stated))
    if (!service.facts.some((fact) => fact.key === key)) faults[`facts.${key}`] = { problem: 'unknown_key' };
  for (const fact of service.facts) {
    const value = (Object.hasOwn(stated, fact.key) ? (stated[fact.key] ?? '') : '').trim();
    const fault = faultOf(fact, value);
    if (fault) faults[`facts.${fact.key}`] = fault;
    else if (value !== '') facts[fact.key] = value;
  }
  if (Object.keys(faults).length > 0) throw new AppError('invalid_input', { fields: faults });
  return facts;
}

function faultOf({ required, kind, max }: ServiceFact, value: string): FieldFault | null {
  if (value === '') return required ? { problem: 'required' } : null;
  switch (kind) {
    case 'text':
      return value.length > TEXT_MAX ? { problem: 'too_long', params: { max: TEXT_MAX } } : null;
    case 'lines': {
      if (value.length > LINES_TEXT_MAX) return { problem: 'too_long', params: { max: LINES_TEXT_MAX } };
      const count = value.split('\n').filter((line) => line.trim() !== '').length;
      return max !== undefined && count > max ? { problem: 'too_many', params: { max } } : null;
    }
    case 'number': {
      if (!/^\d{1,15}$/.test(value) || Number(value) < 1) return { problem: 'not_whole' };
      return max !== undefined && Number(value) > max ? { problem: 'too_many', params: { max } } : null;
    }
  }
}

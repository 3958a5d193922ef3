export type FaultCode =
  | 'syntax'
  | 'missing'
  | 'missing_translation'
  | 'unknown_key'
  | 'wrong_type'
  | 'invalid_value'
  | 'duplicate_key'
  | 'unknown_reference'
  | 'unknown_time_zone'
  | 'unknown_holiday_region'
  | 'unknown_placeholder'
  | 'window_closes_before_opening'
  | 'window_overlaps'
  | 'minutes_missing'
  | 'minutes_unexpected'
  | 'minutes_out_of_reach'
  | 'window_missing'
  | 'window_unexpected'
  | 'text_missing'
  | 'severity_without_target'
  | 'channel_without_alternative'
  | 'next_missing'
  | 'next_target_missing'
  | 'promise_missing'
  | 'too_deep'
  | 'too_complicated'
  | 'cyclic_condition'
  | 'cyclic_fact'
  | 'fact_never_asked'
  | 'never_holds'
  | 'contradicting_rules'
  | 'unreachable_rule'
  | 'waiting_for_nothing'
  | 'field_unexpected'
  | 'settlement_missing'
  | 'unit_not_orderable'
  | 'plan_faulty';

/** Where a catalogue file says something. Lines and columns count from 1. */
export interface Place {
  /** For example `targets[2].window`; empty for the file as a whole. */
  path: string;
  line: number;
  column: number;
}

/** One thing that is wrong with a catalogue file, and where. */
export interface Fault extends Place {
  message: string;
  code: FaultCode;
}

/** A fault in the data, before it is known where the file says it. */
export interface DataFault {
  path: PathParts;
  message: string;
  code: FaultCode;
}

export type PathParts = readonly (string | number)[];

/** `['targets', 2, 'window']` as people read it: `targets[2].window`. */
export function pathText(path: PathParts): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

import type {
  AskerKind,
  ChannelKey,
  Charge,
  Environment,
  NextKind,
  Outcome,
  RequestKind,
  Supplier,
  Text,
} from '@zusage/catalogue';

/** A contract as far as a decision depends on it. */
export interface ContractFacts {
  number: string;
  /** Key of the service level. */
  serviceLevel: string;
  /** First and last day of validity, `YYYY-MM-DD`, both included, in the catalogue's zone. */
  validFrom: string;
  validUntil: string;
  /** Keys of the options bought. */
  options: readonly string[];
  /** Minutes agreed for a severity, where the catalogue leaves them to the contract. */
  agreedMinutes?: Readonly<Record<string, number>>;
  /** Key of the catalogue's calendar that it is served by; none: the catalogue's own zone and holidays (N-2). */
  calendar?: string | null;
  /** Keys of the catalogue's prerequisites that are met (S7-9). */
  prerequisites?: readonly string[];
}

export interface ProductFacts {
  key: string;
  name: string;
  /** Last day of the vendor's support for its version, `YYYY-MM-DD` (N-6, K-13); none: not known. */
  supportUntil?: string | null;
}

/** Who asks; a `contact` of the customer unless it is told otherwise. */
export interface AskerFacts {
  kind: AskerKind;
  /** Whether the person holds a certification on the day (K-6, SEP-16). */
  certified: boolean;
}

/** Everything a decision depends on. The same facts give the same decision, byte for byte. */
export interface DecisionFacts {
  /** When the request arrives. */
  at: Date;
  /** Key of the severity that was asked for. */
  severity: string;
  channel: ChannelKey;
  environment: Environment;
  /** `null`: none is known, e.g. of an anonymous visitor. */
  contract: ContractFacts | null;
  product: ProductFacts | null;
  asker?: AskerFacts;
  /** `new` unless it is told otherwise. */
  request?: RequestKind;
  /** Fact key to what was entered. */
  facts: Readonly<Record<string, string>>;
}

/** Why it was decided so: the policy id, a sentence, and the values behind the sentence. */
export interface Reason {
  rule: string;
  text: Text;
  facts: Record<string, string>;
}

/** Where to turn instead of, or beside, the ticket. */
export interface Next {
  kind: NextKind;
  label: Text;
  /** A phone number, an address or a mailbox; for `portal` the path of the provider's portal. */
  target: string;
}

/** Something without which the clock does not start, and who can supply it. */
export interface Awaited {
  key: string;
  label: Text;
  from: Supplier;
}

export interface Decision {
  /**
   * `accepted`: becomes a ticket. `waiting`: becomes a ticket whose clock starts once `waitingFor` is there.
   * `redirected`, `refused`: becomes no ticket; `next` says where it goes.
   */
  outcome: Outcome;
  /** Key of the severity it is treated as, perhaps not the one asked for. */
  severity: string;
  /** Policy id of the rule that made it another severity than the one asked for; `null`: it stands. */
  severityRule: string | null;
  /** First among the tickets of its severity (K-6). */
  ahead: boolean;
  /** Whether the contract covers the work; `null`: no rule says. */
  charge: Charge | null;
  /** Both times are `null` where no time is promised. */
  clockStartsAt: Date | null;
  responseDueAt: Date | null;
  /** Key of the window in which the clock runs. */
  windowKey: string | null;
  /** Keys of facts that a complete request states and this one does not. */
  missingFacts: string[];
  /** What it waits for, and from whom; empty unless it is `waiting`. */
  waitingFor: Awaited[];
  /** At least one: first what shaped the decision, then the promise, then what is good to know. */
  reasons: Reason[];
  /** Always there when redirected or refused; otherwise a hint. */
  next?: Next;
}

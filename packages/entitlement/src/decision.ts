import type { ChannelKey, Environment, NextKind, Outcome, Text } from '@zusage/catalogue';

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
  product: { key: string; name: string } | null;
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

export interface Decision {
  /**
   * `accepted`: becomes a ticket. `waiting`: becomes a ticket whose clock starts once `missingFacts` are there.
   * `redirected`, `refused`: becomes no ticket; `next` says where it goes.
   */
  outcome: Outcome;
  /** Key of the severity it is treated as, perhaps not the one asked for. */
  severity: string;
  /** Both times are `null` where no time is promised. */
  clockStartsAt: Date | null;
  responseDueAt: Date | null;
  /** Key of the window in which the clock runs. */
  windowKey: string | null;
  /** Keys of facts that a complete request states and this one does not. */
  missingFacts: string[];
  /** At least one: first what shaped the decision, then the promise, then what is good to know. */
  reasons: Reason[];
  /** Always there when redirected or refused; otherwise a hint. */
  next?: Next;
}

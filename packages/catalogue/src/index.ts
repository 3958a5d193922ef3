export { answersHold, askedFacts, heldAnswers, type Stated } from './asked-facts.ts';
export {
  calendarOf,
  catalogueWindow,
  localDate,
  serviceWindowOf,
  windowState,
  type WindowState,
} from './calendar.ts';
export { CatalogueError, type CatalogueErrorCode } from './catalogue-error.ts';
export { checkCatalogue, type CheckResult } from './check/check-catalogue.ts';
export type { Fault, FaultCode, PathParts, Place } from './check/fault.ts';
export { compareCatalogues, COMPARED_PARTS, type ComparedPart, type PartChange } from './compare.ts';
export { closedWindowOf } from './closed-window.ts';
export { catalogueServedBy } from './contract-calendar.ts';
export {
  clockMillisecondsBetween,
  clockOf,
  dueFor,
  dueOfTarget,
  minutesOf,
  resumedDueOfTarget,
  severityOf,
  targetFor,
  windowConditionHolds,
  type Due,
  type TargetCircumstances,
} from './due.ts';
export { parseCatalogue } from './parse.ts';
export { fillText, placeholdersIn, type Placeholder } from './placeholders.ts';
export { loadProviderCatalogue, providerIds } from './providers.ts';
export type { NamedCalendar } from './schema/calendar.ts';
export type { Catalogue, CataloguePromise } from './schema/catalogue.ts';
export type { Channel } from './schema/channel.ts';
export {
  ASKERS,
  CHANNELS,
  conditionWords,
  CONTRACT_STATES,
  ENVIRONMENTS,
  REQUEST_KINDS,
  SUPPORT_STATES,
  type Answers,
  type AskerKind,
  type ChannelKey,
  type Condition,
  type ContractState,
  type Environment,
  type RequestKind,
  type SupportState,
  type WindowCondition,
} from './schema/condition.ts';
export { exampleText, situationOf } from './example-text.ts';
export { situationSchema, type Example, type ExampleSituation, type Expectation } from './schema/example.ts';
export { SUPPLIERS, type Fact, type Supplier } from './schema/fact.ts';
export type { Level, Option } from './schema/level.ts';
export { NEXT_KINDS, type CatalogueNext, type NextKind } from './schema/next.ts';
export { readRequest, type ReadRequest, type StatedRequest } from './request.ts';
export type { Prerequisite } from './schema/prerequisite.ts';
export type { HardwareReplacementPolicy, ProductSupportPolicy } from './schema/product-life.ts';
export { CHARGES, OUTCOMES, type Charge, type Effect, type Outcome, type Rule } from './schema/rule.ts';
export type { Severity } from './schema/severity.ts';
export type { Target } from './schema/target.ts';
export { vendorClock, type VendorClock, type VendorTerms } from './vendor-clock.ts';
export { ticketPolicy, type TicketPolicy } from './ticket-policy.ts';
export type { Service, ServiceFact } from './schema/service.ts';
export type { Unit } from './schema/unit.ts';
export type { CatalogueWindow } from './schema/window.ts';
export { LANGUAGES, type Language, type Text } from './text.ts';
export { daysOff } from './days-off.ts';
export { workdays } from './workdays.ts';

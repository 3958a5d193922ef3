import { DefinitionList, RuledList, type Fact } from '@zusage/ui';
import { formatMinutes } from '@zusage/i18n';
import type { ServiceDescription } from '../api-types.ts';
import { Ruled } from '../contracts/Channels.tsx';
import { nextStepHref } from '../next-step.ts';
import type { View } from '../view.ts';

type Service = ServiceDescription['services'][number];

/** What can be ordered: what it costs in units, what is promised, and what it needs. */
export function Services({ view, catalogue }: { view: View; catalogue: ServiceDescription }) {
  return (
    <RuledList
      items={catalogue.services.map((service) => ({
        key: service.key,
        title: service.name,
        detail: (
          <div class="service-terms">
            <p>
              <Ruled text={service.description} rule={service.rule} view={view} />
            </p>
            <DefinitionList look="rows" facts={factsOf(view, service)} />
          </div>
        ),
      }))}
    />
  );
}

function factsOf(view: View, service: Service): Fact[] {
  const { description: words } = view.messages;
  const { preconditions, targets, otherwise } = service;
  const limits = limitsOf(view, service);
  return [
    { term: words.serviceCost, value: costOf(view, service) },
    ...(limits.length > 0 ? [{ term: words.serviceLimits, value: limits.join(' · ') }] : []),
    ...(targets
      ? [
          {
            term: words.serviceTargets,
            value: <Ruled text={targetsOf(view, targets).join(' ')} rule={targets.rule} view={view} />,
          },
        ]
      : []),
    ...(preconditions.length > 0
      ? [{ term: words.serviceNeeds, value: <Preconditions view={view} preconditions={preconditions} /> }]
      : []),
    ...(otherwise
      ? [
          {
            term: words.serviceOtherwise,
            value: (
              <a href={nextStepHref(otherwise)} rel="noreferrer">
                {otherwise.label}
              </a>
            ),
          },
        ]
      : []),
  ];
}

/** "Beratungseinheiten, im Voraus gekauft, je angefangene 1 Std." */
function costOf({ messages, locale }: View, { unit }: Service): string {
  const { description: words } = messages;
  const duration = unit.roundUpToMinutes && formatMinutes(unit.roundUpToMinutes, locale);
  return [
    unit.name,
    unit.prepaid ? words.servicePrepaid : words.serviceByOrder,
    ...(unit.counts === 'piece' ? [words.servicePieces] : []),
    ...(duration ? [words.serviceRounding({ duration })] : []),
  ].join(', ');
}

function limitsOf({ messages, locale }: View, service: Service): string[] {
  const { description: words } = messages;
  const { participantsMax, sessionMinutesMax, sessions } = service;
  return [
    words.servicePlace[service.place],
    ...(service.withContract ? [words.serviceWithContract] : []),
    ...(participantsMax === null ? [] : [words.serviceParticipants({ count: participantsMax })]),
    ...(sessionMinutesMax === null
      ? []
      : [words.serviceSession({ duration: formatMinutes(sessionMinutesMax, locale) })]),
    ...(sessions.length > 1 ? [sessions.join(', ')] : []),
  ];
}

function targetsOf({ messages, locale }: View, targets: NonNullable<Service['targets']>): string[] {
  const { description: words } = messages;
  const { firstResponse, statementWorkdays, scheduleWorkdays } = targets;
  return [
    ...(firstResponse
      ? [
          words.serviceFirstResponse({
            duration: formatMinutes(firstResponse.minutes, locale),
            window: firstResponse.window,
          }),
        ]
      : []),
    ...(statementWorkdays === null ? [] : [words.serviceStatement({ count: statementWorkdays })]),
    ...(scheduleWorkdays === null ? [] : [words.serviceSchedule({ count: scheduleWorkdays })]),
  ];
}

/** One id after the last where all follow from the same. */
function Preconditions({ view, preconditions }: { view: View; preconditions: Service['preconditions'] }) {
  const isOne = new Set(preconditions.map(({ rule }) => rule)).size === 1;
  return (
    <ul class="service-needs">
      {preconditions.map(({ text, rule }, place) => (
        <li key={text}>
          {isOne && place < preconditions.length - 1 ? text : <Ruled text={text} rule={rule} view={view} />}
        </li>
      ))}
    </ul>
  );
}

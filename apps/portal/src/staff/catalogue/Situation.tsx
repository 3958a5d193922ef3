import { formatMinutes } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { Situation as SituationView } from '../api-types.ts';
import { wallTime } from './wall-time.ts';

/** A case in one line of short facts; what is usual about it is not said. */
export function Situation({ view, situation }: { view: View; situation: SituationView }) {
  return (
    <>
      {factsOf(view, situation).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </>
  );
}

function factsOf(view: View, situation: SituationView): string[] {
  const { situation: words } = view.messages.catalogueAdmin;
  const { at, severity, channel, environment, asker, product, answers, without } = situation;
  return [
    wallTime(view, at),
    severity,
    channel,
    environment,
    ...(situation.isFollowUp ? [words.followUp] : []),
    ...(asker === 'contact' ? [] : [words[asker]]),
    ...(situation.certified ? [words.certified] : []),
    ...contractFacts(view, situation.contract),
    ...(product === null ? [words.noProduct] : []),
    ...(product?.supportUntil ? [words.supportUntil({ day: view.times.day(product.supportUntil) })] : []),
    ...answers.map(({ label, value }) => `${label}: ${value}`),
    ...(without.length > 0 ? [words.missing({ what: without.join(', ') })] : []),
  ];
}

function contractFacts(view: View, contract: SituationView['contract']): string[] {
  const { situation: words } = view.messages.catalogueAdmin;
  if (contract === null) return [words.noContract];
  const { level, options, calendar, validFrom, validUntil, agreed, missing } = contract;
  return [
    level,
    ...options,
    ...(calendar ? [calendar] : []),
    ...(validFrom ? [words.contractBegins({ day: view.times.day(validFrom) })] : []),
    ...(validUntil ? [words.contractEnded({ day: view.times.day(validUntil) })] : []),
    ...agreed.map(({ severity, minutes }) =>
      words.agreed({ severity, duration: formatMinutes(minutes, view.locale) }),
    ),
    ...(missing.length > 0 ? [words.missing({ what: missing.join(', ') })] : []),
  ];
}

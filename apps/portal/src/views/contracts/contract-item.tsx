import { formatList } from '@zusage/i18n';
import { StatusLabel, type RuledItem } from '@zusage/ui';
import type { ComponentChildren } from 'preact';
import type { Entitlement } from '../api-types.ts';
import { servedIn, type View } from '../view.ts';
import { contractShapes, isInForce, statusWords, termWords } from './contract-words.ts';
import { WindowToday } from './WindowToday.tsx';

/** A contract as a line of a statement: level, term, what it covers, and the window today. `more` stands below that. */
export function contractItem(view: View, contract: Entitlement, more?: ComponentChildren): RuledItem {
  const { contracts } = view.messages;
  const covered = [...new Set(contract.productNames)];
  return {
    key: contract.contract,
    href: view.to.contract(contract.contract),
    title: contract.serviceLevel,
    detail: (
      <>
        {contract.organisation && <span>{contract.organisation}</span>} <span>{contract.contract}</span>{' '}
        <span>{termWords(view, contract)}</span>{' '}
        {contract.options.length > 0 && (
          <span>{contracts.withOptions({ options: formatList(contract.options, view.locale) })}</span>
        )}
        {covered.length > 0 && <p>{formatList(covered, view.locale)}</p>}
      </>
    ),
    aside: <StatusLabel shape={contractShapes[contract.status]} text={statusWords(view, contract)} />,
    below: isInForce(contract) ? (
      <div class="promised">
        <WindowToday view={servedIn(view, contract.timeZone)} window={contract} />
        {more}
      </div>
    ) : (
      more
    ),
  };
}

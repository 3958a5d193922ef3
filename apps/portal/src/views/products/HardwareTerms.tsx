import { DefinitionList } from '@zusage/ui';
import type { View } from '../view.ts';
import type { Replacement } from './product-types.ts';

/** What is agreed about delivery, return and transport; nothing is invented where nothing is (N-7). */
export function HardwareTerms({
  view,
  terms,
  rule,
  staff,
}: {
  view: View;
  terms: Replacement['terms'];
  rule: string;
  /** Read by the provider's people. */
  staff?: boolean;
}) {
  const { hardware: words } = view.messages.productLife;
  const { deliveryWorkdays, cutOff, returnDays, transportCovered } = terms;
  return (
    <section class="margin-block" aria-labelledby="terms">
      <h2 id="terms">{words.terms}</h2>
      <DefinitionList
        facts={[
          {
            term: words.termDelivery,
            value: deliveryWorkdays === null ? words.noDelivery : words.delivery({ count: deliveryWorkdays }),
            note: [words.clock, ...(cutOff ? [words.cutOff({ time: cutOff })] : [])].join(' '),
          },
          {
            term: words.termReturn,
            value: returnDays === null ? words.noReturn : words.return({ count: returnDays }),
          },
          {
            term: words.termTransport,
            value: transportCovered ? words.covered : staff ? words.notCoveredStaff : words.notCovered,
            note: rule,
          },
        ]}
      />
    </section>
  );
}

import { Button, DefinitionList, Notice } from '@zusage/ui';
import { Ruled } from '../contracts/Channels.tsx';
import { nextStepHref } from '../next-step.ts';
import type { View } from '../view.ts';
import type { ProductDetail } from './product-types.ts';
import { VendorSupport } from './product-item.tsx';

/** Which version it is, how long its vendor supports it, and what follows once that has ended (N-6, K-13). */
export function ProductSupport({ view, detail }: { view: View; detail: ProductDetail }) {
  const { productLife: words, contracts } = view.messages;
  const { product, advice } = detail;
  return (
    <section class="section" aria-labelledby="support">
      <h2 id="support">{words.product.support}</h2>
      {advice && (
        <Notice
          kind="warn"
          title={view.messages.productLife.product.endedTitle}
          {...(advice.next
            ? {
                action: (
                  <Button look="quiet" href={nextStepHref(advice.next)}>
                    {advice.next.label}
                  </Button>
                ),
              }
            : {})}
        >
          <p>
            <Ruled view={view} text={advice.text} rule={advice.rule} />
          </p>
        </Notice>
      )}
      <DefinitionList
        look="rows"
        facts={[
          ...(product.version ? [{ term: contracts.version, value: product.version }] : []),
          {
            term: words.product.supportState,
            value: product.support ? (
              <VendorSupport view={view} product={product} />
            ) : (
              <span class="soft">{words.product.unknown}</span>
            ),
            ...(product.upgradeTo ? { note: words.product.upgradeTo({ version: product.upgradeTo }) } : {}),
          },
        ]}
      />
    </section>
  );
}

/** Serial numbers, keys and addresses, each with a button that copies it (N-23). */
export function ProductIdentifiers({ view, detail }: { view: View; detail: ProductDetail }) {
  const { productLife: words } = view.messages;
  const { identifiers } = detail.product;
  return (
    <section class="section" aria-labelledby="identifiers">
      <h2 id="identifiers">{words.product.identifiers}</h2>
      {identifiers.length === 0 ? (
        <p class="soft">{words.product.identifiersNone}</p>
      ) : (
        <DefinitionList
          look="rows"
          facts={identifiers.map(({ name, value }) => ({
            term: name,
            value: (
              <span class="copy-line">
                <span class="identifier">{value}</span>
                <button
                  class="button button-text"
                  type="button"
                  data-copy={value}
                  data-copied={words.product.copied}
                  hidden
                >
                  {words.product.copy}
                  <span class="visually-hidden">: {value}</span>
                </button>
              </span>
            ),
          }))}
        />
      )}
    </section>
  );
}

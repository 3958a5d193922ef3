import { StatusLabel, type RuledItem, type StatusShape } from '@zusage/ui';
import type { Product } from '../api-types.ts';
import type { View } from '../view.ts';
import { requestAbout, ticketsAbout } from './product-filter.ts';

const shapes: Record<NonNullable<Product['support']>, StatusShape> = {
  open: 'done',
  ending: 'half',
  ended: 'struck',
};

/** A product as a line: version, environment, what it is recognised by, its contract, and how long its vendor supports it. */
export function productItem(
  view: View,
  product: Product,
  { within }: { within?: 'contract' } = {},
): RuledItem {
  const { contracts } = view.messages;
  return {
    key: product.key,
    title: <span id={`product-${product.key}`}>{product.name}</span>,
    href: view.to.product(product.key),
    detail: (
      <>
        {product.version && <span>{product.version}</span>} <span>{product.environmentName}</span>{' '}
        {within === 'contract' ? null : product.contract ? (
          <a href={view.to.contract(product.contract)}>{product.contract}</a>
        ) : (
          <span>{contracts.noContract}</span>
        )}
        <Identifiers product={product} />
      </>
    ),
    aside: <VendorSupport view={view} product={product} />,
    below: (
      <p class="product-actions screen-only">
        <a href={requestAbout(view.to, product.key)}>
          {contracts.ask}
          <span class="visually-hidden">: {product.name}</span>
        </a>
        {product.openTickets > 0 && (
          <a href={ticketsAbout(view.to, product.key)}>
            {contracts.openTickets({ count: product.openTickets })}
          </a>
        )}
      </p>
    ),
  };
}

/** "Seriennummer FGDEMO2000001": each with the name that the catalogue gives its kind. */
export function Identifiers({ product }: { product: Pick<Product, 'identifiers'> }) {
  if (product.identifiers.length === 0) return null;
  return (
    <ul class="identifiers" role="list">
      {product.identifiers.map(({ name, value }) => (
        <li key={value}>
          {name && <span>{name} </span>}
          <span class="identifier">{value}</span>
        </li>
      ))}
    </ul>
  );
}

/** The end of the vendor's support in words and shape; nothing where nobody named one. */
export function VendorSupport({
  view,
  product,
}: {
  view: View;
  product: Pick<Product, 'support' | 'supportUntil' | 'supportAtLeast'>;
}) {
  const text = supportWords(view, product);
  return product.support && text ? <StatusLabel shape={shapes[product.support]} text={text} /> : null;
}

/** "Herstellersupport bis 31.12.2026"; null where nobody knows. */
export function supportWords(
  { messages: { contracts }, times }: View,
  { support, supportUntil, supportAtLeast }: Pick<Product, 'support' | 'supportUntil' | 'supportAtLeast'>,
): string | null {
  if (support === null) return null;
  if (supportUntil === null) return contracts.supportCurrent;
  const date = times.day(supportUntil);
  if (supportAtLeast) return contracts.supportAtLeast({ date });
  return {
    open: contracts.supportOpen({ date }),
    ending: contracts.supportEnding({ date }),
    ended: contracts.supportEnded({ date }),
  }[support];
}

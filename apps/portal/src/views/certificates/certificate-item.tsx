import { StatusLabel, type RuledItem, type StatusShape } from '@zusage/ui';
import type { Certificate } from '../api-types.ts';
import type { View } from '../view.ts';

export const certificateShapes: Record<Certificate['status'], StatusShape> = {
  valid: 'done',
  upcoming: 'ring',
  expired: 'struck',
  revoked: 'struck',
  superseded: 'struck',
};

/** A certificate as a line: number, contract, validity, state in words. */
export function certificateItem(
  view: View,
  certificate: Certificate,
  { within }: { within?: 'contract' } = {},
): RuledItem {
  const { contracts } = view.messages;
  const { day } = view.times;
  return {
    key: certificate.number,
    href: view.to.certificate(certificate.number),
    title: certificate.number,
    detail: (
      <>
        {certificate.organisation && <span>{certificate.organisation}</span>}{' '}
        <span>
          {contracts.termOf({ from: day(certificate.validFrom), until: day(certificate.validUntil) })}
        </span>{' '}
        {certificate.contract && !within && (
          <span>{contracts.numberOf({ number: certificate.contract })}</span>
        )}{' '}
        {certificate.supersededBy && (
          <a href={view.to.certificate(certificate.supersededBy)}>
            {contracts.replacedBy({ number: certificate.supersededBy })}
          </a>
        )}
      </>
    ),
    aside: (
      <StatusLabel
        shape={certificateShapes[certificate.status]}
        text={contracts.certificateStatus[certificate.status]}
      />
    ),
  };
}

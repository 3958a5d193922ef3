import { StatusLabel, type StatusShape } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { CertificateLine, CustomerState } from './customer-types.ts';

const shapes: Record<CustomerState, StatusShape> = {
  active: 'done',
  expiring: 'half',
  upcoming: 'ring',
  expired: 'struck',
  none: 'ring',
};

/** What contracts amount to, of a customer or of one of them. */
export function ContractState({ view, state }: { view: View; state: CustomerState }) {
  return <StatusLabel shape={shapes[state]} text={view.messages.customersAdmin.stateOf[state]} />;
}

const certificateShapes: Record<CertificateLine['status'], StatusShape> = {
  valid: 'done',
  upcoming: 'ring',
  expired: 'struck',
  revoked: 'struck',
  superseded: 'struck',
};

export function CertificateState({ view, status }: { view: View; status: CertificateLine['status'] }) {
  return (
    <StatusLabel
      shape={certificateShapes[status]}
      text={view.messages.customersAdmin.certificateStatus[status]}
    />
  );
}

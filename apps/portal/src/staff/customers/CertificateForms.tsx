import { DefinitionList, EmptyState, RadioCards } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { CertificateLine, Dossier } from './customer-types.ts';
import type { Draft } from './draft.ts';
import { DraftField, errorAt, FormShell } from './FormShell.tsx';
import { CertificateState } from './state-label.tsx';

interface Props {
  view: View;
  draft: Draft;
  cancel: string;
}

/** Contracts that a certificate can prove. */
export const provable = ({ contracts }: Dossier) => contracts.filter(({ status }) => status !== 'expired');

/** The certificate in force of a contract. */
export const inForce = ({ certificates }: Dossier, contract: string) =>
  certificates.find(
    (certificate) =>
      certificate.contract === contract &&
      (certificate.status === 'valid' || certificate.status === 'upcoming'),
  );

/** A certificate from what the contract promises now; the one in force gives way to it. */
export function CertificateForm({ view, draft, cancel, customer }: Props & { customer: Dossier }) {
  const { customersAdmin: words } = view.messages;
  const contracts = provable(customer);
  if (contracts.length === 0) return <EmptyState title={words.certificateNoContract} />;
  return (
    <FormShell view={view} draft={draft} intent="save" submit={words.certificateSubmit} cancel={cancel}>
      <RadioCards
        name="contract"
        legend={words.certificateFor}
        value={draft.text('contract')}
        required
        choices={contracts.map(({ number, levelName, validFrom, validUntil }) => {
          const replaced = inForce(customer, number);
          const term = words.term({ from: view.times.day(validFrom), until: view.times.day(validUntil) });
          return {
            value: number,
            label: `${number}, ${levelName}`,
            definition: replaced
              ? `${term}. ${words.certificateReplaces({ number: replaced.number })}`
              : `${term}.`,
          };
        })}
        {...errorAt(draft, 'contract')}
      />
      <DraftField
        draft={draft}
        name="number"
        label={words.certificateNumber}
        size="short"
        maxlength={40}
        required
        autocomplete="off"
        spellcheck={false}
      />
    </FormShell>
  );
}

/** A certificate with its state; while it is in force, what takes its worth away at once. */
export function RevokeForm({ view, draft, cancel, certificate }: Props & { certificate: CertificateLine }) {
  const { customersAdmin: words } = view.messages;
  const { status, contract, validFrom, validUntil, supersededBy, revocationReason } = certificate;
  const note = supersededBy ? words.supersededBy({ number: supersededBy }) : revocationReason;
  return (
    <>
      <DefinitionList
        look="rows"
        facts={[
          {
            term: words.certificateState,
            value: <CertificateState view={view} status={status} />,
            ...(note ? { note } : {}),
          },
          { term: words.contract, value: contract },
          {
            term: words.termLabel,
            value: words.term({ from: view.times.day(validFrom), until: view.times.day(validUntil) }),
          },
        ]}
      />
      {(status === 'valid' || status === 'upcoming') && (
        <section class="second-form" aria-labelledby="revoke-title">
          <h2 id="revoke-title">{words.revokeTitle}</h2>
          <p>{words.revokeHelp}</p>
          <FormShell
            view={view}
            draft={draft}
            intent="revoke"
            submit={words.revokeSubmit}
            look="danger"
            cancel={cancel}
          >
            <DraftField
              draft={draft}
              name="reason"
              label={words.revokeReason}
              maxlength={300}
              required
              autocomplete="off"
              spellcheck
            />
          </FormShell>
        </section>
      )}
    </>
  );
}

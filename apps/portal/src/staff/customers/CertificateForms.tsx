import { locales } from '@zusage/i18n';
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

/** A certificate with its state, its PDFs and its successor; while it is in force, what takes its worth away at once. */
export function CertificateRecord({ certificate, ...props }: Props & { certificate: CertificateLine }) {
  const { status } = certificate;
  return (
    <>
      <CertificateFacts view={props.view} certificate={certificate} />
      {status !== 'revoked' && status !== 'superseded' && <RenewForm {...props} certificate={certificate} />}
      {(status === 'valid' || status === 'upcoming') && <RevokeForm {...props} />}
    </>
  );
}

function CertificateFacts({ view, certificate }: { view: View; certificate: CertificateLine }) {
  const { customersAdmin: words, certificates } = view.messages;
  const { number, status, contract, validFrom, validUntil, supersededBy, revocationReason, signed } =
    certificate;
  const note = supersededBy ? words.supersededBy({ number: supersededBy }) : revocationReason;
  return (
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
        {
          term: certificates.pdf,
          value: signed ? <PdfLinks view={view} number={number} /> : certificates.notSigned,
        },
      ]}
    />
  );
}

function PdfLinks({ view, number }: { view: View; number: string }) {
  const { downloadIn } = view.messages.certificates;
  return (
    <span class="link-row">
      {locales.map((language) => (
        <a key={language} href={view.to.certificatePdf(number, language)} hreflang={language}>
          {downloadIn[language]}
        </a>
      ))}
    </span>
  );
}

function RenewForm({ view, draft, cancel, certificate }: Props & { certificate: CertificateLine }) {
  const { certificates } = view.messages;
  return (
    <section class="second-form" aria-labelledby="renew-title">
      <h2 id="renew-title">{certificates.renew}</h2>
      <p>{certificates.renewHelp({ number: certificate.number })}</p>
      <FormShell view={view} draft={draft} intent="renew" submit={certificates.renew} cancel={cancel}>
        <DraftField
          draft={draft}
          name="number"
          label={certificates.renewNumber}
          size="short"
          maxlength={40}
          required
          autocomplete="off"
          spellcheck={false}
          {...errorAt(draft, 'contract')}
        />
      </FormShell>
    </section>
  );
}

function RevokeForm({ view, draft, cancel }: Props) {
  const { customersAdmin: words } = view.messages;
  return (
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
  );
}

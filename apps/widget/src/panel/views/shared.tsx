import type { ComponentChildren } from 'preact';
import type { Language } from '../../loader/interface.ts';
import { addressOf } from '../address.ts';
import type { Answer } from '../api-types.ts';
import type { CallError } from '../api.ts';
import type { Controller } from '../controller.ts';
import { fill, type Texts } from '../texts/index.ts';

/** What every view gets. `t` are the texts in the visitor's language. */
export interface ViewProps {
  w: Controller;
  t: Texts;
  language: Language;
}

/** The view's title names the dialog and takes the focus when the view changes. */
export function Title({ children }: { children: ComponentChildren }) {
  return (
    <h2 id="title" tabIndex={-1}>
      {children}
    </h2>
  );
}

/** What went wrong, in the server's sentence if it has one, and one way on. */
export function Fault({ fault, t, onRetry }: { fault: CallError; t: Texts; onRetry?: () => void }) {
  return (
    <div class="note bad" role="alert" tabIndex={-1}>
      <p>{fault.message || t.$network}</p>
      {onRetry && (
        <button type="button" class="link" onClick={onRetry}>
          {t.$retry}
        </button>
      )}
    </div>
  );
}

/** Another way to go: a number that a finger can dial, a mailbox, a page. */
export function NextStep({ label, target, portal }: { label: string; target: string; portal: string }) {
  const isPage = /^(\/|https:)/.test(target);
  return (
    <p class="next">
      {!isPage && <span>{label}</span>}
      <a href={addressOf(target, portal)} target="_blank" rel="noopener noreferrer">
        {isPage ? label : target}
      </a>
    </p>
  );
}

interface ReasonsProps {
  reasons: { rule: string; text: string }[];
  t: Texts;
  open?: boolean;
}

/** Why the answer is as it is, each reason with the policy it follows from. */
export function Reasons({ reasons, t, open }: ReasonsProps) {
  if (!reasons.length) return null;
  return (
    <details open={open}>
      <summary>{t.$why}</summary>
      <ul>
        {reasons.map(({ rule, text }) => (
          <li>
            {text} <small>{rule}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Why no time is named: something must be known first, or none was agreed. */
export function noDeadline({ outcome, missingFacts }: Answer, language: Language, t: Texts): string {
  if (outcome !== 'waiting' || !missingFacts.length) return t.$noPromise;
  const facts = new Intl.ListFormat(language).format(missingFacts.map(({ label }) => label));
  return fill(t.$missing, { facts });
}

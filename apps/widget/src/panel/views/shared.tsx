import type { ComponentChildren } from 'preact';
import type { Language } from '../../loader/interface.ts';
import type { CallError } from '../api.ts';
import type { Hotline } from '../api-types.ts';
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
      <p>{fault.message || (fault.code === 'network' ? t.$network : t.$failed)}</p>
      {onRetry && (
        <button type="button" class="link" onClick={onRetry}>
          {t.$retry}
        </button>
      )}
    </div>
  );
}

/** A number that a finger can dial. */
export function Phone({ hotline, t }: { hotline: Hotline; t: Texts }) {
  return (
    <p class="phone">
      <span>{hotline.label || t.$call}</span>
      <a href={'tel:' + hotline.number.replace(/[^+\d]/g, '')}>{hotline.number}</a>
    </p>
  );
}

export function Reasons({ reasons, t }: { reasons: { rule: string; text: string }[]; t: Texts }) {
  if (!reasons.length) return null;
  return (
    <details>
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

export function missingSentence(missing: { label: string }[], language: Language, t: Texts): string {
  const facts = new Intl.ListFormat(language).format(missing.map(({ label }) => label));
  return fill(t.$missing, { facts });
}

import type { Locale, Messages } from '@zusage/i18n';
import type { PageLocals } from '../page-locals.ts';
import { paths, type Paths } from '../paths.ts';
import { timesIn, timesOf, type Times } from './times.ts';

/** What every view is given beside its data: the reader's words, clock and addresses. */
export interface View {
  locale: Locale;
  messages: Messages;
  times: Times;
  to: Paths;
  /** The reader orders work: a customer's own people. */
  orders?: boolean;
}

export function viewOf(locals: PageLocals): View {
  const { locale, messages, actor, base } = locals;
  const orders = actor?.role === 'customer' || actor?.role === 'customer-admin';
  return { locale, messages, times: timesOf(locals), to: paths(base), orders };
}

/** The view for what is served in a zone: a contract's own, where it has one (N-2). */
export const servedIn = (view: View, providerZone: string): View => ({
  ...view,
  times: timesIn({
    locale: view.locale,
    timeZone: view.times.zone,
    now: view.times.now,
    providerZone,
  }),
});

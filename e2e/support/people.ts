import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { addresses, loginOf } from './product.ts';
import { rawRequest, type RawAnswer } from './raw-request.ts';

export interface DemoPerson {
  provider: string;
  email: string;
}

const at = (provider: string, email: string): DemoPerson => ({ provider, email });

/** People of the demo data whose part in a journey depends on whom they work for. */
export const people = {
  /** Altmoorer Präzisionsguss, customer number 104217. */
  yildirim: at('sep-sesam', 'emre.yildirim@altmoorer-guss.example'),
  /** The same customer's designated contact. */
  kellermann: at('sep-sesam', 'silke.kellermann@altmoorer-guss.example'),
  /** Reads English. */
  brookfield: at('sep-sesam', 'hannah.brookfield@altmoorer-guss.example'),
  /** Stadtwerke Lindenbrück. */
  vanderlinde: at('sep-sesam', 'annika.vanderlinde@stadtwerke-lindenbrueck.example'),
  /** Clinique du Val d’Arzenne, whose contract has ended; reads French. */
  moreau: at('sep-sesam', 'theo.moreau-vidal@clinique-arzenne.example'),
  /** A partner to whom Altmoor and Lindenbrück have granted their tickets, and Arzenne has not. */
  marten: at('sep-sesam', 'ruben.marten@datenhafen-osterlind.example'),
  /** Another partner: it asks Altmoor, and Lindenbrück has taken its access back. */
  wiebe: at('sep-sesam', 'marten.wiebe@nordkontor-systemhaus.example'),
  /** Quellmoor Systemhaus. */
  riedmueller: at('kaseya-technical-support', 'vanessa.riedmueller@quellmoor-systemhaus.example'),
  amann: at('seitenbau-support', 'regula.amann@bibliotheksverbund-seerhein.example'),
  vetterli: at('seitenbau-support', 'jonas.vetterli@betrieb.seitenbau-demo.example'),
  stuewe: at('sektor7-server-management', 'henning.stuewe@technik.sektor7-demo.example'),
  /** The provider's administrator. */
  osterhagen: at('sep-sesam', 'birte.osterhagen@support.sep-demo.example'),
  wendlinger: at('sep-sesam', 'korbinian.wendlinger@support.sep-demo.example'),
  /** Privatbank Escherfeld, whose contract replaces hardware; its administrator. */
  rueegger: at('ntt-securecall', 'andrin.rueegger@bank-escherfeld.example'),
  /** Aareberg Energienetze, whose contract does not, and has ended. */
  dierks: at('ntt-securecall', 'joachim.dierks@aareberg-netze.example'),
  /** Reads French; a version without vendor support. */
  perrochet: at('ntt-securecall', 'aurelie.perrochet@tavernelle-logistique.example'),
  lichtenberger: at('ntt-securecall', 'nora.lichtenberger@soc.securecall-demo.example'),
  thornbury: at('ntt-securecall', 'alastair.thornbury@soc.securecall-demo.example'),
} satisfies Record<string, DemoPerson>;

/** Everybody's password in the demo data. */
export const password = (): string => loginOf('sep-sesam', 'customer').password;

/** Signs in through the same procedure as the form; the session is in the context's cookies afterwards. */
export async function openSession(
  request: APIRequestContext,
  { provider, email }: DemoPerson,
  portal = addresses.portal,
): Promise<void> {
  const answer = await request.post(`${portal}/trpc/session.signIn?provider=${provider}`, {
    headers: { origin: portal },
    data: { identifier: email, password: password() },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  // Journeys read German, whatever the profile says; those about languages choose their own.
  const { cookies } = await request.storageState();
  if (cookies.some(({ name }) => name === 'zusage_language')) return;
  await request.post(`${portal}/preferences`, {
    headers: { origin: portal },
    form: { language: 'de', returnTo: '/' },
    maxRedirects: 0,
  });
}

/** A page of somebody who has signed in. */
export async function visitAs(page: Page, person: DemoPerson, path = '/'): Promise<void> {
  await openSession(page.context().request, person);
  await page.goto(`/${person.provider}${path}`);
}

/** Signs in without a browser. @returns the answer with its cookie */
export const signInRaw = (
  { provider, email }: DemoPerson,
  portal = addresses.portal,
  headers: Record<string, string> = {},
): Promise<RawAnswer> =>
  rawRequest({
    portal,
    method: 'POST',
    path: `/trpc/session.signIn?provider=${provider}`,
    headers: { 'content-type': 'application/json', origin: portal, ...headers },
    body: JSON.stringify({ identifier: email, password: password() }),
  });

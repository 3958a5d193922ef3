import { expect, type APIRequestContext } from '@playwright/test';
import { query } from './tickets.ts';

interface Mail {
  to: string;
  subject: string;
  text: string;
}

/**
 * The path of the newest link mailed to an address, with its token. Mails that a job writes take a moment.
 *
 * @param page what the link leads to: `invitation`, `reset-password`
 */
export async function mailedLink(
  request: APIRequestContext,
  provider: string,
  { to, page }: { to: string; page: string },
): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(
      async () => {
        const { items } = await query<{ items: Mail[] }>(request, provider, 'outbox.list');
        const links = items
          .filter((mail) => mail.to === to)
          .map(({ text }) => /https?:\/\/\S+/.exec(text)?.[0])
          .filter((url) => url?.includes(`/${provider}/${page}?token=`));
        link = links[0];
        return link;
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  const { pathname, search } = new URL(link ?? '');
  return pathname + search;
}

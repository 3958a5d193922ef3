import type { PageLocals } from '../../page-locals.ts';
import type { Paths } from '../../paths.ts';

/** Signs somebody in who has just joined, as always: a second factor comes next where there is one. @returns where to go on */
export async function enterAs(
  { api }: Pick<PageLocals, 'api'>,
  to: Paths,
  credentials: { identifier: string; password: string },
): Promise<string> {
  try {
    const { role } = await api.session.signIn(credentials);
    return role === null ? to.secondStep : to.overview;
  } catch {
    // Joined they have; signing in they can try again at its own page.
    return `${to.signIn}?joined`;
  }
}

import { attachmentNamed } from '@zusage/files/attachment';
import type { APIRoute } from 'astro';
import { answerFailure, guard } from '../../../../../guard.ts';
import { routes } from '../../../../../routes.ts';
import { loadOr } from '../../../../../views/load.ts';
import { positionOf } from '../../../../../views/reports/position.ts';

/** The appointment as a file for a calendar; a cancellation once it does not hold any more. */
export const GET: APIRoute = async (page) => {
  const refusal = await guard(page, routes.sessionCalendar);
  if (refusal) return refusal;
  const at = { number: page.params.number ?? '', position: positionOf(page.params.position) };
  const file = await loadOr(
    (error) => answerFailure(page, error),
    () => page.locals.api.workSessions.calendar(at),
  );
  if (file instanceof Response) return file;
  return new Response(file.text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': attachmentNamed(file.name),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  });
};

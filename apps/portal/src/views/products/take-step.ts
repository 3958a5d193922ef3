import type { PageLocals } from '../../page-locals.ts';
import { orNull, takeDraft, type Draft } from '../../staff/customers/draft.ts';
import type { Received } from '../../staff/sent-form.ts';
import type { Replacement } from './product-types.ts';

/** Takes the step whose button was pressed; a form that was only opened takes none. */
export const takeStep = (
  locals: PageLocals,
  received: Received,
  { number, steps }: Replacement,
): Promise<Draft> =>
  takeDraft(
    locals,
    received,
    { at: '', note: '', vendorReference: '', tracking: '' },
    Object.fromEntries(
      steps.map((step) => [
        step,
        (draft: Draft) =>
          locals.api.hardware.step({
            number,
            step,
            at: orNull(draft.text('at')),
            note: orNull(draft.text('note')),
            vendorReference: orNull(draft.text('vendorReference')),
            tracking: orNull(draft.text('tracking')),
          }),
      ]),
    ),
  );

import { router } from '../../trpc.ts';
import { all } from './all.ts';
import { approve } from './approve.ts';
import { assign } from './assign.ts';
import { customerOffers } from './customer-offers.ts';
import { decline } from './decline.ts';
import { editor } from './editor.ts';
import { end } from './end.ts';
import { enter } from './enter.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { offers } from './offers.ts';
import { request } from './request.ts';
import { reservation } from './reservation.ts';
import { respond } from './respond.ts';
import { returnIt } from './return.ts';
import { saveDraft } from './save-draft.ts';
import { send } from './send.ts';
import { withdraw } from './withdraw.ts';

/** Work that is ordered: request, statement of work, approval. */
export const engagements = router({
  all,
  approve,
  assign,
  customerOffers,
  decline,
  editor,
  end,
  enter,
  get,
  list,
  offers,
  request,
  reservation,
  respond,
  return: returnIt,
  saveDraft,
  send,
  withdraw,
});

import { router } from '../../trpc.ts';
import { products as list } from '../entitlements/products.ts';
import { agree } from '../hardware/agree.ts';
import { get as hardwareGet } from '../hardware/get.ts';
import { list as hardwareList } from '../hardware/list.ts';
import { request } from '../hardware/request.ts';
import { step } from '../hardware/step.ts';
import { terms } from '../hardware/terms.ts';
import { confirm } from '../moves/confirm.ts';
import { list as moveList } from '../moves/list.ts';
import { notify } from '../moves/notify.ts';
import { withdraw } from '../moves/withdraw.ts';
import { list as renewalList } from '../renewals/list.ts';
import { change } from '../versions/change.ts';
import { list as versionList } from '../versions/list.ts';
import { register } from '../versions/register.ts';
import { get } from './get.ts';

/** Products and what they live through. */
export const products = router({ get, list });
export const hardware = router({ agree, get: hardwareGet, list: hardwareList, request, step, terms });
export const moves = router({ confirm, list: moveList, notify, withdraw });
export const renewals = router({ list: renewalList });
export const versions = router({ change, list: versionList, register });

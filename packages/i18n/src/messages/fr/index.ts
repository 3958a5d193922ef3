import type { Messages } from '../de/index.ts';
import { accessMail } from './access-mail.ts';
import { auth } from './auth.ts';
import { common } from './common.ts';
import { credentialMail } from './credential-mail.ts';
import { errors } from './errors.ts';
import { health } from './health.ts';
import { knowledge } from './knowledge.ts';
import { mail } from './mail.ts';
import { overview } from './overview.ts';
import { request } from './request.ts';
import { staff } from './staff.ts';
import { tickets } from './tickets.ts';
import { units } from './units.ts';
import { widget } from './widget.ts';

export const fr = {
  accessMail,
  auth,
  common,
  credentialMail,
  errors,
  health,
  knowledge,
  mail,
  overview,
  request,
  staff,
  tickets,
  units,
  widget,
} satisfies Messages;

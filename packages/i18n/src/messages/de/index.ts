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

export const de = {
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
};

/** Every text of the product, by area. German is the source of the shape; the other languages must have the same. */
export type Messages = typeof de;

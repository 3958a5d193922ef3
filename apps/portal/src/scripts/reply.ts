import { keepReply } from './keep-reply.ts';
import { sendWhenOnline } from './send-when-online.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-reply], form[data-once]'))
  sendWhenOnline(form);
const reply = document.querySelector<HTMLFormElement>('form[data-keep]');
if (reply) keepReply(reply);

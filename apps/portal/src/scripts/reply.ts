import { sendWhenOnline } from './send-when-online.ts';

const form = document.querySelector<HTMLFormElement>('form[data-reply]');
if (form) sendWhenOnline(form);

import { device } from './device.ts';

/** A request that became a ticket needs no draft any more. */
const key = document.querySelector<HTMLElement>('[data-forget-draft]')?.dataset['forgetDraft'];
if (key) device.forget(key);

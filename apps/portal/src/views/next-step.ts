/** Where the next best step of a refused request leads: a page here, an address of the web, a mailbox, or a phone number. */
export function nextStepHref({ target }: { target: string }): string {
  if (target.startsWith('/')) return target;
  if (/^https:\/\//i.test(target)) return target;
  if (target.includes('@')) return `mailto:${target}`;
  return phoneHref(target);
}

/** "+49 8024 464" as a link that dials. */
export function phoneHref(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, '')}`;
}

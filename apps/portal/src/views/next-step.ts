/** Where the next best step of a refused request leads: a phone number, an address of the web, or a mailbox. */
export function nextStepHref({ target }: { target: string }): string {
  if (/^https:\/\//i.test(target)) return target;
  if (target.includes('@')) return `mailto:${target}`;
  return phoneHref(target);
}

/** "+49 8024 464" as a link that dials. */
export function phoneHref(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, '')}`;
}

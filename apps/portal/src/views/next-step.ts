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

/** A call instead of a form: said as "please call", and the number stands large. */
export function isByPhone(next: { kind: string } | null | undefined): boolean {
  return next?.kind === 'hotline' || next?.kind === 'emergency_line';
}

/** A way as people read it: a number or a mailbox as it is, a page by its site. */
export function wayText(target: string): string {
  return /^https:\/\//i.test(target) ? new URL(target).hostname : target;
}

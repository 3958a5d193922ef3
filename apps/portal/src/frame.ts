import type { Locale, Messages } from '@zusage/i18n';
import type { Theme } from '@zusage/ui';

/** The provider whose pages these are. */
export interface FrameProvider {
  id: string;
  name: string;
  /** `#rrggbb` from its catalogue; contrast is corrected by the design system. */
  accent: string;
  /** Zone whose hours its promises follow. */
  timeZone: string;
}

/** Who reads, as far as the frame shows it. */
export interface FrameActor {
  name: string;
  role: keyof Messages['common']['role'];
  /** The customer or partner they belong to; null for the provider's own people. */
  organisation: string | null;
}

/** What every page has from the middleware; layouts read it from `Astro.locals`. */
export interface FrameLocals {
  locale: Locale;
  messages: Messages;
  theme: Theme;
  /** The reader's zone; times are shown in it. */
  timeZone: string;
  now: Date;
  /** Null on pages of no provider (choosing one, errors). */
  provider: FrameProvider | null;
  /** Put before every path: `/{provider}`, or '' where a host name stands for the provider. */
  base: string;
  actor: FrameActor | null;
}

export const WIDGET_LANGUAGES = ['de', 'en', 'fr'] as const;
export const WIDGET_THEMES = ['light', 'dark'] as const;

/** What a partner may set of the widget's look; everything else stays ours, so that contrast holds. */
export interface WidgetLook {
  /** `#rrggbb` */
  accent?: string;
  /** Pixels, 0 to 24. */
  radius?: number;
  /** Instead of the language of the page that embeds it. */
  language?: (typeof WIDGET_LANGUAGES)[number];
  /** Instead of what the visitor's system says. */
  theme?: (typeof WIDGET_THEMES)[number];
}

export const RADIUS_MAX = 24;

/** Keeps what is a look and drops everything else: these values reach a style sheet on foreign sites. */
export function readLook(value: unknown): WidgetLook {
  if (typeof value !== 'object' || value === null) return {};
  const { accent, radius, language, theme } = value as Record<string, unknown>;
  const look: WidgetLook = {};
  if (typeof accent === 'string' && /^#[0-9a-f]{6}$/i.test(accent)) look.accent = accent;
  if (typeof radius === 'number' && radius >= 0 && radius <= RADIUS_MAX) look.radius = radius;
  if (isOneOf(WIDGET_LANGUAGES, language)) look.language = language;
  if (isOneOf(WIDGET_THEMES, theme)) look.theme = theme;
  return look;
}

const isOneOf = <T>(known: readonly T[], value: unknown): value is T =>
  (known as readonly unknown[]).includes(value);

/** What a partner may set of the widget's look; everything else stays ours, so that contrast holds. */
export interface WidgetLook {
  /** `#rrggbb` */
  accent?: string;
  /** Pixels, 0 to 24. */
  radius?: number;
}

const RADIUS_MAX = 24;

/** Keeps what is a look and drops everything else: these values reach a style sheet on foreign sites. */
export function readLook(value: unknown): WidgetLook {
  const look: WidgetLook = {};
  if (typeof value !== 'object' || value === null) return look;
  if ('accent' in value && typeof value.accent === 'string' && /^#[0-9a-f]{6}$/i.test(value.accent))
    look.accent = value.accent;
  if (
    'radius' in value &&
    typeof value.radius === 'number' &&
    value.radius >= 0 &&
    value.radius <= RADIUS_MAX
  )
    look.radius = value.radius;
  return look;
}

import { shapes } from '../icons/lucide.ts';

export type IconName = keyof typeof shapes;

export interface IconProps {
  name: IconName;
  /** Said by a screen reader; without it the icon is decoration and a word must stand beside it. */
  label?: string;
}

/** A line icon the size of the text around it. */
export function Icon({ name, label }: IconProps) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      focusable="false"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      dangerouslySetInnerHTML={{ __html: shapes[name] }}
    />
  );
}

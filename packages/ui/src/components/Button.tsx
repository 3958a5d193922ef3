import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps {
  children: ComponentChildren;
  /** `primary` at most once a page; `quiet` for everything else; `danger` for what cannot be undone. */
  look?: 'primary' | 'quiet' | 'danger' | 'text';
  /** With an address it is a link that looks like a button. */
  href?: string;
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  /** Id of the form it belongs to, when it stands outside. */
  form?: string;
  formaction?: string;
  /** Sends the form without checking it, for "save draft" and the like. */
  formnovalidate?: boolean;
  disabled?: boolean;
  icon?: IconName;
  /** Full width on small screens. */
  wide?: boolean;
}

/** An action. Its text is a verb that says what will happen. */
export function Button({
  children,
  look = 'quiet',
  href,
  type = 'submit',
  icon,
  wide,
  ...rest
}: ButtonProps) {
  const className = `button button-${look}${wide ? ' button-wide' : ''}`;
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
  if (href !== undefined) {
    return (
      <a class={className} href={href}>
        {content}
      </a>
    );
  }
  return (
    <button class={className} type={type} {...rest}>
      {content}
    </button>
  );
}

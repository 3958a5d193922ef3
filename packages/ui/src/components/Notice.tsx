import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon.tsx';

export type NoticeKind = 'info' | 'warn' | 'error' | 'success';

export interface NoticeProps {
  kind?: NoticeKind;
  /** Says in words what it is about: "Bitte rufen Sie an", "Ihre Eingaben sind noch da". */
  title: string;
  children?: ComponentChildren;
  /** Link or button that answers it. */
  action?: ComponentChildren;
  /** Announces it when it appears in a page that is already open. */
  live?: boolean;
  id?: string;
}

const icons: Record<NoticeKind, IconName> = { info: 'info', warn: 'alert', error: 'stop', success: 'tick' };

/** Something the reader must know now. The title and the icon's outline tell the kind; colour only repeats it. */
export function Notice({ kind = 'info', title, children, action, live, id }: NoticeProps) {
  const role = live ? (kind === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div class={`notice notice-${kind}`} role={role} id={id}>
      <Icon name={icons[kind]} />
      <div class="notice-body">
        <p class="notice-title">{title}</p>
        {children && <div class="notice-text">{children}</div>}
        {action && <div class="notice-action">{action}</div>}
      </div>
    </div>
  );
}

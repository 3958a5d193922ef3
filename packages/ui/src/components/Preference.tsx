import { Icon, type IconName } from './Icon.tsx';

interface Choice {
  value: string;
  text: string;
  lang?: string;
  icon?: IconName;
}

interface PreferenceProps {
  /** Where the form is sent; the server sets a cookie and leads back to `returnTo`. */
  action: string;
  returnTo: string;
  name: 'theme' | 'language';
  label: string;
  choices: readonly Choice[];
  current: string;
}

/** A reader's setting as a row of small buttons; a plain form, so it works without script. */
function Preference({ action, returnTo, name, label, choices, current }: PreferenceProps) {
  return (
    <form class="preference" method="post" action={action} aria-label={label}>
      <input type="hidden" name="returnTo" value={returnTo} />
      {choices.map((choice) => (
        <button
          key={choice.value}
          class="preference-choice"
          type="submit"
          name={name}
          value={choice.value}
          lang={choice.lang}
          aria-pressed={choice.value === current}
        >
          {choice.icon && <Icon name={choice.icon} />}
          {choice.text}
        </button>
      ))}
    </form>
  );
}

export type Theme = 'light' | 'dark' | 'system';

export interface ThemeSwitchProps {
  action: string;
  returnTo: string;
  label: string;
  texts: Record<Theme, string>;
  current: Theme;
}

/** Light, dark, or as the reader's system has it. */
export function ThemeSwitch({ texts, current, ...rest }: ThemeSwitchProps) {
  const choices: Choice[] = [
    { value: 'light', text: texts.light, icon: 'sun' },
    { value: 'dark', text: texts.dark, icon: 'moon' },
    { value: 'system', text: texts.system, icon: 'system' },
  ];
  return <Preference {...rest} name="theme" choices={choices} current={current} />;
}

export interface LanguageSwitchProps {
  action: string;
  returnTo: string;
  label: string;
  current: string;
}

/** Each language by its own name, so that a reader of any of them finds it. */
export function LanguageSwitch(props: LanguageSwitchProps) {
  const choices: Choice[] = [
    { value: 'de', text: 'Deutsch', lang: 'de' },
    { value: 'en', text: 'English', lang: 'en' },
    { value: 'fr', text: 'Français', lang: 'fr' },
  ];
  return <Preference {...props} name="language" choices={choices} />;
}

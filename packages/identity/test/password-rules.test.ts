import { describe, expect, it } from 'vitest';
import { passwordFault } from '../src/index.ts';

const personal = [
  'silke.kellermann@altmoorer-guss.example',
  'Silke Kellermann',
  'Altmoorer Präzisionsguss GmbH',
  'SEP sesam Support',
];

describe('a new password', () => {
  it.each([
    'drei Kraniche im Nebel',
    'kQ7#vb2Lw9xZ',
    'ein ganz normaler satz',
    'Kellermann mag Regenschirme sehr',
    '𝓔𝓷𝓽𝓮𝓷𝓱𝓪𝓾𝓼𝓽ü𝓻',
    'пароль-для-ёжика',
  ])('may be %j: no rule asks for digits or signs', (password) => {
    expect(passwordFault(password, personal)).toBeNull();
  });

  it.each([
    ['', 'required'],
    ['               ', 'required'],
    ['elf Zeichen', 'too_short'],
    // Characters count, not the code units that hold them.
    ['𝓪𝓫𝓬𝓭𝓮𝓯', 'too_short'],
    ['x'.repeat(1_001), 'too_long'],
    ['aaaaaaaaaaaaaaa', 'too_common'],
    ['abababababab', 'too_common'],
    ['123456789012', 'too_common'],
    ['210987654321', 'too_common'],
    ['qwertzuiopüa', 'too_common'],
    ['Passwort2026!', 'too_common'],
    ['P a s s w o r d 1 2', 'too_common'],
    ['HalloHallo12', 'too_common'],
    ['willkommen!!!!', 'too_common'],
    ['correct horse battery staple', 'too_common'],
    ['Kellermann2026', 'too_personal'],
    ['silke.kellermann@altmoorer-guss.example', 'too_personal'],
    ['Altmoorer-Guss-1', 'too_personal'],
    ['sepsesamsupport', 'too_personal'],
  ])('is not %j: %s', (password, problem) => {
    expect(passwordFault(password, personal)?.problem).toBe(problem);
  });
});

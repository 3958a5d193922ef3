import { invalidField, type FieldFault } from '@zusage/errors';
import { PASSWORD_LENGTH_MAX } from './password.ts';

/** NIST SP 800-63B: length counts, composition does not; what everybody guesses first is refused. */
export const PASSWORD_LENGTH_MIN = 12;

/** Beside a word that belongs to the person, this much has to be something else. */
const OWN_CHARACTERS_MIN = 8;
const WORD_CHARACTERS_MIN = 4;
const DISTINCT_CHARACTERS_MIN = 5;

// What lists of leaked passwords begin with, as far as twelve characters can be made of it by digits, signs or repetition.
const COMMON = new Set(
  `password passwort motdepasse passw kennwort geheim secret welcome willkommen bienvenue bonjour hallo hello letmein
   admin administrator administrateur support service changeme default standard master login user benutzer iloveyou
   ichliebedich jetaime sunshine princess football fussball monkey dragon sommer summer winter herbst spring fruehling
   frühling januar februar august oktober november dezember berlin munich deutschland schatz qwertz qwerty azerty
   asdfgh yxcvbn zxcvbn test testtest zusage correcthorsebatterystaple korrektpferdbatterieklammer`.split(
    /\s+/,
  ),
);

// Rows of keys, letters and digits; each also backwards and begun again at its end.
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  '1234567890',
  'qwertzuiopüasdfghjklöäyxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qaywsxedcrfvtgbzhnujmikolp',
  'qazwsxedcrfvtgbyhnujmikolp',
].flatMap((run) => [run.repeat(3), [...run].toReversed().join('').repeat(3)]);

const normalised = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('de');
const lettersAndDigits = (text: string): string => normalised(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * What is wrong with a new password; null for a good one.
 *
 * @param personal words that anybody would try: e-mail address, the person's, organisation's and provider's names
 */
export function passwordFault(password: string, personal: readonly string[]): FieldFault | null {
  const length = [...password].length;
  if (password.trim() === '') return { problem: 'required' };
  if (length < PASSWORD_LENGTH_MIN) return { problem: 'too_short', params: { min: PASSWORD_LENGTH_MIN } };
  if (password.length > PASSWORD_LENGTH_MAX)
    return { problem: 'too_long', params: { max: PASSWORD_LENGTH_MAX } };
  if (isCommon(password)) return { problem: 'too_common' };
  if (isPersonal(password, personal)) return { problem: 'too_personal' };
  return null;
}

/** @throws AppError invalid_input on `password` */
export function requirePassword(password: string, personal: readonly string[]): void {
  const fault = passwordFault(password, personal);
  if (fault) throw invalidField('password', fault.problem, fault.params);
}

function isCommon(password: string): boolean {
  const plain = lettersAndDigits(password);
  if (new Set(plain).size < DISTINCT_CHARACTERS_MIN) return true;
  if (RUNS.some((run) => run.includes(plain))) return true;
  const letters = plain.replaceAll(/\p{N}/gu, '');
  return COMMON.has(unitOf(letters)) || RUNS.some((run) => letters !== '' && run.startsWith(letters));
}

/** `hallohallo` is `hallo` twice. */
function unitOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    if (text.length % length === 0 && unit.repeat(text.length / length) === text) return unit;
  }
  return text;
}

function isPersonal(password: string, personal: readonly string[]): boolean {
  const plain = lettersAndDigits(password);
  const words = personal
    .flatMap((text) => [lettersAndDigits(text), ...normalised(text).split(/[^\p{L}\p{N}]+/u)])
    .filter((word) => word.length >= WORD_CHARACTERS_MIN)
    .toSorted((a, b) => b.length - a.length);
  if (!words.some((word) => plain.includes(word))) return false;
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), plain);
  return rest.length < OWN_CHARACTERS_MIN;
}

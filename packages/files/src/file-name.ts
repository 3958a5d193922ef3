const NAME_LENGTH_MAX = 120;
// Marks that turn the direction of writing make "gpj.exe" read as "exe.jpg" (RTLO); other invisible signs hide parts of a name.
const DECEPTIVE = /[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;
// Signs that some system gives a meaning of its own in names.
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f\u007f-\u009f"*:<>?|]/gu;

export interface FileName {
  /** Without any folder: "Preisliste 2026.pdf". Fit to be shown and to be offered for saving, never used as a path (S60). */
  name: string;
  /** In small letters, without the point. */
  extension: string;
}

/** The name that a person's device gave to a file, cut to what is safe to show; null for one that hides what it is (S59). */
export function fileNameOf(given: string): FileName | null {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  if (DECEPTIVE.test(last)) return null;
  const name = last.replaceAll(UNSAFE, '').replaceAll(/\s+/g, ' ').trim();
  const point = name.lastIndexOf('.');
  // ".htaccess" is a name without an ending.
  if (point < 1 || point === name.length - 1) return null;
  const extension = name.slice(point + 1).toLowerCase();
  const stem = name
    .slice(0, point)
    .trim()
    .slice(0, NAME_LENGTH_MAX - extension.length - 1);
  return stem === '' ? null : { name: `${stem}.${extension}`, extension };
}

/** A title as part of an address: `Übung für Bänder` → `uebung-fuer-baender`; `artikel` if nothing can be spelled. */
export function slugOf(title: string): string {
  const spelled = title.toLowerCase().replace(/[äöüß]/g, (letter) => spellings[letter] ?? letter);
  const words = spelled
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .match(/[a-z0-9]+/g) ?? ['artikel'];
  return words.join('-').slice(0, 80).replace(/-+$/, '');
}

const spellings: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

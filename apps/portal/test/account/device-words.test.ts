import { messagesFor } from '@zusage/i18n';
import { expect, it } from 'vitest';
import { deviceWords } from '../../src/views/account/device-words.ts';

it.each([
  [
    'Firefox unter Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  ],
  [
    'Edge unter Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 Safari/537.36 Edg/138.0',
  ],
  [
    'Chrome unter Android',
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0 Mobile Safari/537.36',
  ],
  [
    'Chrome unter iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/138.0 Mobile/15E148 Safari/604.1',
  ],
  [
    'Safari unter macOS',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  ],
  [
    'Opera unter Linux',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0 Safari/537.36 OPR/120.0',
  ],
  ['Ein Programm unter einem unbekannten System', 'curl/8.5.0'],
  ['Ein Programm unter einem unbekannten System', ''],
])('%s', (words, userAgent) => expect(deviceWords(userAgent, messagesFor('de'))).toBe(words));

import { z } from 'zod';

const NAME_CHARACTERS_MAX = 1_000;

/**
 * A file out of a form. Bytes are no JSON: it comes from the portal's own pages, which read the form, and never by a call
 * over the network. Its name is anything that a device may send; what is made of it is decided when it is checked.
 */
export const sentFile = z.strictObject({
  name: z.string().max(NAME_CHARACTERS_MAX),
  content: z.instanceof(Uint8Array),
});

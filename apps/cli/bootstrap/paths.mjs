import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Everything in this folder runs before anything is installed: plain JavaScript for Node 20, no dependencies.

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
export const inRoot = (...parts) => join(root, ...parts);
export const modules = inRoot('node_modules');

import { z } from 'zod';

const VERSIONS_MAX = 1_000_000;

export const versionNumber = z.int().min(1).max(VERSIONS_MAX);

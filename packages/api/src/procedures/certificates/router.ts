import { router } from '../../trpc.ts';
import { check } from './check.ts';
import { checkFile } from './check-file.ts';
import { get } from './get.ts';
import { keys } from './keys.ts';
import { list } from './list.ts';
import { open } from './open.ts';

/** Certificates: for those who hold them, and for everybody who is shown one. */
export const certificates = router({ check, checkFile, get, keys, list, open });

import { router } from '../../trpc.ts';
import { accept } from './accept.ts';
import { complain } from './complain.ts';
import { decide } from './decide.ts';
import { feedback } from './feedback.ts';
import { get } from './get.ts';
import { giveFeedback } from './give-feedback.ts';
import { preview } from './preview.ts';
import { send } from './send.ts';

/** Completion reports: charge, acceptance, complaint, feedback. */
export const reports = router({ accept, complain, decide, feedback, get, giveFeedback, preview, send });

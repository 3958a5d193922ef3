import { defineJob } from '@zusage/jobs';

/** Looks whether what somebody typed is an account here, and mails it a link; apart from the request, so that its answer and its time tell nothing (S20). */
export const passwordResetJob = defineJob<{ identifier: string; language: string }>('password_reset', {
  parse: (payload) => {
    const { identifier, language } = payload as { identifier?: unknown; language?: unknown };
    if (typeof identifier !== 'string' || typeof language !== 'string')
      throw new Error('password_reset needs what was typed, and a language');
    return { identifier, language };
  },
});

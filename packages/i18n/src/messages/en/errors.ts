import type { errors as german } from '../de/errors.ts';

export const errors = {
  code: {
    invalid_input: 'Some details are not right yet.',
    unauthorized: 'Please sign in, or check your details.',
    forbidden: 'You do not have permission for that.',
    not_found: 'That does not exist here, or it is not meant for you.',
    conflict: 'That is not possible in the present state.',
    idempotency_conflict: 'This key has already been used with other content.',
    stale_revision:
      'Somebody has changed this text in the meantime. What you typed is still here; please compare.',
    method_not_allowed: 'That is not possible at this address.',
    payload_too_large: 'That is too large. Please shorten the text.',
    unsupported_media_type: 'Please send JSON (application/json).',
    rate_limited: 'That was too many requests. Please wait a moment.',
    search_required: 'Please search for an answer first.',
    widget_origin_denied: 'Access from this website is not allowed.',
    identity_invalid: 'This website’s sign-in is invalid or has expired.',
    identity_required: 'Please sign in to this website first.',
    link_expired: 'This link has expired.',
    unavailable: 'We cannot be reached just now. Please try again in a moment.',
    internal: 'Something went wrong on our side. We are looking into it.',
  },
  field: {
    required: 'This detail is missing.',
    too_long: ({ max }) => `At most ${max} characters.`,
    too_short: ({ min }) => `At least ${min} characters.`,
    too_many: 'That is too much.',
    wrong_type: 'This does not have the expected form.',
    unknown_key: 'We do not know this field.',
    unknown_value: 'There is no such value here.',
    invalid_email: 'That does not look like an e-mail address.',
    invalid_time: 'Please give the time with its zone, for example 2026-11-23T09:30:00Z.',
    invalid_text: 'The text has characters that we cannot store.',
  },
  page: {
    forbiddenTitle: 'This page is not meant for your account.',
    forbiddenText: 'If you need it, ask the person who manages accounts in your organisation.',
    notFoundTitle: 'This page does not exist.',
    notFoundText: 'It may have moved, or it is not meant for your account.',
    conflictTitle: 'Someone was faster.',
    conflictText:
      'The content has been changed in the meantime. What you entered is still here; please compare and send again.',
    serverTitle: 'Something went wrong on our side.',
    serverText: 'What you entered is not lost. Please try again in a moment; we are looking into it.',
    offlineTitle: 'You are not connected.',
    offlineText:
      'As soon as the connection is back you can carry on here. What you entered stays on this device.',
    tooLargeTitle: 'That was too much at once.',
    tooLargeText: 'What you entered is still here. Please shorten the text and send it again.',
    reference: ({ id }) => `If you write to us, please quote ${id}.`,
  },
} satisfies typeof german;

import type { credentialMail as german } from '../de/credential-mail.ts';

export const credentialMail = {
  subject: ({ provider }) => `Your access to ${provider} has changed`,
  changed: {
    password: 'the password of your access was changed. All other devices have been signed out.',
    email: ({ email }) =>
      `the e-mail address of your access is now ${email}. This is the last message to the address of before.`,
    code_added: 'signing in now asks for a code from your authenticator app.',
    code_removed: 'signing in no longer asks for a code from your authenticator app.',
    passkey_added: 'a passkey was added to your access.',
    passkey_removed: 'a passkey was removed from your access.',
    recovery_codes_made: 'new recovery codes were made for your access. Those of before no longer count.',
    recovery_code_used: 'your access was used with a recovery code. That code is now spent.',
    factors_reset:
      'signing in no longer asks for a second step: your support removed codes and passkeys as you asked and signed you out everywhere.',
    token_created: 'an access key for programs was made for your access.',
  },
  when: ({ at }) => `Time: ${at}.`,
  wasYou: 'Was it you? Then there is nothing to do.',
  wasNotYou:
    'Was it not you? Then please change your password right away and sign out all other devices on this page:',
  wasNotYouAddress:
    'Was it not you? Then please call your support, or ask the person who manages access at your organisation to block it.',
  confirmEmail: {
    subject: 'Please confirm your new e-mail address',
    body: ({ provider }) => `this address is to be used for an access to the support of ${provider}.`,
    link: 'Confirm it with this link. Until then everything stays as it is:',
    expiry: ({ minutes }) => `The link is valid for ${minutes}.`,
    ignore: 'Did you not ask for this? Then there is nothing to do.',
  },
  emailTaken: {
    subject: 'There is already an access with this e-mail address',
    body: ({ provider }) =>
      `somebody wanted to use this address for another access to the support of ${provider}. That is not possible because it already belongs to one: yours. It is unchanged.`,
    ignore: 'There is nothing to do. If it was you, please sign in with this access.',
  },
} satisfies typeof german;

import type { auth as german } from '../de/auth.ts';

export const auth = {
  title: 'Sign in',
  lead: ({ provider }) => `With your account for ${provider} support.`,
  identifier: 'E-mail address or customer number',
  identifierHint: 'The customer number is on your support certificate.',
  password: 'Password',
  submit: 'Sign in',
  failed: 'We could not sign you in.',
  failedHelp: 'Please check the customer number or e-mail address and the password.',
  tooMany: 'That was too many attempts in a row.',
  tooManyHelp: ({ minutes }) => `Please wait ${minutes} and then try again.`,
  missingIdentifier: 'Please enter your e-mail address or customer number.',
  missingPassword: 'Please enter your password.',
  signedOut: 'You are signed out.',
  pleaseSignIn: 'Please sign in to see this page.',
  expiredTitle: 'You have been signed out after some time.',
  expiredText: 'What you entered is still here. Sign in and carry on where you were.',
  continue: 'Sign in and carry on',
  demoTitle: 'Accounts to try',
  chooseProvider: 'Where would you like to sign in?',
} satisfies typeof german;

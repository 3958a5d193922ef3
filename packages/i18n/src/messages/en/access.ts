import type { access as german } from '../de/access.ts';

export const access = {
  invitationTitle: 'Welcome',
  invitationLead: ({ inviter, group }) => `${inviter} has invited you to open and read tickets for ${group}.`,
  invitationLeadTeam: ({ inviter, provider }) =>
    `${inviter} has invited you to join the ${provider} support team.`,
  yourAddress: 'You sign in with',
  choosePassword: 'Your password',
  newPassword: 'New password',
  passwordHint: ({ min }) =>
    `At least ${min} characters. A short sentence works well; digits and special characters are not needed.`,
  accept: 'Accept the invitation',
  acceptAndSignIn: 'Accept and sign in',
  haveAccount: 'You already have an access with this address.',
  haveAccountText: 'Your password stays. Sign in with it, and the invitation is accepted.',
  passwordWrong: 'This is not the password of this access.',
  memberTitle: 'You already belong to somebody here.',
  memberText: ({ email }) =>
    `You already have an access at this provider with ${email}. A second one needs another e-mail address; please ask for a new invitation to it.`,
  expiredTitle: 'This link opens nothing any more.',
  invitationExpired:
    'An invitation is valid for 72 hours and can be used once. If you have accepted it already, just sign in.',
  invitationExpiredWho: 'The person who invited you can send you a new link.',
  toSignIn: 'To the sign-in page',
  forgotten: 'Forgotten your password?',
  forgottenTitle: 'Ask for a new password',
  forgottenLead: 'We will send you a link with which you choose a new password.',
  requestLink: 'Send the link',
  requestedTitle: 'Please look at your e-mails.',
  requestedText:
    'If there is such an access, a link is on its way. It is valid for an hour and can be used once.',
  requestedNothing:
    'Nothing has arrived? Look in the spam folder. Whoever manages your contacts sees the address you are listed with.',
  requestAgain: 'Ask once more',
  resetTitle: 'Choose a new password',
  resetLead: 'You will then be signed out everywhere, and sign in with the new password.',
  setPassword: 'Set the password',
  resetExpired: 'The link is valid for an hour and can be used once. A new one makes the old one invalid.',
  resetDone: 'Your password has been changed. Please sign in with it.',
  joined: 'The invitation is accepted. Please sign in with your password.',
} satisfies typeof german;

import type { accessMail as german } from '../de/access-mail.ts';

export const accessMail = {
  automatic: 'This message was sent automatically.',
  invitation: {
    subject: ({ provider }) => `Your invitation to ${provider} support`,
    body: ({ inviter, group, provider }) =>
      group === null
        ? `${inviter} invites you to join the ${provider} support team.`
        : `${inviter} invites you to use ${provider} support for ${group}.`,
    link: 'Accept the invitation with this link:',
    expiry: ({ until }) => `It is valid until ${until} and can be used once.`,
    late: ({ inviter }) => `After that ${inviter} can send you a new one.`,
    ignore: 'You do not know the sender? Then there is nothing to do.',
  },
  reset: {
    subject: 'Choose a new password',
    body: ({ provider }) => `A new password was asked for your access to ${provider} support.`,
    link: 'Choose it with this link:',
    expiry: ({ minutes }) => `It is valid for ${minutes} and can be used once.`,
    ignore: 'That was not you? Then there is nothing to do: your password stays as it is.',
  },
  passwordReset: {
    subject: 'Your password was changed',
    body: ({ provider, at }) =>
      `The password of your access to ${provider} support was changed: ${at}. All sessions were ended.`,
    notYou: 'That was not you? Then please choose a new password at once:',
  },
} satisfies typeof german;

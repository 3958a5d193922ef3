import type { Paths } from '../../paths.ts';

/** The provider's own people have their addresses, those of a partner theirs. `partner` is its name in addresses. */
export const placesOf = (to: Paths, partner: string | undefined) =>
  partner === undefined
    ? { list: to.team, invite: to.inviteMember, member: to.member }
    : {
        list: to.partner(partner),
        invite: to.invitePartnerMember(partner),
        member: (handle: number) => to.partnerMember(partner, handle),
      };
export type Places = ReturnType<typeof placesOf>;

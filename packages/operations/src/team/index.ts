export {
  inviteMember,
  resendMemberInvitation,
  withdrawMemberInvitation,
  type MemberInvitation,
  type MemberRequest,
} from './invite-member.ts';
export { addAdministrator } from './add-administrator.ts';
export { changeMember, removeMember } from './change-member.ts';
export {
  readMember,
  readTeam,
  type MemberInvitationView,
  type MemberRole,
  type MemberView,
  type TeamView,
} from './read-team.ts';
export { createPartnerLine, listPartnerLines, restPartner, type PartnerLine } from './partners.ts';

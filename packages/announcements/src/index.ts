export {
  AUDIENCES,
  KINDS,
  LANGUAGES,
  limits,
  type Announcement,
  type AnnouncementAudience,
  type AnnouncementDraft,
  type AnnouncementKind,
  type AnnouncementLanguage,
  type AnnouncementState,
  type AnnouncementText,
  type AnnouncementTexts,
} from './announcement.ts';
export { findAnnouncement, listForStaff, listPublished } from './read.ts';
export {
  createAnnouncement,
  discardAnnouncement,
  markMailed,
  publishAnnouncement,
  saveAnnouncement,
  withdrawAnnouncement,
} from './write.ts';

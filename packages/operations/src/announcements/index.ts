export { listAnnouncements, type AnnouncementView } from './read.ts';
export {
  dropAnnouncement,
  getManagedAnnouncement,
  keepAnnouncement,
  listManagedAnnouncements,
  releaseAnnouncement,
  takeBackAnnouncement,
  type AnnouncementRequest,
  type ManagedAnnouncement,
} from './manage.ts';
export { mailAnnouncement, mailAnnouncementJob } from './mail-announcement.ts';

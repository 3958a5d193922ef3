import { keepDraft, offerDraft } from './draft.ts';
import { showFactsAsked } from './facts-asked.ts';
import { fromTemplate } from './fragment.ts';
import { keepPromiseLive } from './live-promise.ts';
import { sendWhenOnline } from './send-when-online.ts';
import { followSeverityAnswers } from './severity-answers.ts';
import { suggestWhileTyping } from './suggestions.ts';

const search = document.querySelector<HTMLFormElement>('form[data-suggestions]');
const results = document.querySelector<HTMLElement>('[data-results]');
const request = document.querySelector<HTMLFormElement>('form[data-request]');
const notices = document.querySelector<HTMLElement>('[data-draft-notices]');

if (search && results) suggestWhileTyping(search, results);
if (notices && !request) offerDraft(notices);
if (request) {
  for (const part of request.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  followSeverityAnswers(request);
  showFactsAsked(request);
  // The draft goes in before the promise is asked for.
  if (notices) keepDraft(request, notices);
  keepPromiseLive(request, () => {
    if (!document.querySelector('[data-session-ended]')) {
      const notice = fromTemplate('session-notice');
      notice?.setAttribute('data-session-ended', '');
      if (notice) notices?.append(notice);
    }
  });
  sendWhenOnline(request);
}

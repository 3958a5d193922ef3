import { Button, Notice } from '@zusage/ui';
import type { View } from '../view.ts';

/** Words that only a script needs, written by the server so that they are written once; scripts copy the templates. */
export function ScriptNotices({ view }: { view: View }) {
  const { request, errors } = view.messages;
  const discard = (
    <Button type="button" name="draft" value="discard">
      {request.draftDiscard}
    </Button>
  );
  return (
    <>
      <template id="offline-notice">
        <Notice kind="error" title={errors.page.offlineTitle}>
          <p>{errors.page.offlineText}</p>
        </Notice>
      </template>
      <template id="session-notice">
        <Notice kind="warn" title={request.sessionEnded} />
      </template>
      <template id="draft-restored-notice">
        <Notice title={request.draftRestored} action={discard} />
      </template>
      <template id="draft-found-notice">
        <Notice
          title={request.draftFound}
          action={
            <div class="actions">
              <Button type="button" name="draft" value="restore">
                {request.draftContinue}
              </Button>
              {discard}
            </div>
          }
        />
      </template>
      <template id="preview-offline">
        <p class="soft">{request.promiseOffline}</p>
      </template>
    </>
  );
}

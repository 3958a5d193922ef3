import { Button, Notice } from '@zusage/ui';
import type { View } from '../view.ts';

/** Ten codes, this one time; the page's one action is to have noted them. */
export function RecoveryCodes({
  view,
  codes,
  done,
}: {
  view: View;
  codes: readonly string[];
  done: boolean;
}) {
  const { security } = view.messages;
  return (
    <>
      {done && <Notice kind="success" title={security.codesDone} live />}
      <p class="section-lead">{security.codesText}</p>
      <ul class="recovery-codes" role="list" aria-label={security.codesTitle}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div class="actions">
        <Button look="primary" href={view.to.security} wide>
          {security.codesKept}
        </Button>
      </div>
    </>
  );
}

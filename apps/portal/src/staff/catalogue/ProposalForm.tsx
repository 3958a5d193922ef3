import { Button, Field, FileField } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { Proposal } from './propose.ts';

/** The file or its text; once it is sound, the button that publishes it. */
export function ProposalForm({ view, proposal }: { view: View; proposal: Proposal }) {
  const { catalogueAdmin: words } = view.messages;
  const { text, error, checked } = proposal;
  const sound = checked?.sound;
  const mayPublish = sound && sound.failing.length === 0;
  return (
    <form class="form proposal-form" method="post" enctype="multipart/form-data" data-once>
      <FileField name="file" label={words.file} hint={words.fileHint} accept=".yaml,.yml,.json" />
      <Field
        name="text"
        kind="textarea"
        label={words.text}
        rows={text === '' ? 8 : 16}
        spellcheck={false}
        value={text}
        {...(error ? { error } : {})}
      />
      {mayPublish && (
        <>
          <input type="hidden" name="expected" value={String(sound.inForce)} />
          <p class="small soft">{words.publishHelp({ version: String(sound.inForce + 1) })}</p>
        </>
      )}
      <div class="actions">
        {mayPublish && (
          <Button look="primary" name="intent" value="publish">
            {words.publish}
          </Button>
        )}
        <Button look={mayPublish ? 'quiet' : 'primary'} name="intent" value="check">
          {checked ? words.checkAgain : words.check}
        </Button>
      </div>
    </form>
  );
}

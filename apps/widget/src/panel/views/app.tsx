import { fill } from '../texts/index.ts';
import { ArticleView, SolvedView } from './article.tsx';
import { DoneView } from './done.tsx';
import { FormView } from './form.tsx';
import { SearchView } from './search.tsx';
import { Title, type ViewProps } from './shared.tsx';

const views = {
  search: SearchView,
  article: ArticleView,
  form: FormView,
  done: DoneView,
  solved: SolvedView,
};

/** The dialog's inside: a head that stays, and one view. */
export function App(props: ViewProps & { onClose(): void }) {
  const { w, t, onClose } = props;
  const { view, config, configFault } = w.state;
  // Without identity the server answers nothing at all for such a key.
  const stranger = configFault?.code === 'identity_required';
  const View = views[view];
  return (
    <>
      <div class="head">
        {(view === 'article' || view === 'form') && (
          <button class="icon" aria-label={t.$back} onClick={w.back}>
            <Icon path="m15 18-6-6 6-6" />
          </button>
        )}
        <p>{config && fill(t.$help, { name: config.provider.name })}</p>
        <button class="icon" aria-label={t.$close} onClick={onClose}>
          <Icon path="M18 6 6 18M6 6l12 12" />
        </button>
      </div>
      <div class="body">{stranger ? <Title>{t.$signIn}</Title> : <View {...props} />}</div>
    </>
  );
}

/** Shapes of Lucide (ISC). */
function Icon({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

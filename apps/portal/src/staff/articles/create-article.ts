import { isLocale, type Locale } from '@zusage/i18n';
import type { PageLocals } from '../../page-locals.ts';
import type { EditorArticle } from '../api-types.ts';
import type { Received } from '../sent-form.ts';
import { readDraft, type Draft } from './draft.ts';

/** A text that is being begun: a new article, or another language of one. */
export interface Beginning {
  language: Locale;
  draft: Draft;
  /** The article it belongs to, in a language that exists; null for a new one. */
  original: EditorArticle | null;
  /** Where the text is, once it is kept. */
  slug: string | null;
  errors: Record<string, string>;
  notice: string | null;
  status: number;
}

/** Opens or takes the form of a new text. */
export async function createArticle(
  locals: PageLocals,
  asked: URLSearchParams,
  { form, intent }: Received,
): Promise<Beginning> {
  const original = await originalOf(locals, asked.get('slug'));
  const language = [form.word('language'), asked.get('language'), locals.locale].find(isLocale) ?? 'de';
  const isSent = intent !== '';
  const draft = isSent ? readDraft(form) : emptyDraft(original);
  const begun: Beginning = { language, draft, original, slug: null, errors: {}, notice: null, status: 200 };
  return intent === 'create' ? keep(locals, begun) : begun;
}

function emptyDraft(original: EditorArticle | null): Draft {
  return {
    title: '',
    summary: '',
    body: '',
    audience: original?.audience ?? 'public',
    topic: original?.topic ?? '',
    products: original?.products ?? [],
  };
}

async function keep(locals: PageLocals, begun: Beginning): Promise<Beginning> {
  const { draft, language, original } = begun;
  const { staff } = locals.messages;
  if (draft.title.trim() === '') return { ...begun, errors: { title: staff.titleMissing }, status: 400 };
  try {
    const { slug } = await locals.api.editor.create({
      ...draft,
      language,
      ...(original ? { slug: original.slug } : {}),
    });
    return { ...begun, slug };
  } catch (error) {
    const { code, status, fields, message } = locals.failure(error);
    if (code === 'conflict') return { ...begun, errors: { language: staff.languageTaken }, status };
    return { ...begun, errors: fields ?? {}, notice: fields ? null : message, status };
  }
}

/** The text to translate from: German if there is one. */
async function originalOf({ api }: PageLocals, slug: string | null): Promise<EditorArticle | null> {
  if (slug === null) return null;
  const { items } = await api.editor.list();
  const text = items.find((item) => item.slug === slug)?.texts[0];
  return text ? api.editor.get({ slug, language: text.language }) : null;
}

import { namedArticles } from '../../client/src/annotations/articles.ts';
import {
  AnnotationStore,
  AnnotationText,
  type Author,
  createAnnotation,
  describe as describeSpan,
  parsePage,
  withTalk,
} from '../../server/src/core/index.ts';
import { EventEmitter } from './vscode.ts';

/** An open page with one annotation, as far as views look at it. Each call is the page opened anew. */
export function openPage(address: string, options: { readonly question?: string } = {}) {
  const document = {
    uri: { scheme: 'file', toString: () => address },
    languageId: 'article-text',
    offsetAt: (position: { readonly offset: number }) => position.offset,
  };
  const store = new AnnotationStore(author);
  const target = describeSpan(new AnnotationText(text), span, {
    source: address,
    textSha256: '0'.repeat(64),
  });
  store.create([createAnnotation('person', target, author)], 'tag');
  const [id] = store.live().map((record) => record.id);
  const { question } = options;
  if (question) store.change([id!], withTalk('questioning', question, author), 'ask');
  const range = { start: { offset: span.start }, end: { offset: span.end }, isEqual: () => true };
  const notebook = {
    document,
    articles: () => namedArticles(parsePage(text)),
    placed: () => store.live().map((record) => ({ record, range })),
    located: () => store.live().map((annotation) => ({ annotation, span })),
  };
  return { notebook, editor: { document } };
}

/** The notebooks of a window, told by the test which pages are open and read. */
export class PretendNotebooks {
  readonly #ready = new Map<string, object>();
  readonly #changed = new EventEmitter<object>();
  readonly onDidChange = this.#changed.event;
  readonly #ended = new EventEmitter<object>();
  readonly onDidEnd = this.#ended.event;

  all(): object[] {
    return [...this.#ready.values()];
  }

  ready(uri: object): object | undefined {
    return this.#ready.get(String(uri));
  }

  /** Its notes have been read. */
  read(page: Page): void {
    this.#ready.set(String(page.notebook.document.uri), page.notebook);
    this.#changed.fire(page.notebook);
  }

  end(page: Page): void {
    this.#ready.delete(String(page.notebook.document.uri));
    this.#ended.fire(page.notebook);
  }
}

type Page = ReturnType<typeof openPage>;

const text =
  '# 实施重点技术创新项目71项 投建工业项目11个 全市做好“三篇大文章”推动升级\n\n**本报讯 记者张继锋报道** 今年前11个月，全市生产总值同比增长6.2%。\n';
const span = { start: text.indexOf('张继锋'), end: text.indexOf('张继锋') + 3 };

const author: Author = {
  name: '编辑',
  newId: () => `urn:uuid:${crypto.randomUUID()}`,
  now: () => '2026-01-01T00:00:00.000Z',
};

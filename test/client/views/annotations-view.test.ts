import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage, PretendNotebooks } from '../pages.ts';
import { bringToFront, seen } from '../vscode.ts';

vi.mock('vscode', () => import('../vscode.ts'));
type View = import('../../../client/src/views/annotationsView.ts').AnnotationsView;
let AnnotationsView: new (...parts: never[]) => View;
beforeAll(async () => {
  ({ AnnotationsView } = await import('../../../client/src/views/annotationsView.ts'));
});

describe('the view of annotations', () => {
  let notebooks: PretendNotebooks;
  let view: View;
  beforeEach(() => {
    seen.contexts.clear();
    bringToFront(undefined);
    notebooks = new PretendNotebooks();
    view = new AnnotationsView(...([notebooks, { get: () => undefined }] as never[]));
  });
  afterEach(() => view.dispose());

  it('follows a page that has not been read yet when it comes to the front', () => {
    const [first, second] = [openPage('file:///1.article'), openPage('file:///2.article')];
    bringToFront(first.editor);
    expect(view.notebook).toBeUndefined();
    notebooks.read(first);
    expect(view.notebook).toBe(first.notebook);
    bringToFront(second.editor);
    notebooks.read(second);
    expect(view.notebook).toBe(second.notebook);
  });

  it('calls an article as the outline does, by the main deck of its headline', () => {
    const page = openPage('file:///1.article');
    bringToFront(page.editor);
    notebooks.read(page);
    const labels = view.roots.map((node) => node.type === 'group' && node.group.label);
    expect(labels).toEqual(['全市做好“三篇大文章”推动升级']);
  });

  it('keeps a closed page on show, and takes it anew when it is opened again', () => {
    const before = openPage('file:///1.article');
    bringToFront(before.editor);
    notebooks.read(before);
    bringToFront(undefined);
    notebooks.end(before);
    expect(view.notebook).toBe(before.notebook);
    expect(view.roots).toHaveLength(1);
    const after = openPage('file:///1.article');
    bringToFront(after.editor);
    notebooks.read(after);
    expect(view.notebook).toBe(after.notebook);
  });

  it('takes a page anew that is opened behind another kind of editor', () => {
    const before = openPage('file:///1.article');
    bringToFront(before.editor);
    notebooks.read(before);
    notebooks.end(before);
    bringToFront(undefined);
    const after = openPage('file:///1.article');
    notebooks.read(after);
    expect(view.notebook).toBe(after.notebook);
  });

  it('is not drawn to a page that opens behind the one in front', () => {
    const [first, second] = [openPage('file:///1.article'), openPage('file:///2.article')];
    bringToFront(first.editor);
    notebooks.read(first);
    notebooks.read(second);
    expect(view.notebook).toBe(first.notebook);
  });

  it('says by a context key that it shows a page, also after that was closed', () => {
    expect(seen.contexts.get('galley.pageShown')).toBeUndefined();
    const page = openPage('file:///1.article');
    bringToFront(page.editor);
    notebooks.read(page);
    bringToFront(undefined);
    notebooks.end(page);
    expect(seen.contexts.get('galley.pageShown')).toBe(true);
  });
});

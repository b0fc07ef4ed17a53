import { l10n } from 'vscode';
import { type Annotation, kindOf, type Placed, withKind } from '#core/index.ts';
import type { Bases } from './bases.ts';
import type { Notebook } from './notebook.ts';

/** One of two whose tags of a page are held against each other. */
export interface Side {
  readonly name: string;
  /** Its tags, in the text as it is now. */
  placed(): Promise<readonly Placed[]>;
  /**
   * Lets this side say what the other says, as an undoable step.
   * @param kept the tag of the other side; undefined when it has none
   * @param own the tag of this side; undefined when it has none
   */
  follow(kept: Placed | undefined, own: Placed | undefined): Promise<void>;
}

/** What one person tagged on the page. */
export function personSide(notebook: Notebook, name: string): Side {
  return {
    name,
    placed: async () => notebook.located().filter(({ annotation }) => annotation.by === name),
    async follow(kept, own) {
      if (own) return changeTag(notebook, kept, own);
      const kind = kept && kindOf(kept.annotation);
      if (kept?.span && kind) await notebook.tagger.tagAll([{ kind, span: kept.span }], step(), name);
    },
  };
}

/** Everything tagged on the page. What the other side has and this one lacks is taken over with all it says. */
export function pageSide(notebook: Notebook): Side {
  return {
    name: l10n.t('This page'),
    placed: async () => notebook.located(),
    async follow(kept, own) {
      if (own) return changeTag(notebook, kept, own);
      const kind = kept && kindOf(kept.annotation);
      if (!kept?.span || !kind) return;
      const { span, annotation: record } = kept;
      await notebook.tagger.adopt([{ row: 0, kind, span, record }], step());
    },
  };
}

/** A notes file from elsewhere. It is read and never written: where the page is to stand, its tag counts as the page's. */
export function fileSide(
  notebook: Notebook,
  name: string,
  records: readonly Annotation[],
  bases: Bases,
): Side {
  let now = [...records];
  return {
    name,
    placed: () => notebook.locate(now, bases),
    async follow(kept, own) {
      now = now.filter((one) => one.id !== own?.annotation.id);
      if (kept) now.push(kept.annotation);
    },
  };
}

/** Both keep their tag, so that it stays known that two people saw it; the loser's comes to say the same. */
async function changeTag(notebook: Notebook, kept: Placed | undefined, own: Placed): Promise<void> {
  const { id } = own.annotation;
  const kind = kept && kindOf(kept.annotation);
  const isMoved = kept?.span?.start !== own.span?.start || kept?.span?.end !== own.span?.end;
  if (!kept) notebook.edit((store) => store.remove([id], step()));
  else if (kept.span && isMoved) await notebook.tagger.move(id, kept.span, step());
  else if (kind) notebook.edit((store) => store.change([id], withKind(kind), step()));
}

function step(): string {
  return l10n.t('Settle a Difference');
}

import type { AnnotationKind, AnnotationStatus } from '../annotations/annotation.ts';
import type { Standing } from '../annotations/standing.ts';
import type { Block, BlockKind } from '../page/block.ts';
import type { Page } from '../page/page.ts';
import type { Paragraph, ParagraphRole } from '../page/paragraph.ts';
import type { Section } from '../page/section.ts';
import type { Style } from '../style/style.ts';
import type { Edit } from '../text/edit.ts';
import type { Bilingual, Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Directive } from './directives.ts';
import type { Needs } from './traits.ts';

/** How grave a finding is, as LSP has it. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What a rule found. Offsets are UTF-16 units of what the rule looked at: a logical paragraph, block, section or page. */
export interface Finding {
  readonly span: Span;
  readonly message: Message;
  /** Other places that belong to it, in the same coordinates. */
  readonly related?: readonly { readonly span: Span; readonly message: Message }[];
  readonly fix?: Fix;
  /** Where it differs from the rule's default: a place or a term that weighs less or more. A configured severity wins. */
  readonly severity?: Severity;
  /** How many errors it counts in the proof score when it differs from the rule's own weight. */
  readonly errors?: number;
}

/** A repair. All edits are applied together or not at all. */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  /** A safe fix may be applied without a look at it: by fix-all, on save, and by `galley fix`. */
  readonly safe: boolean;
}

/** An example is documentation and a test at once. Text is a paragraph; for page rules it is a whole small page. */
export type Example =
  | {
      readonly bad: string;
      readonly good?: string;
      readonly findings?: number;
      readonly notes?: readonly ExampleNote[];
    }
  | { readonly ok: string; readonly why: string; readonly notes?: readonly ExampleNote[] };

/** An annotation of an example: the first occurrence of the words. */
export interface ExampleNote {
  readonly quote: string;
  readonly kind: AnnotationKind;
  readonly status?: AnnotationStatus;
  /** The title of what it was checked against. */
  readonly source?: string;
  /** The text that it was made on, when that is not the one of the example. */
  readonly was?: string;
}

/** What every rule says of itself. One file a rule; the file bears the id. */
export interface RuleRecord {
  /** The diagnostic code, kebab-case. */
  readonly id: string;
  readonly group: 'structure' | 'characters' | 'punctuation' | 'numbers' | 'facts' | 'annotations' | 'style';
  /** Severity unless configured otherwise; `off` rules run only when a configuration turns them on. */
  readonly severity: Severity | 'off';
  readonly name: Bilingual;
  readonly docs: Bilingual;
  /** The clause of the standard, or the measurement, that the rule rests on. */
  readonly source?: string;
  readonly examples: readonly Example[];
  /** Errors that one finding counts in the proof score (差错率); 0 when it is no error of the text. */
  readonly errors: number;
}

/** Sees one logical paragraph; offsets are logical. The scope for most rules. */
export interface ParagraphRule extends RuleRecord {
  readonly scope: 'paragraph';
  /** Roles that the rule reads; all when absent. */
  readonly roles?: readonly ParagraphRole[];
  /** Traits (traits.ts) without which a paragraph cannot hold anything for the rule: it is not even asked then. */
  readonly needs?: Needs;
  /** Depends on nothing but the paragraph and the house style: its findings are cached by both. */
  check(paragraph: Paragraph, style: Style): Iterable<Finding>;
}

/** Sees one block; offsets are relative to it. */
export interface BlockRule extends RuleRecord {
  readonly scope: 'block';
  readonly kinds?: readonly BlockKind[];
  check(block: Block, style: Style): Iterable<Finding>;
}

/** Sees one section; offsets are relative to it. */
export interface SectionRule extends RuleRecord {
  readonly scope: 'section';
  check(section: Section, style: Style): Iterable<Finding>;
}

/** Sees the whole page at every version: it must be cheap, or cache by section. Offsets are the page's. */
export interface PageRule extends RuleRecord {
  readonly scope: 'page';
  check(page: Page, style: Style): Iterable<Finding>;
}

/** Judges the directives of a page once it is known what each of them silenced. Offsets are the page's. */
export interface DirectiveRule extends RuleRecord {
  readonly scope: 'directive';
  check(directive: Directive, silenced: number): Iterable<Finding>;
}

/** Judges an annotation of the page where it stands. Offsets are the page's. */
export interface AnnotationRule extends RuleRecord {
  readonly scope: 'annotation';
  check(standing: Standing): Iterable<Finding>;
}

/** A rule reads and never changes anything. */
export type Rule = ParagraphRule | BlockRule | SectionRule | PageRule | DirectiveRule | AnnotationRule;

/** A finding on the page, with its rule and the severity in force. Offsets are the page's. */
export interface Diagnostic extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

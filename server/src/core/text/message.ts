/** A language that Galley speaks. Chinese comes first for newspaper editors; English is the fallback. */
export type Locale = 'zh' | 'en';

/** One text in both languages. `{name}` stands for an argument. */
export type Bilingual = Readonly<Record<Locale, string>>;

/** What to tell a person: both wordings and the arguments, put together only when the reader's language is known. */
export interface Message {
  readonly text: Bilingual;
  readonly args?: Readonly<Record<string, string | number>>;
}

/** A text with the arguments that its `{name}`s stand for. */
export function message(text: Bilingual, args?: Readonly<Record<string, string | number>>): Message {
  return args ? { text, args } : { text };
}

/** The message in one language. An argument that is missing stays visible as `{name}`. */
export function format(said: Message, locale: Locale): string {
  return said.text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = said.args?.[name];
    return value === undefined ? whole : String(value);
  });
}

/** `zh`, `zh-cn`, `zh_TW.UTF-8` and the like speak Chinese, everything else English. */
export function localeOf(tag: string | undefined): Locale {
  return tag !== undefined && /^zh\b|^zh[_-]/i.test(tag) ? 'zh' : 'en';
}

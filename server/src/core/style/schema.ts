import type { Rule } from '../rules/rule.ts';
import type { Bilingual } from '../text/message.ts';
import { PRESETS } from './presets.ts';

/** The part of JSON Schema (draft-07) that the configuration needs. Editors read it too, for completion and hover. */
export interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  readonly minLength?: number;
  readonly pattern?: string;
  /** `date`: a day of the calendar. `glob`: a file glob, which no JSON Schema knows and every validator passes over. */
  readonly format?: 'date' | 'glob';
  /** What VS Code says where the pattern does not match; not part of JSON Schema. */
  readonly patternErrorMessage?: string;
  readonly default?: string;
}

/** The schema of `galley.config.json`: the one source of validation, completion and the configuration reference. */
export function configurationSchema(rules: readonly Rule[]): Schema {
  const settable = settableOf(rules);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Galley',
    description: text({ zh: '清样的本报规范', en: 'House style for Galley' }),
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: {
        type: 'string',
        description: text({ zh: '本文件的格式说明', en: 'The schema of this file' }),
      },
      extends: {
        type: 'array',
        description: text({
          zh: '先套用的预设和配置文件，按先后叠加；本文件所写的优先',
          en: 'Presets and configuration files to begin with, in order; what this file says wins',
        }),
        items: { type: 'string', minLength: 1, examples: [...PRESETS.keys()] },
      },
      ...settable,
      overrides: {
        type: 'array',
        description: text({
          zh: '只对部分文件生效的设置，后面的优先',
          en: 'Settings for some files only; later ones win',
        }),
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: {
              type: 'array',
              minItems: 1,
              description: text({
                zh: '文件通配式，相对于本配置文件所在的文件夹，如 副刊/**',
                en: 'Globs relative to the folder of this file, such as features/**',
              }),
              items: { type: 'string', minLength: 1, format: 'glob' },
            },
            ...settable,
          },
        },
      },
    },
  };
}

function settableOf(rules: readonly Rule[]): Record<string, Schema> {
  const entries = (description: Bilingual): Schema => ({
    type: 'array',
    description: text(description),
    items: GLOSSARY_ENTRY,
  });
  const list = (description: Bilingual): Schema => ({
    type: 'array',
    description: text(description),
    items: { type: 'string', minLength: 1 },
  });
  return {
    rules: {
      type: 'object',
      additionalProperties: false,
      description: text({ zh: '各条规则的轻重，off 为关闭', en: 'How grave each rule is; off turns it off' }),
      properties: Object.fromEntries(
        rules.map((rule) => [
          rule.id,
          { type: 'string', enum: SEVERITIES, default: rule.severity, description: text(rule.name) } as const,
        ]),
      ),
    },
    publicationDate: {
      type: 'string',
      pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
      format: 'date',
      examples: ['2021-12-23'],
      patternErrorMessage: text({
        zh: '应写作“年-月-日”，如 2021-12-23',
        en: 'Written year-month-day, such as 2021-12-23',
      }),
      description: text({
        zh: '见报日期，如 2021-12-23；“今年”“昨日”据此推算',
        en: 'Publication date, such as 2021-12-23, from which 今年 and 昨日 count',
      }),
    },
    paper: {
      type: 'string',
      description: text({
        zh: '报名；“本报记者”的单位据此注明',
        en: 'Name of the paper; given as the affiliation of 本报记者',
      }),
    },
    labelForm: {
      type: 'string',
      pattern: '\\{label\\}',
      examples: ['## {label}'],
      patternErrorMessage: text({ zh: '里面要有 {label}', en: 'It has to hold {label}' }),
      description: text({
        zh: '栏目的写法，{label} 代表栏目名，如 ## {label}',
        en: 'How a label is written, {label} standing for its words, such as ## {label}',
      }),
    },
    glossary: {
      type: 'object',
      additionalProperties: false,
      description: text({ zh: '用词表：用什么、不用什么', en: 'Glossary: what to write, and what not' }),
      properties: {
        people: entries({ zh: '人名', en: 'People' }),
        organisations: entries({ zh: '机构名', en: 'Organisations' }),
        places: entries({ zh: '地名', en: 'Places' }),
        terms: entries({ zh: '用语', en: 'Terms' }),
      },
    },
    bannedWords: list({
      zh: '禁用词表文件，一行一词，可写“词 => 改用”，# 后为注',
      en: 'Files of words never printed, one a line; “word => instead” is allowed, # begins a note',
    }),
    carefulWords: list({
      zh: '慎用词表文件，写法同禁用词表',
      en: 'Files of words to think about, written the same way',
    }),
  };
}

const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;

const GLOSSARY_ENTRY: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['use', 'not'],
  properties: {
    use: { type: 'string', minLength: 1, description: text({ zh: '规范写法', en: 'What the house writes' }) },
    not: {
      type: 'array',
      description: text({
        zh: '不用的写法；没有时留空，只列规范写法',
        en: 'What it does not write; empty where only the right form is given',
      }),
      items: { type: 'string', minLength: 1 },
    },
    severity: {
      type: 'string',
      enum: ['error', 'warning', 'info', 'hint'],
      description: text({ zh: '轻重', en: 'How grave it is' }),
    },
    note: {
      type: 'string',
      description: text({ zh: '附注，随提示显示', en: 'A note shown with the finding' }),
    },
  },
};

/** JSON Schema has one description for all languages. */
function text(said: Bilingual): string {
  return `${said.zh} / ${said.en}`;
}

import { type Bilingual, type Message, message } from '../core/prelude.ts';

/** Why a file could not be read or written. Stable names: `galley check --format json` prints them. */
export type FileProblem = keyof typeof wording;

/**
 * A file that cannot be used. Its message says what is wrong, where, and what helps; the path is left to the caller,
 * who knows how the person named the file.
 */
export class FileError extends Error {
  readonly problem: FileProblem;
  readonly said: Message;
  /** Zero-based byte offset of the first byte that does not fit, for problems of encoding. */
  readonly byteOffset: number | undefined;

  constructor(problem: FileProblem, args: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${problem} ${JSON.stringify(args)}`, { cause });
    this.name = 'FileError';
    this.problem = problem;
    this.said = message(wording[problem], args);
    this.byteOffset = typeof args.offset === 'number' ? args.offset : undefined;
  }

  /** Translates what the operating system says; anything that is no file system error is thrown on as it is. */
  static from(error: unknown): FileError {
    if (error instanceof FileError) return error;
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    if (typeof code !== 'string') throw error;
    const problem = problemOf[code];
    return problem
      ? new FileError(problem, {}, error)
      : new FileError('unavailable', { code, reason: (error as Error).message }, error);
  }
}

const problemOf: Readonly<Record<string, FileProblem>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'is-folder',
  ELOOP: 'link-loop',
  ENAMETOOLONG: 'name-too-long',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
  ERR_INVALID_ARG_VALUE: 'bad-name',
};

const wording = {
  'not-found': {
    zh: '找不到这个文件。请核对路径。',
    en: 'no such file. Check the path.',
  },
  'no-permission': {
    zh: '没有读写权限。请改文件权限，或换一个有权限的账户。',
    en: 'permission denied. Change the permissions of the file, or run as a user who has them.',
  },
  'is-folder': {
    zh: '这是文件夹，此处需要文件。请给出其中的文件。',
    en: 'this is a folder where a file is needed. Name a file inside it.',
  },
  'not-a-file': {
    zh: '这不是普通文件（而是设备、管道或套接字）。请用标准输入：galley … -',
    en: 'not a regular file (a device, pipe or socket). Pass it through standard input: galley … -',
  },
  'link-loop': {
    zh: '符号链接互相指来指去，到不了文件。请改正链接。',
    en: 'symbolic links lead in a circle. Correct the links.',
  },
  'name-too-long': { zh: '路径过长，系统不收。', en: 'the path is longer than the system allows.' },
  'bad-name': {
    zh: '路径里有系统不收的字符（空字符）。',
    en: 'the path holds a character that no path may hold (NUL).',
  },
  'disk-full': {
    zh: '磁盘已满或超出配额，原文件未动。请腾出空间后重试。',
    en: 'no space left; the file is as it was. Free some space and try again.',
  },
  'read-only': {
    zh: '文件系统只读，原文件未动。请用 --out 写到别处。',
    en: 'the file system is read-only; the file is as it was. Write elsewhere with --out.',
  },
  'too-large': {
    zh: '文件有 {size} MB，按可用内存上限为 {limit} MB。报纸的一个版面不过几十 KB，请拆成单版再查，或用 NODE_OPTIONS=--max-old-space-size 放宽。',
    en: 'the file has {size} MB; the memory allowed is enough for {limit} MB. A newspaper page has some tens of KB: split the file into pages, or raise NODE_OPTIONS=--max-old-space-size.',
  },
  binary: {
    zh: '第 {offset} 字节起不是文字（疑为图片、压缩包等二进制文件）。请给出 OCR 输出的文本。',
    en: 'not text: binary content at byte {offset}. Give the text that came out of OCR, not an image or archive.',
  },
  'utf-16-without-mark': {
    zh: '疑为没有字节序标记（BOM）的 UTF-16，第 {offset} 字节起无法确定。请另存为 UTF-8。',
    en: 'looks like UTF-16 without a byte order mark (byte {offset}). Save it as UTF-8.',
  },
  'utf-32': {
    zh: '这是 UTF-32 编码，Galley 不读。请另存为 UTF-8。',
    en: 'this is UTF-32, which Galley does not read. Save it as UTF-8.',
  },
  'no-gb18030': {
    zh: '本机的 Node 不带完整的 ICU，读不了 GB18030。请换官方版 Node，或把文件另存为 UTF-8。',
    en: 'this Node was built without full ICU and cannot read GB18030. Use an official build, or save the file as UTF-8.',
  },
  undecodable: {
    zh: '第 {offset} 字节（{bytes}）按 {encoding} 解不出来。请修好这一处，或另存为 UTF-8。',
    en: 'byte {offset} ({bytes}) is not valid {encoding}. Repair that place, or save the file as UTF-8.',
  },
  unencodable: {
    zh: '“{character}”（{codePoint}）在 {encoding} 里没有，写不回去，原文件未动。请先把文件另存为 UTF-8。',
    en: '"{character}" ({codePoint}) does not exist in {encoding}; the file is as it was. Save it as UTF-8 first.',
  },
  'not-reversible': {
    zh: '第 {offset} 字节用了 {encoding} 的异体编码，原样写不回去，原文件未动。请先另存为 UTF-8。',
    en: 'byte {offset} uses a variant of {encoding} that cannot be written back as it was; nothing was written. Save it as UTF-8 first.',
  },
  changed: {
    zh: '处理期间文件被别人改过，已保留对方的改动，未写入。请重新运行。',
    en: 'the file changed while it was being worked on and was left alone. Run the command again.',
  },
  unavailable: {
    zh: '系统报错 {code}：{reason}',
    en: 'the system reports {code}: {reason}',
  },
} satisfies Record<string, Bilingual>;

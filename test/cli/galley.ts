import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The command line as it is shipped, in a copy that a build beside the tests leaves alone. */
export const program = path.join(copyOf(['galley.cjs', 'galley-program.cjs']), 'galley.cjs');

/** The sample page, as the parser of printed pages left it. */
export const samplePath = path.join(root, 'seeds/000_c1936387b92bacc7.txt');
export const sample = readFileSync(samplePath, 'utf8');

/** Two short articles; the first paragraph is broken at a word. */
export const brokenPage = `# 城区绿化面积增加

**本报讯 记者张三报道** 今年以来，全市共栽种各类苗木三万多株，新建口袋公园十二个，城区绿

化覆盖率稳步提高，市民出门就能见到绿色，生活环境明显改善。

# 义务植树活动启动

**本报讯** 昨日，全市义务植树活动正式启动，近千名干部群众参加活动，共栽种树木两千余株。
`;
export const repairedPage = brokenPage.replace('城区绿\n\n化覆盖率', '城区绿化覆盖率');

function copyOf(names: readonly string[]): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'galley-program-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  for (const name of names) copyFileSync(path.join(root, 'dist', name), path.join(copy, name));
  // Some tests run it as another user.
  chmodSync(copy, 0o755);
  return copy;
}

export interface Run {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Buffer;
}

export interface Call {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** POSIX user to run as; only root may ask for it. */
  readonly uid?: number;
}

/** Runs `galley` as a process, in English unless told otherwise, and waits for its end. */
export async function galley(args: readonly string[], call: Call = {}): Promise<Run> {
  const child = start(args, call);
  child.stdin.on('error', () => {});
  child.stdin.end(call.input ?? '');
  return finished(child);
}

export function start(args: readonly string[], call: Call = {}) {
  return spawn(process.execPath, [program, ...args], {
    cwd: call.cwd ?? root,
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...call.env },
    ...(call.uid === undefined ? {} : { uid: call.uid }),
  });
}

export function finished(child: ReturnType<typeof start>): Promise<Run> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status, signal) => {
      const bytes = Buffer.concat(out);
      resolve({
        status,
        signal,
        bytes,
        stdout: bytes.toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      });
    });
  });
}

/** A folder of its own for one test, holding these files; removed when the test ends. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const made = realpathSync(mkdtempSync(path.join(tmpdir(), 'galley-cli-')));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, name)), { recursive: true });
    writeFileSync(path.join(made, name), content);
  }
  return made;
}

/** The shapes that `--format json` prints. */
export interface JsonFile {
  readonly path: string;
  readonly encoding: string;
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly score: {
    readonly characters: number;
    readonly errors: number;
    readonly perTenThousand: number;
    readonly pass: boolean;
  };
}

export interface JsonDiagnostic {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: JsonRange;
  readonly related?: readonly { readonly message: string; readonly range: JsonRange }[];
  /** What `galley fix --all` does about it. */
  readonly fix?: JsonRepair;
  /** What a person may do about it after a look at the printed page. */
  readonly suggestion?: JsonRepair;
}

export interface JsonRepair {
  readonly title: string;
  readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[];
}

export interface JsonRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface JsonReport {
  readonly version: number;
  readonly files: readonly JsonFile[];
  readonly errors?: readonly {
    readonly path: string;
    readonly error: { readonly code: string; readonly message: string };
  }[];
}

export function report(run: Run): JsonReport {
  return JSON.parse(run.stdout) as JsonReport;
}

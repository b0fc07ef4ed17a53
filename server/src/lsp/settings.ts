import {
  type Connection,
  DidChangeConfigurationNotification,
  type DidChangeConfigurationParams,
  type DocumentUri,
  Emitter,
  type Event,
} from 'vscode-languageserver';
import type { Settable, Severity, Style } from '../core/index.ts';
import type { Client } from './client.ts';
import { canonical } from './workspace/canonical.ts';
import type { HouseStyles } from './workspace/house-styles.ts';

/** What is in force for one file. */
export interface Settings {
  /** House style, with what the person set over it. The same object for the same style: findings are kept by it. */
  readonly style: Style;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

/** Settings by file: two folders of a workspace may differ. Asked once a file, until they change. */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #houses: HouseStyles;
  readonly #byFile = new Map<DocumentUri, Promise<Settings>>();
  readonly #changed = new Emitter<void>();
  #sent: unknown;

  constructor(connection: Connection, client: Client, houses: HouseStyles) {
    this.#connection = connection;
    this.#client = client;
    this.#houses = houses;
    this.#sent = client.initialSettings;
  }

  /** What was answered before holds no longer, for any file. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** Asks to be told of changes, where the client waits to be asked. */
  watch(): void {
    if (!this.#client.registersConfiguration) return;
    const asked = this.#connection.client.register(DidChangeConfigurationNotification.type, {
      section: 'galley',
    });
    asked.catch((error) => this.#connection.console.warn(`galley: settings cannot be watched: ${error}`));
  }

  of(uri: DocumentUri): Promise<Settings> {
    let known = this.#byFile.get(uri);
    if (!known) {
      known = this.#read(uri);
      this.#byFile.set(uri, known);
    }
    return known;
  }

  /** A client that cannot be asked sends the new settings along. */
  configured({ settings }: DidChangeConfigurationParams): void {
    const sent: unknown = settings;
    if (isRecord(sent) && 'galley' in sent) this.#sent = sent.galley;
    this.invalidate();
  }

  invalidate(): void {
    this.#byFile.clear();
    this.#changed.fire();
  }

  forget(uri: DocumentUri): void {
    this.#byFile.delete(uri);
  }

  async #read(uri: DocumentUri): Promise<Settings> {
    const [answer, house] = await Promise.all([this.#ask(uri), this.#houses.of(uri)]);
    const from = isRecord(answer) ? answer : {};
    return {
      style: house.styleOf(canonical(uri), personal(from)),
      inlayHints: isEnabled(from.inlayHints),
      codeLens: isEnabled(from.codeLens),
    };
  }

  async #ask(uri: DocumentUri): Promise<unknown> {
    if (!this.#client.answersConfiguration) return this.#sent;
    try {
      return await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'galley' });
    } catch (error) {
      this.#connection.console.warn(`galley: no settings for ${uri}: ${error}`);
      this.#byFile.delete(uri);
      return undefined;
    }
  }
}

/** What cannot be understood is left out: a slip in the settings must not switch the checks off. */
function personal(from: Record<string, unknown>): Settable {
  const rules: Record<string, Severity | 'off'> = {};
  if (isRecord(from.rules)) {
    for (const id of Object.keys(from.rules).sort()) {
      const severity = from.rules[id];
      if (isSeverity(severity)) rules[id] = severity;
    }
  }
  const { publicationDate, paper } = from;
  return {
    rules,
    ...(typeof publicationDate === 'string' && publicationDate !== '' ? { publicationDate } : {}),
    ...(typeof paper === 'string' && paper !== '' ? { paper } : {}),
  };
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'error' || value === 'warning' || value === 'info' || value === 'hint' || value === 'off';
}

function isEnabled(value: unknown): boolean {
  return isRecord(value) && value.enabled === true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type {
  ClientCapabilities,
  Connection,
  Event,
  FileEvent,
  ServerCapabilities,
  TextDocuments,
} from 'vscode-languageserver';
import type { Annotations } from './annotations.ts';
import type { Checks } from './checks.ts';
import type { Client } from './client.ts';
import type { PageDocument } from './document.ts';
import type { Facts } from './facts.ts';
import type { Files, Runtime } from './runtime.ts';
import type { SettingsSource } from './settings.ts';
import type { HouseStyles } from './workspace/house-styles.ts';
import type { WorkspacePages } from './workspace/pages.ts';

/** What the features of one connection share, from `initialize` to `exit`. */
export interface Session {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly client: Client;
  readonly documents: TextDocuments<PageDocument>;
  /** What lies in the workspace; undefined where neither host nor client can read it. */
  readonly files: Files | undefined;
  readonly houses: HouseStyles;
  readonly settings: SettingsSource;
  readonly annotations: Annotations;
  readonly checks: Checks;
  readonly facts: Facts;
  readonly pages: WorkspacePages;
  /** The client is ready to be asked. */
  readonly onReady: Event<void>;
  readonly onFilesChanged: Event<readonly FileEvent[]>;
}

/** One capability of the server. One file a feature; `server.ts` lists them. */
export interface Feature {
  /** What it announces to a client that can do so much. */
  capabilities(client: Client, can: ClientCapabilities): Partial<ServerCapabilities>;
  /** Sets up its handlers. Called once, while `initialize` is answered. */
  register(session: Session): void;
}

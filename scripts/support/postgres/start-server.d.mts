export interface Server {
  /** Of its first database, with the password. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Whether a commit waits for the disk. Tests of crashes need it; others are quicker without. */
  readonly durable?: boolean;
}

export function startServer(options?: ServerOptions): Promise<Server>;

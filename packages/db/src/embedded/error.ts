/** The embedded server cannot be used; `message` is a whole sentence for the operator. */
export class EmbeddedPostgresError extends Error {
  readonly code:
    'platform_unsupported' | 'initdb_failed' | 'start_failed' | 'port_in_use' | 'unreachable_folder' | 'busy';
  constructor(code: EmbeddedPostgresError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'EmbeddedPostgresError';
    this.code = code;
  }
}

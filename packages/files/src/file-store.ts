/** A file as it was kept. The hash is its name: the same content is kept once, and nobody can change it unnoticed. */
export interface StoredFile {
  /** 64 hexadecimal digits. */
  sha256: string;
  bytes: number;
}

export interface OpenFile {
  bytes: number;
  /** Reads from the beginning; may be called once. */
  stream: () => ReadableStream<Uint8Array>;
}

/**
 * Where bytes are kept, by their hash, in a space of their own for each provider, or several (`sep.imports`). A store knows nothing of who may read
 * what: whoever asks it has already found the record that names the hash.
 */
export interface FileStore {
  /** Keeps the content and has it on the disk when it returns. @throws AppError payload_too_large; nothing is left then */
  put: (
    space: string,
    content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    limits: { bytesMax: number },
  ) => Promise<StoredFile>;
  /** Null for a file that is not there. */
  open: (space: string, sha256: string) => Promise<OpenFile | null>;
  /**
   * Removes what nobody needs: every file of the space that is not kept and was last written before that. For spaces
   * that a domain has to itself. @returns how many went
   */
  sweep: (space: string, rule: { keep: ReadonlySet<string>; writtenBefore: Date }) => Promise<number>;
}

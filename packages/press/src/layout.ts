/** A kind of document: where its typst template lies, and what that template sets. A module of its own exports it as `layout`. */
export interface Layout<Input> {
  /** A `.typ` file. It reads no file and no network; all it says comes from `sys.inputs.data`. */
  template: URL;
  /**
   * Everything that the template sets, as JSON.
   * @param text makes a text printable; to be applied to whatever people wrote
   */
  data: (input: Input, text: (text: string) => string) => Record<string, unknown>;
  /** When the document says it was made: never the clock, so that the same input is the same bytes. */
  madeAt: (input: Input) => Date;
}

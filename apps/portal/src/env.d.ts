/// <reference types="astro/client" />

declare namespace App {
  interface Locals extends FrameLocals {
    /** The tRPC caller with this reader's rights; pages reach data through it alone. */
    caller: import('@zusage/api').Api;
  }
}

type FrameLocals = import('./frame.ts').FrameLocals;

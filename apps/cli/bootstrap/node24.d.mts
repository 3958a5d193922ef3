/** The current Node is at least 24. */
export const isNewEnough: boolean;
/** Path of the Node that runs the product; ends the process with a sentence when there is none. */
export function findNode(): string;

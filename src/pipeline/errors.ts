/** A fault of the input or of the command line: shown without a stack. */
export class UserError extends Error {}

/** An error in the input or the command line, shown without a stack. */
export class UserError extends Error {}

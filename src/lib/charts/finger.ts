/** Side of a touch target, in pixels. */
export const FINGER = 44;

/** Side of what a finger can tap, in pixels. */
export const FINGER = 44;

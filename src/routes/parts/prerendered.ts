/** Of actors and of statements this many have a page of their own; 404.html resolves the others through the engine. */
export const PRERENDERED = 500;

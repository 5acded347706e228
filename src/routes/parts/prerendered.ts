/** This many actors and statements have a prerendered page; 404.html asks the engine for the others. */
export const PRERENDERED = 500;

/** Normalises text for comparing names and words as readers type them. */

/** Lower case, without diacritics: "Stéphane" and "stephane" are the same. */
export const plainText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Text for comparing names and words as a reader types them. */

/** Lower case, without diacritics: "Stéphane" and "stephane" are one. */
export const plainText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Characters that no XML document may contain: controls other than tab and line ends, lone surrogates, U+FFFE, U+FFFF. */
// eslint-disable-next-line no-control-regex -- these are the characters to find
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** `text` with U+FFFD for each character that XML forbids. */
export const wellFormed = (text: string): string => text.replace(NOT_XML, '\ufffd');

/** `text` escaped for markup, also between double quotes; a character that XML forbids becomes U+FFFD. */
export const escaped = (text: string): string =>
	wellFormed(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');

/** Decodes bytes to text, or says why it cannot. */
import { detect } from 'chardet';
import { cleanText } from '../text/characters';
import { C1, rightLetters } from '../text/wrong-letters';

/** `warning` says what had to be replaced; `changed` that offsets in the text are not those in the file. */
export type Decoded = { text: string; warning?: string; changed?: true } | { error: string };

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

/**
 * Decodes UTF-8 (with or without byte order mark) and UTF-16 with a byte order mark. The mark stays in the text as
 * U+FEFF, so that offsets agree with other readers of the same file; no paragraph begins with it.
 */
export function decode(bytes: Uint8Array): Decoded {
	const strict = strictText(bytes);
	return 'error' in strict ? strict : cleaned(strict.text);
}

/** Decodes UTF-8, or UTF-16 with its mark, without changes. */
function strictText(bytes: Uint8Array): { text: string } | { error: string } {
	const encoding = startsWith(bytes, 0xff, 0xfe)
		? 'utf-16le'
		: startsWith(bytes, 0xfe, 0xff)
			? 'utf-16be'
			: 'utf-8';
	let text: string;
	try {
		text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return {
			error:
				encoding === 'utf-8'
					? 'is neither valid UTF-8 nor UTF-16 with a byte order mark; save it as UTF-8'
					: `begins with a ${encoding.toUpperCase()} byte order mark but is not valid ${encoding.toUpperCase()}; save it as UTF-8`
		};
	}
	if (text.includes('\0'))
		return { error: 'contains zero bytes, so it is not a text file; save the article as text in UTF-8' };
	return { text };
}

/** Text without forbidden characters; a warning names the line of the first. */
function cleaned(decoded: string): { text: string; warning?: string } {
	const { text, fault, line } = cleanText(decoded);
	return fault === null ? { text } : { text, warning: `line ${line}: ${fault}` };
}

/** UTF-16 without its mark: every other byte of Latin text is zero. Null if the bytes do not look like it. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
	const sample = bytes.subarray(0, 400);
	if (sample.length < 16) return null;
	const zeros = [0, 1].map((side) => sample.filter((byte, i) => i % 2 === side && byte === 0).length);
	const [even = 0, odd = 0] = zeros;
	if (odd > sample.length * 0.3 && even === 0) return new TextDecoder('utf-16le').decode(bytes);
	if (even > sample.length * 0.3 && odd === 0) return new TextDecoder('utf-16be').decode(bytes);
	return null;
}

/** `text` with wrongly decoded letters put right and without forbidden characters. */
function legible(decoded: string): { text: string; warning?: string; changed?: true } {
	const right = rightLetters(decoded);
	const { text, warning } = cleaned(right.text);
	const all = [right.fault, warning].filter((one) => one !== null && one !== undefined);
	return {
		text,
		...(all.length > 0 ? { warning: all.join('; ') } : {}),
		...(right.text === decoded ? {} : { changed: true as const })
	};
}

/** Decodes a text file like `decodeBytes`, and puts letters right that an earlier decoding left wrong. */
export function decodeText(bytes: Uint8Array): Decoded {
	const decoded = strictText(bytes);
	return 'text' in decoded ? legible(decoded.text) : decodeBytes(bytes);
}

/** Decodes like `decode`, and also UTF-16 without its mark and older code pages. */
export function decodeBytes(bytes: Uint8Array): Decoded {
	const decoded = strictText(bytes);
	if ('text' in decoded) return cleaned(decoded.text);
	const wide = unmarkedUtf16(bytes);
	if (wide !== null)
		return { text: wide, warning: 'is UTF-16 without a byte order mark, and read as such; save it as UTF-8' };
	if (bytes.includes(0)) return decoded;
	const label = guessed(bytes);
	return {
		text: decodeAs(label, bytes),
		warning: `is not UTF-8, so it is read as ${label}; save it as UTF-8`
	};
}

/** The code page that fits the letters of a text best; windows-1252 unless another is better. */
function guessed(bytes: Uint8Array): string {
	const found = detect(bytes) ?? '';
	return /^(?:windows-125\d|koi8-r|shift_jis|euc-jp|big5|gb18030|euc-kr)$/i.test(found)
		? found.toLowerCase()
		: 'windows-1252';
}

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const SNIFFED_BYTES = 4096;

/** Node 20 decodes windows-1252 as ISO 8859-1 (nodejs/node issue 56542), so its quotation marks are inserted here. */
const windows1252 = (bytes: Uint8Array): string =>
	Buffer.from(bytes)
		.toString('latin1')
		.replace(/[\x80-\x9F]/g, (mark) => C1.charAt(mark.charCodeAt(0) - 0x80));

const decodeWith = (decoder: TextDecoder, bytes: Uint8Array): string =>
	decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);

/** `bytes` in the charset `label`, or in windows-1252 if there is no such charset. Invalid bytes become U+FFFD. */
export function decodeAs(label: string, bytes: Uint8Array): string {
	const decoder = decoderFor(label);
	return decoder ? decodeWith(decoder, bytes) : windows1252(bytes);
}

function decoderFor(label: string): TextDecoder | null {
	try {
		return new TextDecoder(label);
	} catch {
		return null;
	}
}

/**
 * Decodes a saved page as browsers do: by its byte order mark, otherwise by the charset in a `<meta>` among its first
 * bytes, otherwise as UTF-8, otherwise as windows-1252. Invalid bytes become U+FFFD, with a warning.
 */
export function decodePage(bytes: Uint8Array): Decoded {
	const head = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString('latin1');
	const marked = /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/.test(head);
	const label = marked ? null : (DECLARED.exec(head)?.[1] ?? null);
	const declared = label ? decoderFor(label) : null;
	const utf8 = strictText(bytes);
	if (declared && declared.encoding !== 'utf-8') {
		// Bytes above 0x7F that form valid UTF-8 are almost never anything else.
		const wrong = !marked && 'text' in utf8 && bytes.some((byte) => byte > 0x7f);
		if (wrong && !/^(?:utf-16|iso-2022)/.test(declared.encoding))
			return repaired(utf8.text, `declares ${label} and is UTF-8, and is read as that; save it again`);
		return repaired(decodeWith(declared, bytes), null);
	}
	if ('text' in utf8) return repaired(utf8.text, null);
	if (!marked && !bytes.includes(0)) {
		const says = label ? 'declares UTF-8' : 'declares no charset';
		// A few invalid bytes are damage; many mean a code page.
		const broken = new TextDecoder('utf-8').decode(bytes).split('\uFFFD').length - 1;
		const high = bytes.reduce((sum, byte) => sum + Number(byte > 0x7f), 0);
		if (!label || broken > high / 2) {
			const fits = guessed(bytes);
			return repaired(
				decodeAs(fits, bytes),
				`${says} and is not UTF-8, so it is read as ${fits}; save it as UTF-8`
			);
		}
	}
	const fallback = head.startsWith('\xFF\xFE')
		? 'utf-16le'
		: head.startsWith('\xFE\xFF')
			? 'utf-16be'
			: 'utf-8';
	return repaired(new TextDecoder(fallback).decode(bytes), null);
}

/** Text without zero bytes, its letters put right, with a warning of both; an error if most of it is not text. */
function repaired(decoded: string, warning: string | null): Decoded {
	const clean = legible(decoded.replaceAll('\0', '\uFFFD'));
	const text = clean.text.replace(/^\uFEFF/, '');
	const bad = text.split('\uFFFD').length - 1;
	if (bad > 20 && bad > text.length / 50)
		return {
			error: 'contains too many bytes that are not text; save the page again as HTML in UTF-8'
		};
	const all = [warning, clean.warning].filter((one) => one !== null && one !== undefined);
	return all.length > 0 ? { text, warning: all.join('; ') } : { text };
}

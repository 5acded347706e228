/** Bytes → text, or a sentence saying why not. */
import { cleanText } from '../text/characters';

/** `warning` says what had to be replaced on the way. */
export type Decoded = { text: string; warning?: string } | { error: string };

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

/**
 * Decodes UTF-8 (with or without byte order mark) and UTF-16 with a byte order mark. The mark stays in the text as
 * U+FEFF, so that offsets agree with what other readers of the same file count; no paragraph ever begins with it.
 */
export function decode(bytes: Uint8Array): Decoded {
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
		return { error: 'holds zero bytes, so it is no text file; save the article as text in UTF-8' };
	return cleaned(text);
}

/** Text without characters that no text should hold; a warning names the line of the first. */
function cleaned(decoded: string): { text: string; warning?: string } {
	const { text, fault, line } = cleanText(decoded);
	return fault === null ? { text } : { text, warning: `line ${line}: ${fault}` };
}

const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const SNIFFED_BYTES = 4096;

/** What windows-1252 has at 0x80 to 0x9F. */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

/** Node 20 decodes windows-1252 as ISO 8859-1 (nodejs/node issue 56542), so its quotation marks are put in here. */
const windows1252 = (bytes: Uint8Array): string =>
	Buffer.from(bytes)
		.toString('latin1')
		.replace(/[\x80-\x9F]/g, (mark) => C1.charAt(mark.charCodeAt(0) - 0x80));

const decodeWith = (decoder: TextDecoder, bytes: Uint8Array): string =>
	decoder.encoding === 'windows-1252' ? windows1252(bytes) : decoder.decode(bytes);

function decoderFor(label: string): TextDecoder | null {
	try {
		return new TextDecoder(label);
	} catch {
		return null;
	}
}

/**
 * Decodes a saved page as browsers do: by its byte order mark, else the charset that a `<meta>` of its first bytes
 * declares, else as UTF-8, else as windows-1252. Bytes that do not fit become U+FFFD, and a warning says so.
 */
export function decodePage(bytes: Uint8Array): Decoded {
	const head = Buffer.from(bytes.subarray(0, SNIFFED_BYTES)).toString('latin1');
	const marked = /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/.test(head);
	const label = marked ? null : (DECLARED.exec(head)?.[1] ?? null);
	const declared = label ? decoderFor(label) : null;
	const decoded =
		declared && declared.encoding !== 'utf-8' ? { text: decodeWith(declared, bytes) } : decode(bytes);
	if ('text' in decoded) return mended(decoded.text, ('warning' in decoded && decoded.warning) || null);
	if (!marked && !label && !bytes.includes(0))
		return mended(
			windows1252(bytes),
			'declares no charset and is not UTF-8, so it is read as windows-1252; save it as UTF-8'
		);
	const fallback = head.startsWith('\xFF\xFE')
		? 'utf-16le'
		: head.startsWith('\xFE\xFF')
			? 'utf-16be'
			: 'utf-8';
	return mended(new TextDecoder(fallback).decode(bytes), null);
}

/** Text without zero bytes, with a warning where bytes did not fit; an error where most of it is not text. */
function mended(decoded: string, warning: string | null): Decoded {
	const clean = cleaned(decoded.replaceAll('\0', '\uFFFD'));
	const text = clean.text.replace(/^\uFEFF/, '');
	const bad = text.split('\uFFFD').length - 1;
	if (bad > 20 && bad > text.length / 50)
		return {
			error: 'holds more bytes that are no text than a page has; save the page again as HTML in UTF-8'
		};
	if (bad === 0) return warning ? { text, warning } : { text };
	return {
		text,
		warning:
			warning ??
			clean.warning ??
			`holds ${bad} bytes or characters that do not fit its charset; save it again as UTF-8`
	};
}

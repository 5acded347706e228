/** Bytes → text, or a sentence saying why not. */

export type Decoded = { text: string } | { error: string };

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
	if (text.includes('\0')) return { error: 'holds zero bytes, so it is not a text file' };
	return { text };
}

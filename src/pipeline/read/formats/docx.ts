/** Word files → their text, one paragraph per line. */
import mammoth from 'mammoth';
import { htmlText } from '../html';

/** The text of a `.docx`. Line breaks become lines, because archives separate headline, outlet and day by them. */
export async function docxText(bytes: Uint8Array): Promise<string> {
	const { value } = await mammoth.convertToHtml(
		{ buffer: Buffer.from(bytes) },
		{ convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) }
	);
	return htmlText(value.replace(/<br\s*\/?>/g, '</p><p>'));
}

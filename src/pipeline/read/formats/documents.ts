/** Word and PDF files → their text, one paragraph per line. */
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { htmlText } from '../html';
import { unwrappedParagraphs } from '../wrapped';

/** The text of a `.docx`. Line breaks become lines, because archives separate headline, outlet and day by them. */
export async function docxText(bytes: Uint8Array): Promise<string> {
	const { value } = await mammoth.convertToHtml(
		{ buffer: Buffer.from(bytes) },
		{ convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) }
	);
	return htmlText(value.replace(/<br\s*\/?>/g, '</p><p>'));
}

/** The text of a PDF with broken lines joined; empty if its pages are images. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
	return unwrappedParagraphs(text.join('\n'));
}

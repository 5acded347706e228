/** Word and PDF files → their text, a paragraph a line. */
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { htmlText } from '../html';
import { unwrappedParagraphs } from '../wrapped';

/** The text of a `.docx`. Its line breaks are lines here: archives break headline, outlet and day so. */
export async function docxText(bytes: Uint8Array): Promise<string> {
	const { value } = await mammoth.convertToHtml(
		{ buffer: Buffer.from(bytes) },
		{ convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) }
	);
	return htmlText(value.replace(/<br\s*\/?>/g, '</p><p>'));
}

/** The text of a PDF, lines that a page broke joined; empty where its pages are pictures. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false });
	return unwrappedParagraphs(text.join('\n'));
}

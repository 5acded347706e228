/** Mail (`.eml`, `.mbox`) and pages that a browser saved as one file (`.mhtml`). */
import PostalMime from 'postal-mime';
import { dayOf } from '../day-of';
import { htmlText } from '../html';
import { fault, refusal, type Found, type Item, type Refusal } from '../item';
import { NO_METADATA } from '../metadata';

const isUrl = (value: string | undefined): value is string =>
	!!value && /^https?:\/\//.test(value) && URL.canParse(value);

/** The saved page inside an MHTML file, with the address it was saved from. */
export async function mhtmlPage(bytes: Uint8Array): Promise<Found> {
	const mail = await PostalMime.parse(bytes);
	if (!mail.html) return refusal('contains no page; save it again as .html');
	const location = mail.headers.find(({ key }) => key === 'snapshot-content-location')?.value.trim();
	return {
		name: 'page.html',
		// Already decoded: a charset declared in the page is that of the original file.
		bytes: Buffer.from(`\uFEFF${mail.html}`),
		metadata: { ...NO_METADATA, url: isUrl(location) ? location : null },
		named: false
	};
}

/** The article in a mail: subject as headline, sender as outlet, the day of its Date header. */
async function letter(bytes: Uint8Array, at: string): Promise<Item | Refusal> {
	const mail = await PostalMime.parse(bytes);
	const text = mail.text?.trim() ? mail.text : mail.html ? htmlText(mail.html) : '';
	if (!text.trim()) return refusal('is a letter without a text', at);
	// From the raw header, because the parser gives the day in UTC.
	const date = mail.headers.find(({ key }) => key === 'date')?.value ?? '';
	const day = dayOf(date.replace(/\s*\([^)]*\)\s*$/, ''));
	return {
		id: null,
		at,
		text,
		metadata: {
			...NO_METADATA,
			headline: mail.subject ?? null,
			outlet: mail.from?.name || (mail.from?.address?.split('@')[1] ?? null),
			published_on: day,
			published_basis: day ? 'stated' : null,
			published_note: day ? `the letter's Date header says "${date.slice(0, 60)}"` : null
		},
		faults: day ? [] : [fault('has no Date header that tells a day', 'undated')]
	};
}

export const emlItem = (bytes: Uint8Array): Promise<Item | Refusal> => letter(bytes, 'letter');

/** The mails of a mailbox: each begins with a line "From " after an empty line or at the start of the file. */
export async function* mboxItems(bytes: Uint8Array): AsyncGenerator<Item | Refusal> {
	const box = Buffer.from(bytes).toString('latin1');
	const letters = box.split(/(?:^|\r?\n\r?\n)From [^\n]*\n/).slice(1);
	for (const [i, one] of letters.entries())
		yield await letter(Buffer.from(one.replace(/^>(>*From )/gm, '$1'), 'latin1'), `letter ${i + 1}`);
	if (letters.length === 0) yield refusal('contains no mails; a mailbox begins with a line "From …"');
}

/**
 * RTF → its text, one paragraph per line. Written here because no maintained package reads characters outside the code
 * page (docs/decisions.md): it knows groups, `\u`, `\'xx`, code pages and destinations, and nothing about layout.
 */
import { decodeAs } from '../decode';

/** Groups that contain no document text. */
const SILENT = new Set(
	(
		'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf ' +
		'footnote annotation atnid atnauthor listtable listoverridetable revtbl rsidtbl generator themedata ' +
		'colorschememapping datastore latentstyles xmlnstbl fldinst bkmkstart bkmkend nonshppict shpinst filetbl'
	).split(' ')
);
const WORDS: Readonly<Record<string, string>> = {
	par: '\n',
	line: '\n',
	sect: '\n',
	page: '\n',
	row: '\n',
	tab: '\t',
	cell: '\t',
	emdash: '—',
	endash: '–',
	lquote: '‘',
	rquote: '’',
	ldblquote: '“',
	rdblquote: '”',
	bullet: '•',
	emspace: ' ',
	enspace: ' ',
	'~': '\u00A0',
	_: '-',
	'-': '',
	'\n': '\n',
	'\r': '\n',
	'\\': '\\',
	'{': '{',
	'}': '}'
};
const TOKEN = /\\(?:([a-z]+)(-?\d+)? ?|'([0-9a-f]{2})|([^a-z]))|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;
/** Deeper than any writer nests; limits the memory a broken file can take. */
const MAX_DEPTH = 5000;

interface State {
	silent: boolean;
	/** Number of fallback characters after `\u` for readers that do not know it. */
	fallback: number;
}

class Reader {
	private out = '';
	private readonly stack: State[] = [];
	private state: State = { silent: false, fallback: 1 };
	private codePage = 'windows-1252';
	private bytes: number[] = [];
	private skip = 0;

	text(rtf: string): string {
		for (const match of rtf.matchAll(TOKEN)) {
			const [, word, number, hex, symbol, brace, plain] = match;
			if (hex === undefined) this.flush();
			if (brace !== undefined) this.brace(brace);
			else if (word !== undefined)
				this.word(word.toLowerCase(), number === undefined ? null : Number(number));
			else if (hex !== undefined) this.byte(Number.parseInt(hex, 16));
			else if (symbol === '*') this.state.silent = true;
			else if (symbol !== undefined) this.add(WORDS[symbol] ?? '');
			else if (plain !== undefined) this.plain(plain);
		}
		this.flush();
		return this.out;
	}

	private brace(brace: string): void {
		this.skip = 0;
		if (brace === '{' && this.stack.length < MAX_DEPTH) this.stack.push({ ...this.state });
		else if (brace === '}') this.state = this.stack.pop() ?? this.state;
	}

	private word(word: string, number: number | null): void {
		if (SILENT.has(word)) this.state.silent = true;
		else if (word === 'ansicpg' && number) this.codePage = `windows-${number}`;
		else if (word === 'uc') this.state.fallback = number ?? 1;
		else if (word === 'bin') this.skip = number ?? 0;
		else if (word === 'v' && number !== 0) this.state.silent = true;
		else if (word === 'u' && number !== null) {
			this.add(String.fromCharCode(number < 0 ? number + 65536 : number));
			this.skip = this.state.fallback;
		} else this.add(WORDS[word] ?? '');
	}

	private byte(byte: number): void {
		if (this.skip > 0) this.skip -= 1;
		else if (!this.state.silent) this.bytes.push(byte);
	}

	private plain(text: string): void {
		const left = Math.min(this.skip, text.length);
		this.skip -= left;
		this.add(text.slice(left));
	}

	private add(text: string): void {
		if (!this.state.silent) this.out += text;
	}

	/** An East Asian character takes two bytes, so bytes are decoded together. */
	private flush(): void {
		if (this.bytes.length === 0) return;
		this.out += decodeAs(this.codePage, Uint8Array.from(this.bytes));
		this.bytes = [];
	}
}

/** The text of an RTF file; null if `bytes` are not RTF. */
export function rtfText(bytes: Uint8Array): string | null {
	const rtf = Buffer.from(bytes).toString('latin1');
	return /^\s*\{\\rtf/.test(rtf) ? new Reader().text(rtf) : null;
}

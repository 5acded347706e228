/** The picture on the page, as the reader sees it, made to stand alone as an SVG file: styles as attributes, type as text. */
import { stanceShape } from '../../charts/marks/shapes';
import { textWidth } from '../../charts/text';
import { tokens, type Theme } from '../../components/theme';
import { STANCES, STANCE_LABELS, type Stance } from '../../model/vocab';
import { escaped } from '../../components/markup';
import { line, paragraph } from '../../pictures/words';

/** What must survive being passed on. */
export interface FileWords {
	title: string;
	/** How to read it. */
	how: string;
	/** Counts, filter in words, data version. */
	context: string;
	/** Where it comes from. */
	source: string;
	/** The picture in a sentence. */
	summary: string;
}

export interface File {
	text: string;
	width: number;
	height: number;
}

const MARGIN = 28;

/** What a browser works out of style sheets, where SVG has an attribute of the same name. */
const SHAPE = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-opacity'
];
const TYPE = [
	'font-family',
	'font-size',
	'font-weight',
	'font-style',
	'letter-spacing',
	'text-anchor',
	'dominant-baseline'
];
const PLAIN: Record<string, string> = {
	'fill-opacity': '1',
	stroke: 'none',
	'stroke-dasharray': 'none',
	'stroke-linecap': 'butt',
	'stroke-opacity': '1',
	'font-style': 'normal',
	'letter-spacing': 'normal',
	'dominant-baseline': 'auto',
	opacity: '1'
};
const KEPT = new Set([
	'data-mark',
	'transform',
	'd',
	'points',
	'opacity',
	'id',
	'clip-path',
	'fill-rule',
	'text-anchor'
]);
const GEOMETRY = /^(x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|dx|dy|width|height|offset)$/;

/** `color(srgb …)`, which files are seldom asked to know, as `rgb(…)`. */
export function plainColour(value: string): string {
	const mixed = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(value);
	if (!mixed) return value;
	const channels = mixed.slice(1, 4).map((part) => Math.round(Number(part) * 255));
	return mixed[4] === undefined ? `rgb(${channels.join(', ')})` : `rgba(${channels.join(', ')}, ${mixed[4]})`;
}

function presentation(element: Element): [string, string][] {
	const style = getComputedStyle(element);
	const text = element instanceof SVGTextContentElement;
	const drawn = element instanceof SVGGeometryElement || text;
	const shape = SHAPE.filter((name) => !name.startsWith('stroke-') || style.stroke !== 'none');
	return [...(drawn ? shape : []), ...(text ? TYPE : []), 'opacity']
		.map((name): [string, string] => [name, plainColour(style.getPropertyValue(name))])
		.filter(([name, value]) => value !== '' && value !== (PLAIN[name] ?? ''));
}

/** Markup of what stands inside `element`, seen as it is now. Links become groups: a file leads nowhere. */
function inside(element: Element): string {
	let markup = '';
	for (const child of element.childNodes) {
		if (child instanceof Text) markup += escaped(child.data);
		else if (child instanceof Element) markup += written(child);
	}
	return markup;
}

function written(element: Element): string {
	if (element.classList.contains('target') || getComputedStyle(element).display === 'none') return '';
	const name = element.localName === 'a' ? 'g' : element.localName;
	if (name === 'title') return `<title>${escaped(element.textContent ?? '')}</title>`;
	const own = [...element.attributes]
		.filter((attribute) => KEPT.has(attribute.name) || GEOMETRY.test(attribute.name))
		.map((attribute): [string, string] => [attribute.name, attribute.value]);
	const all = new Map([...own, ...presentation(element)]);
	const attributes = [...all].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
	return `<${name}${attributes}>${inside(element)}</${name}>`;
}

/** The five stances with their marks in one line or two. */
function stanceKey(
	y: number,
	room: number,
	colours: ReadonlyMap<string, string>
): { svg: string; bottom: number } {
	let [left, top] = [MARGIN, y];
	const mark = (stance: Stance) => {
		const { outline, fill, solid } = stanceShape(stance, 5);
		const colour = colours.get(`--${stance}`) ?? '';
		const ground = solid ? colour : (colours.get('--paper') ?? '');
		return `<path d="${outline}" fill="${ground}" stroke="${colour}" stroke-width="1.5"/>${fill ? `<path d="${fill}" fill="${colour}"/>` : ''}`;
	};
	const parts = STANCES.map((stance) => {
		const wide = 34 + textWidth(STANCE_LABELS[stance], 12);
		if (left + wide > MARGIN + room && left > MARGIN) [left, top] = [MARGIN, top + 20];
		const item = `<g transform="translate(${left + 6} ${top - 4})">${mark(stance)}</g>`;
		const label = line(STANCE_LABELS[stance], left + 17, top, {
			size: 12,
			fill: colours.get('--muted') ?? ''
		});
		left += wide;
		return item + label;
	});
	return { svg: parts.join(''), bottom: top };
}

/**
 * The picture `svg` with its words around it, in the colours it has now. Throws where it has no viewBox, as its size would
 * not be known.
 */
export function standalone(svg: SVGSVGElement, words: FileWords, theme: Theme): File {
	const { width, height } = svg.viewBox.baseVal;
	if (!(width > 0 && height > 0)) throw new Error('The picture has no size.');
	const colours = tokens(theme);
	const [ink, muted, paper] = ['--ink', '--muted', '--paper'].map((name) => colours.get(name) ?? '') as [
		string,
		string,
		string
	];
	const parts: string[] = [];
	const say = (text: string, y: number, size: number, leading: number, serif = false) => {
		const type = {
			size,
			weight: serif ? 600 : 400,
			family: serif ? 'Source Serif 4' : 'Inter',
			fill: serif ? ink : muted
		} as const;
		const { svg: lines, bottom } = paragraph(text, MARGIN, y, width, type, leading);
		parts.push(lines);
		return bottom;
	};
	let y = say(words.title, MARGIN + 20, 23, 28, true);
	y = say(words.how, y + 24, 13, 19) + 22;
	parts.push(`<g transform="translate(${MARGIN} ${y})">${inside(svg)}</g>`);
	const key = stanceKey(y + height + 26, width, colours);
	parts.push(key.svg);
	y = key.bottom + 16;
	parts.push(`<path d="M${MARGIN} ${y}h${width}" stroke="${colours.get('--rule') ?? ''}" fill="none"/>`);
	y = say(words.context, y + 20, 11.5, 17);
	y = say(words.source, y + 17, 11.5, 17);
	const [wide, high] = [width + 2 * MARGIN, Math.ceil(y + MARGIN - 6)];
	const text =
		`<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" role="img" aria-labelledby="title desc">` +
		`<title id="title">${escaped(words.title)}</title><desc id="desc">${escaped(words.summary)}</desc>` +
		`<rect width="${wide}" height="${high}" fill="${paper}"/>${parts.join('')}</svg>`;
	return { text, width: wide, height: high };
}

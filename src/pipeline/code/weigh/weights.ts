/**
 * The model as a text file: lines `confidence share value`, then for each proposition and for all of them (`= id`, `=`)
 * one line per feature, with its weights in hundredths.
 */
import { readFileSync } from 'node:fs';
import { OUTCOMES, type Model } from './model';

const SCALE = 100;
/** A feature whose weights differ by less than this has no effect and is left out. */
const SPREAD = 0.12;
const HEAD = `# Weights of the coder's model (docs/extraction.md). Written by npm run train:sides; do not edit.
# Outcomes: ${OUTCOMES.join(' ')}`;

/** The text of a model; the same model gives the same text. */
export function packed({ weights, confidences }: Model): string {
	const sections = new Map<string, string[]>([['', []]]);
	for (const [name, row] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const all = Array.from(row);
		if (Math.max(...all) - Math.min(...all) < SPREAD) continue;
		const bar = name.indexOf('|');
		const [id, feature] = bar < 0 ? ['', name] : [name.slice(0, bar), name.slice(bar + 1)];
		const whole = all.map((one) => Math.round(one * SCALE)).join(' ');
		sections.set(id, [...(sections.get(id) ?? []), `${feature}\t${whole}`]);
	}
	return [
		HEAD,
		...confidences.map(([share, confidence]) => `confidence ${share} ${confidence}`),
		...[...sections].flatMap(([id, lines]) => [`= ${id}`.trimEnd(), ...lines])
	]
		.join('\n')
		.concat('\n');
}

/** Reads a model from such a text. */
export function unpacked(text: string): Model {
	const weights = new Map<string, Float64Array>();
	const confidences: [number, number][] = [];
	let id = '';
	for (const line of text.split('\n')) {
		const tab = line.indexOf('\t');
		if (tab > 0) {
			const row = line.slice(tab + 1).split(' ');
			weights.set(
				(id ? `${id}|` : '') + line.slice(0, tab),
				Float64Array.from(row, (one) => Number(one) / SCALE)
			);
		} else if (line.startsWith('=')) id = line.slice(2);
		else if (line.startsWith('confidence ')) {
			const [, share, confidence] = line.split(' ');
			confidences.push([Number(share), Number(confidence)]);
		}
	}
	return { weights, confidences };
}

const FILE = new URL('./weights.txt', import.meta.url);
let loaded: Model | null = null;

/** The model in this folder, loaded on the first call. */
export function model(): Model {
	loaded ??= unpacked(readFileSync(FILE, 'utf8'));
	return loaded;
}

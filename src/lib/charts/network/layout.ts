/**
 * Network: series → places in pixels, for one picture width. Places depend on the data without a filter, so that a
 * filter takes lines away and moves no name. A picture with too many lines draws the backbone; a narrow one is tall.
 */
import { counted } from '../../model/format';
import { FINGER } from '../finger';
import { placed, type Point } from '../forces';
import { broken, textWidth } from '../text';
import { backbone } from './backbone';
import type { Network, NetworkActor, NetworkProposition, NetworkSeries, Tie } from './series';

/** A name on its lines; x and y are the middle of its box. */
export interface PlacedName extends Point {
	width: number;
	height: number;
	lines: string[];
}

export interface PlacedTie {
	tie: Tie;
	/** Its ends, in the middle of two names, and its mark. */
	from: Point;
	to: Point;
	mark: Point;
	/** Width of the line, and side of the mark's tappable square: as large as its neighbours allow. */
	thick: number;
	target: number;
	/** Actor and proposition by number, for the arrow keys. */
	row: number;
	at: number;
}

export interface NetworkLayout {
	width: number;
	height: number;
	narrow: boolean;
	actors: (PlacedName & NetworkActor)[];
	propositions: (PlacedName & NetworkProposition)[];
	ties: PlacedTie[];
	/** Radius of a mark. */
	radius: number;
	/** Said under the picture where it does not draw everything, by line. */
	notes: string[];
}

const NARROW_BELOW = 600;
/** Font sizes and the distance of lines. */
export const NAME = { actor: 12, proposition: 12.5, line: 14 };
/** Room of a name, the gap around it, and the share of the picture that all names together take. */
const SHAPE = {
	wide: { room: 112, gap: 16, share: 0.2, actors: 48, ties: 90 },
	narrow: { room: 84, gap: 10, share: 0.28, actors: 30, ties: 36 }
};
const HEIGHT_LEAST = 420;
/** Under the picture, for each note. */
const NOTE = 18;

type Shape = (typeof SHAPE)['wide'];

function boxOf(name: string, { room, gap }: Shape, bold: boolean) {
	const size = bold ? NAME.proposition : NAME.actor;
	const lines = broken(name, room, size, bold);
	const widest = Math.max(...lines.map((line) => textWidth(line, size, bold)));
	return { lines, width: widest + gap, height: lines.length * NAME.line + gap };
}

/** Places of all names by id, of as many actors as fit: those with the most ties, `chosen` ones first. */
function places(network: Network, width: number, shape: Shape, chosen: readonly string[]) {
	const rank = ({ id, ties }: NetworkActor) => (chosen.includes(id) ? Infinity : ties);
	const ranked = [...network.actors].sort((a, b) => rank(b) - rank(a));
	for (let most = Math.min(shape.actors, ranked.length); ; most--) {
		const kept = new Set(ranked.slice(0, most));
		const actors = network.actors.filter((actor) => kept.has(actor));
		const ends = [
			...actors.map(({ id }) => `actor/${id}`),
			...network.propositions.map(({ id }) => `proposition/${id}`)
		];
		const boxes = [
			...actors.map(({ name }) => boxOf(name, shape, false)),
			...network.propositions.map(({ label }) => boxOf(label, shape, true))
		];
		const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
		const height = Math.max(HEIGHT_LEAST, Math.ceil(area / shape.share / width));
		const number = new Map(ends.map((end, i) => [end, i]));
		const { drawn } = backbone(network.ties, shape.ties);
		const links = drawn.flatMap(({ ends: [a, b] }) => {
			const [from, to] = [number.get(a), number.get(b)];
			return from === undefined || to === undefined ? [] : [{ from, to }];
		});
		const points = placed(boxes, links, { width, height });
		if (points || most === 0) {
			const at = ends.map((end, i): [string, PlacedName] => [
				end,
				{ ...boxes[i]!, ...(points?.[i] ?? { x: 0, y: 0 }) }
			]);
			return { height, names: new Map(at) };
		}
	}
}

/** How far `point` is from the edge of `box`; negative inside. */
const distance = (point: Point, box: PlacedName): number =>
	Math.max(Math.abs(point.x - box.x) - box.width / 2, Math.abs(point.y - box.y) - box.height / 2);

/** The larger of the distances along both axes: two squares of this side around the points touch. */
const farthest = (a: Point, b: Point): number => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

/** Shares of the way from actor to proposition at which a mark may be, the best first. */
const STOPS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];

/** The place of a mark on a line: clear of names and of the other marks, or as clear as the line allows. */
function markPlace(
	from: Point,
	to: Point,
	names: readonly PlacedName[],
	marks: readonly Point[],
	target: number
): Point {
	const stops = STOPS.map((share) => {
		const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
		const clear = Math.min(
			...names.map((name) => distance(point, name) + 2),
			...marks.map((mark) => farthest(mark, point) - target)
		);
		return { point, clear };
	});
	const free = stops.find(({ clear }) => clear >= 0);
	return (free ?? stops.reduce((best, stop) => (stop.clear > best.clear ? stop : best))).point;
}

function notesOf(series: NetworkSeries, drawn: number, threshold: number | null, undrawn: number): string[] {
	const notes: string[] = [];
	if (drawn < series.ties.length) {
		const over = threshold === null ? '' : ` and all with ${threshold} or more statements`;
		notes.push(`${drawn} of ${series.ties.length} lines: the strongest that join everything${over}.`);
	}
	if (undrawn > 0) notes.push(`${counted(undrawn, 'more actor')} with fewer positions: see the table.`);
	return notes;
}

/** Places everything. `chosen` actors are drawn whoever else is not. */
export function networkLayout(
	series: NetworkSeries,
	width: number,
	chosen: readonly string[] = []
): NetworkLayout {
	const narrow = width < NARROW_BELOW;
	const shape = narrow ? SHAPE.narrow : SHAPE.wide;
	const { names, height } = places(series.everything, width, shape, chosen);
	const actors = series.actors.flatMap((actor) => {
		const name = names.get(`actor/${actor.id}`);
		return name ? [{ ...actor, ...name }] : [];
	});
	const propositions = series.propositions.flatMap((proposition) => {
		const name = names.get(`proposition/${proposition.id}`);
		return name ? [{ ...proposition, ...name }] : [];
	});
	const all = series.ties.filter(({ ends }) => ends.every((end) => names.has(end)));
	const { drawn, threshold } = backbone(all, shape.ties);
	const heaviest = Math.max(1, ...series.everything.ties.map(({ weight }) => weight));
	const target = narrow ? FINGER / 2 + 2 : 20;
	const shown = [...actors, ...propositions];
	const marks: Point[] = [];
	for (const { ends } of drawn)
		marks.push(markPlace(names.get(ends[0])!, names.get(ends[1])!, shown, marks, target));
	const ties = drawn.map((tie, i): PlacedTie => {
		const mark = marks[i]!;
		const room = marks.flatMap((other) => (other === mark ? [] : [farthest(mark, other)]));
		return {
			...{ tie, mark, from: names.get(tie.ends[0])!, to: names.get(tie.ends[1])! },
			thick: 1 + (2.5 * (tie.weight - 1)) / Math.max(1, heaviest - 1),
			target: Math.min(target, ...room),
			row: actors.findIndex(({ id }) => id === tie.actor),
			at: propositions.findIndex(({ id }) => id === tie.proposition)
		};
	});
	const notes = notesOf(series, ties.length, threshold, series.actors.length - actors.length).flatMap(
		(note) => broken(note, width, 12)
	);
	return {
		...{ width, narrow, actors, propositions, ties, notes },
		height: height + NOTE * notes.length + (notes.length ? 8 : 0),
		radius: narrow ? 5.2 : 5
	};
}

/**
 * Places for the names of a network: linked ones near each other, none over another. d3-force moves them; its random
 * source has a fixed seed, and neither it nor this file uses a function that engines round differently (sine, power), so
 * that Node and every browser compute the same places to the last bit.
 */
import {
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationNodeDatum
} from 'd3-force';

/** A name to place: its size in pixels, a gap around it included. */
export interface Box {
	width: number;
	height: number;
}

/** Joins two boxes, given by number. */
export interface Link {
	from: number;
	to: number;
}

export interface Point {
	x: number;
	y: number;
}

type Body = Box & Point & SimulationNodeDatum;

const TICKS = 300;
/** Cools the simulation from 1 to 0.001 in 300 steps. */
const COOLING = 0.0228;
/** Passes over all boxes that part them after the simulation, and the overlap, in pixels, that their gaps hide. */
const PARTINGS = 300;
const TOUCHING = 4;
/** An R2 sequence: points that fill the picture evenly. */
const SPREAD = { x: 0.7548776662466927, y: 0.5698402909980532 };

/** Moves two boxes apart along the shorter way, if they overlap; true if by more than their gap allows. */
function part(a: Body, b: Body): boolean {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const over = (a.width + b.width) / 2 - Math.abs(dx);
	const under = (a.height + b.height) / 2 - Math.abs(dy);
	if (over <= 0 || under <= 0) return false;
	const [across, along] = over < under ? [dx < 0 ? -over : over, 0] : [0, dy < 0 ? -under : under];
	a.x -= across / 2;
	b.x += across / 2;
	a.y -= along / 2;
	b.y += along / 2;
	return Math.min(over, under) > TOUCHING;
}

/** Parts all boxes once and keeps them in the picture; true if any overlapped. */
function partAll(bodies: readonly Body[], { width, height }: Box): boolean {
	let moved = false;
	for (let i = 0; i < bodies.length; i++)
		for (let j = i + 1; j < bodies.length; j++) moved = part(bodies[i]!, bodies[j]!) || moved;
	for (const body of bodies) {
		body.x = Math.min(Math.max(body.x, body.width / 2), width - body.width / 2);
		body.y = Math.min(Math.max(body.y, body.height / 2), height - body.height / 2);
	}
	return moved;
}

/** Stretches the places along one axis until the outermost boxes touch both edges. */
function fill(bodies: readonly Body[], axis: 'x' | 'y', side: 'width' | 'height', room: number): void {
	const ordered = [...bodies].sort((a, b) => a[axis] - b[axis]);
	const [first, last] = [ordered[0], ordered.at(-1)];
	if (!first || !last || first[axis] === last[axis]) return;
	const [from, to] = [first[axis], last[axis]];
	const [low, high] = [first[side] / 2, room - last[side] / 2];
	for (const body of bodies) body[axis] = low + ((body[axis] - from) / (to - from)) * (high - low);
}

/**
 * The middle of each box in a picture of the given size, in pixels; null if they do not fit without overlapping.
 * Depends on nothing but its arguments.
 */
export function placed(boxes: readonly Box[], links: readonly Link[], size: Box): Point[] | null {
	const bodies = boxes.map((box, i): Body => ({
		...box,
		x: size.width * ((0.5 + i * SPREAD.x) % 1),
		y: size.height * ((0.5 + i * SPREAD.y) % 1)
	}));
	forceSimulation(bodies)
		.stop()
		.alphaDecay(COOLING)
		.force('links', forceLink(links.map(({ from, to }) => ({ source: from, target: to }))).distance(60))
		.force('apart', forceManyBody().strength(-300))
		.force('x', forceX(size.width / 2).strength(0.1))
		.force('y', forceY(size.height / 2).strength(0.1))
		.tick(TICKS);
	fill(bodies, 'x', 'width', size.width);
	fill(bodies, 'y', 'height', size.height);
	for (let pass = 0; pass < PARTINGS; pass++)
		if (!partAll(bodies, size)) return bodies.map(({ x, y }) => ({ x, y }));
	return null;
}

/**
 * The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, a buffer that ends with the
 * root, and three moves. SHIFT moves the buffer's first word onto the stack; LEFT attaches the top of the stack to the
 * buffer's first word; RIGHT attaches it to the word below it on the stack.
 */

export const SHIFT = 0;
/** Initial capacity in words; the arrays grow for longer sentences. */
const ROOM = 256;

export class State {
	/** Number of words; also the root's index. `n + 1` is the index that means "no word". */
	n = 0;
	/** First word of the buffer. */
	front = 0;
	size = 0;
	stack = new Int32Array(ROOM);
	heads = new Int32Array(ROOM);
	relations = new Uint8Array(ROOM);
	/** Outermost and second children on either side; `n + 1` if there is none. */
	left1 = new Int32Array(ROOM);
	left2 = new Int32Array(ROOM);
	right1 = new Int32Array(ROOM);
	right2 = new Int32Array(ROOM);
	lefts = new Uint8Array(ROOM);
	rights = new Uint8Array(ROOM);
	/** Sets of the children's relations, as bits of a hash. */
	leftSet = new Int32Array(ROOM);
	rightSet = new Int32Array(ROOM);

	start(n: number): void {
		if (n + 2 > this.stack.length) this.#grow(n + 2);
		this.n = n;
		this.front = 0;
		this.size = 0;
		const end = n + 2;
		this.heads.fill(-1, 0, end);
		this.relations.fill(0, 0, end);
		for (const side of [this.left1, this.left2, this.right1, this.right2]) side.fill(n + 1, 0, end);
		for (const count of [this.lefts, this.rights, this.leftSet, this.rightSet]) count.fill(0, 0, end);
	}

	#grow(room: number): void {
		this.stack = new Int32Array(room);
		this.heads = new Int32Array(room);
		this.relations = new Uint8Array(room);
		this.left1 = new Int32Array(room);
		this.left2 = new Int32Array(room);
		this.right1 = new Int32Array(room);
		this.right2 = new Int32Array(room);
		this.lefts = new Uint8Array(room);
		this.rights = new Uint8Array(room);
		this.leftSet = new Int32Array(room);
		this.rightSet = new Int32Array(room);
	}

	/** The word `depth` places below the top of the stack. */
	below(depth: number): number {
		return depth < this.size ? (this.stack[this.size - 1 - depth] as number) : this.n + 1;
	}

	get ended(): boolean {
		return this.front === this.n && this.size === 0;
	}

	/** Only one word may be attached to the root, so the root must wait while the stack has two or more. */
	get mayShift(): boolean {
		return this.front < this.n;
	}

	get mayLeft(): boolean {
		return this.size > 0 && (this.front < this.n || this.size === 1);
	}

	get mayRight(): boolean {
		return this.size > 1;
	}

	shift(): void {
		this.stack[this.size++] = this.front++;
	}

	left(relation: number): void {
		const word = this.stack[--this.size] as number;
		const head = this.front;
		this.heads[word] = head;
		this.relations[word] = relation;
		this.left2[head] = this.left1[head] as number;
		this.left1[head] = word;
		this.lefts[head] = (this.lefts[head] as number) + 1;
		this.leftSet[head] = (this.leftSet[head] as number) | (1 << (relation & 31));
	}

	right(relation: number): void {
		const word = this.stack[--this.size] as number;
		const head = this.stack[this.size - 1] as number;
		this.heads[word] = head;
		this.relations[word] = relation;
		this.right2[head] = this.right1[head] as number;
		this.right1[head] = word;
		this.rights[head] = (this.rights[head] as number) + 1;
		this.rightSet[head] = (this.rightSet[head] as number) | (1 << (relation & 31));
	}
}

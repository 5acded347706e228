/* eslint-disable svelte/prefer-svelte-reactivity -- no map or set here is changed after it is made */
/** The state of the desk: queue, current statement, filters, what is being edited. */
import type { ActorInfo, ArticleText, Change, Decision, Desk, Item, Outcome } from '../api';
import { matches, NO_FILTERS, ruleKind, type Filters } from './filters';
import { foreseen } from './foresee';
import type { Words } from './selection';
import { Refused, server } from './server';

export type Panel =
	| 'holder'
	| 'speaker'
	| 'side'
	| 'day'
	| 'add'
	| 'reason'
	| 'article'
	| 'actor'
	| 'help'
	| 'rule'
	| 'agreement'
	| 'phrase'
	| null;

/** Decisions that the time left is reckoned from. */
const RECENT = 20;
/** Longer pauses do not count as time spent on a decision. */
const LONGEST_MS = 120_000;

export class DeskState {
	desk = $state.raw<Desk | null>(null);
	items = $state.raw<Item[]>([]);
	texts = $state.raw(new Map<string, ArticleText>());
	filters = $state<Filters>({ ...NO_FILTERS });
	current = $state<string | null>(null);
	panel = $state<Panel>(null);
	/** Words selected in the article, to add a statement at. */
	selection = $state.raw<Words | null>(null);
	message = $state('');
	problem = $state<string | null>(null);
	busy = $state(false);
	#trail: string[] = [];
	#times: number[] = $state([]);
	#last = Date.now();

	readonly item = $derived(this.items.find(({ key }) => key === this.current) ?? null);
	readonly text = $derived(this.item ? (this.texts.get(this.item.article) ?? null) : null);
	readonly actors = $derived(new Map((this.desk?.actors ?? []).map((one) => [one.id, one])));
	readonly queue = $derived(
		this.items
			// The statement at hand stays, so that a decision does not take it from under the eye.
			.filter((one) => one.key === this.current || matches(one, this.filters))
			.sort((a, b) => b.priority - a.priority || (a.key < b.key ? -1 : 1))
	);
	/** What is to be decided: all but what people added. */
	readonly due = $derived(
		this.items.filter(({ machine, candidate }) => machine !== null || candidate !== null)
	);
	readonly done = $derived(this.due.filter(({ seen }) => seen !== '').length);
	/** Minutes left at the pace of the last decisions; null before there is one. */
	readonly minutesLeft = $derived.by(() => {
		if (this.#times.length < 3) return null;
		const sorted = [...this.#times].sort((a, b) => a - b);
		const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
		return Math.ceil(((this.due.length - this.done) * median) / 60_000);
	});
	readonly rules = $derived(
		[
			...new Set(
				this.items.flatMap(({ machine }) => machine?.stances.map(({ rule }) => ruleKind(rule)) ?? [])
			)
		].sort()
	);

	actorName = (id: string | null): string =>
		id === null ? 'nobody: the article describes it' : (this.actors.get(id)?.name ?? id);
	propositionLabel = (id: string): string =>
		this.desk?.propositions.find((one) => one.id === id)?.label ?? id;

	async load(): Promise<void> {
		try {
			const desk = await server.desk();
			this.desk = desk;
			this.items = desk.items;
			this.problem = desk.problem;
			if (!this.item) this.go(this.queue[0]?.key ?? this.items[0]?.key ?? null);
		} catch (error) {
			this.problem = (error as Error).message;
		}
	}

	/** Shows a statement, and fetches its article if it is not loaded yet. */
	go(key: string | null): void {
		if (this.current !== null && key !== this.current) this.#trail.push(this.current);
		this.current = key;
		this.panel = null;
		const article = this.item?.article;
		if (article && !this.texts.has(article))
			void server.article(article).then(
				(text) => (this.texts = new Map(this.texts).set(article, text)),
				(error: Error) => (this.problem = error.message)
			);
	}

	next(): void {
		const at = this.queue.findIndex(({ key }) => key === this.current);
		const open = this.queue.filter(
			({ key, seen }) => key !== this.current && (this.filters.state !== 'open' || seen === '')
		);
		const after = this.filters.state === 'open' ? open[0] : (this.queue[at + 1] ?? open[0]);
		if (after) this.go(after.key);
		else this.message = 'Nothing else is in this queue.';
	}

	back(): void {
		const key = this.#trail.pop();
		if (key === undefined) return;
		this.go(key);
		this.#trail.pop();
	}

	#take({ articles, items, past, key, message }: Outcome): void {
		this.items = [...this.items.filter(({ article }) => !articles.includes(article)), ...items];
		if (this.desk) this.desk = { ...this.desk, past };
		if (key !== null) this.current = key;
		this.message = message;
	}

	async #send(decision: Decision, onward: boolean): Promise<boolean> {
		const before = this.items;
		const item = 'key' in decision ? (this.items.find(({ key }) => key === decision.key) ?? null) : null;
		if (item?.seen === 'waiting') return false;
		// A decision shows at once.
		if (item && decision.kind !== 'add')
			this.items = this.items.map((one) => (one === item ? foreseen(item, decision) : one));
		this.#clock();
		if (onward) this.next();
		try {
			const outcome = await server.decide(decision);
			const shown = this.current;
			this.#take(outcome);
			// A late answer does not bring back a statement that was left meanwhile.
			if (item && shown !== item.key) this.current = shown;
			return true;
		} catch (error) {
			this.items = before;
			this.problem = (error as Error).message;
			if (error instanceof Refused && error.stale) await this.load();
			if (item) this.go(item.key);
			return false;
		}
	}

	#clock(): void {
		const now = Date.now();
		this.#times = [...this.#times, Math.min(now - this.#last, LONGEST_MS)].slice(-RECENT);
		this.#last = now;
	}

	async decide(kind: 'confirm' | 'reject' | 'clear', reason?: string): Promise<void> {
		const { item } = this;
		if (!item) return;
		if (item.candidate && kind === 'confirm') {
			this.message = 'No side was found here: press s to choose one, or x if the words take none.';
			return;
		}
		this.problem = null;
		await this.#send(
			{ kind, key: item.key, seen: item.seen, ...(reason ? { reason } : {}) },
			kind !== 'clear' && !reason
		);
	}

	async correct(set: Change, reason?: string): Promise<void> {
		const { item } = this;
		if (!item) return;
		this.problem = null;
		this.panel = null;
		await this.#send(
			{ kind: 'correct', key: item.key, seen: item.seen, set, ...(reason ? { reason } : {}) },
			false
		);
	}

	/** Opens the panel that adds a statement at the words of the current candidate. */
	decideCandidate({ article, start, end, now, candidate }: Item, withHolder: boolean): void {
		const text = this.text?.passages.find((one) => one.start <= start && end <= one.start + one.text.length);
		this.selection = {
			...{ article, start, end },
			words: text?.text.slice(start - text.start, end - text.start) ?? '',
			holder: withHolder && now.holder !== '' ? now.holder : null,
			proposition: candidate?.proposition ?? null
		};
		this.panel = 'add';
	}

	async add(holder: string, speaker: string | null | undefined, stances: Change['stances']): Promise<void> {
		const at = this.selection;
		if (!at) return;
		const set = { holder, ...(speaker === undefined ? {} : { speaker }), ...(stances ? { stances } : {}) };
		this.problem = null;
		if (await this.#send({ kind: 'add', article: at.article, start: at.start, end: at.end, set }, false)) {
			this.selection = null;
			this.panel = null;
		}
	}

	async again(way: 'undo' | 'redo'): Promise<void> {
		try {
			const outcome = await server.again(way);
			if (!outcome) {
				this.message = way === 'undo' ? 'There is nothing to undo.' : 'There is nothing to do again.';
				return;
			}
			const before = new Map(this.items.map((one) => [one.key, one.seen]));
			this.#take(outcome);
			const changed = outcome.items.find(({ key, seen }) => before.get(key) !== seen);
			if (changed) this.go(changed.key);
		} catch (error) {
			this.problem = (error as Error).message;
		}
	}

	/** Does something that changes the codebook or an article, and reads everything again. */
	async change(work: () => Promise<unknown>): Promise<boolean> {
		this.busy = true;
		this.problem = null;
		try {
			await work();
			this.texts = new Map();
			await this.load();
			this.go(this.current);
			this.panel = null;
			return true;
		} catch (error) {
			this.problem = (error as Error).message;
			return false;
		} finally {
			this.busy = false;
		}
	}

	follow(): () => void {
		return server.follow((notice) => {
			if (notice.kind === 'tables') this.message = notice.message;
			else if (notice.kind === 'desk') void this.load();
			else
				void server.items(notice.articles).then((items) => {
					this.items = [...this.items.filter(({ article }) => !notice.articles.includes(article)), ...items];
				});
		});
	}

	suggested(filter: string): ActorInfo[] {
		const wanted = filter.trim().toLowerCase();
		const all = this.desk?.actors ?? [];
		const rank = ({ id, name, names }: ActorInfo): number => {
			const each = [name, id, ...names].map((one) => one.toLowerCase());
			if (each.some((one) => one.startsWith(wanted))) return 0;
			return each.some((one) => one.includes(wanted)) ? 1 : 2;
		};
		return all
			.map((actor) => ({ actor, at: rank(actor) }))
			.filter(({ at }) => at < 2)
			.sort((a, b) => a.at - b.at || (a.actor.name < b.actor.name ? -1 : 1))
			.map(({ actor }) => actor);
	}
}

/**
 * The state of one page of charts: its filter and view, read from the URL and written to it, the rows that pass, the
 * open evidence, and the highlights shared by its charts. Created once per page, in its component's set-up.
 */
/* eslint-disable svelte/prefer-svelte-reactivity -- addresses and sets are rebuilt here, never changed */
import { browser } from '$app/environment';
import { goto } from '$app/navigation';
import { asset, resolve } from '$app/paths';
import { page } from '$app/state';
import { onMount } from 'svelte';
import {
	UNLINKED,
	type ChartActions,
	type Linked,
	type MarkElement,
	type OfMark,
	type Opens
} from '$lib/charts/actions';
import type { ChartRows, ChartSet } from '$lib/charts/load';
import type { ChartDefinition } from '$lib/charts/definition';
import type { Engine } from '$lib/data/engine/engine';
import { whenIdle } from '$lib/components/idle';
import { readAddress } from '$lib/model/address';
import { addressWords } from '$lib/model/address-words';
import { filterWords, type Names } from '$lib/model/chips';
import { filterQuery, NO_FILTER, type Filter } from '$lib/model/filter';
import { MOST_EVIDENCE, viewQuery, type View } from '$lib/model/view';
import { words } from '$lib/words';
import { EvidenceShelf } from '$lib/state/evidence.svelte';
import { Explorer, type Load } from '$lib/state/explorer.svelte';
import type { SiteData } from './site-data.server';
import { startCube } from './engine';

/** Asks for all utterances of a mark. */
type Opened = NonNullable<ChartDefinition<unknown, unknown>['opened']>;

interface Given<Charts extends ChartSet> {
	/** The page's prerendered data; read again when SvelteKit keeps the page for another address. */
	data: () => SiteData & { everything: ChartRows<Charts> };
	load: Load<ChartRows<Charts>>;
	/** Filter fields set by the page's address: not in the query, and not editable in the filter bar. */
	fixed?: () => Partial<Filter>;
	/** Address of the page that a narrowed chart leads to, if this page has no filter of its own. */
	narrowsAt?: () => string;
	/** Columns that the page's list is sorted by. */
	sorts?: readonly string[];
	/** Address of another page for a filter that this one cannot show; null if it can. */
	elsewhere?: (filter: Filter) => string | null;
}

/** `last` if it has the same words as `next`, so that observers see no change. */
const same = <T>(last: T | null, next: T, words: (value: T) => string): T =>
	last !== null && words(last) === words(next) ? last : next;

/** Everything in a view, including what is not in the address. */
const viewWords = (view: View) => `${view.kind} ${view.label} ${viewQuery(view)}`;

export class Desk<Charts extends ChartSet> {
	/** Whether a script is running and the URL applies. Until then the prerendered picture is shown. */
	alive = $state(false);
	/** What the pointer or focus is on in any chart. */
	linked: Linked = $state.raw(UNLINKED);
	/** The chart whose mark opened the evidence. */
	origin = $state('');
	/** The mark's first utterance, and how many it has: the address names only some. */
	#opened = $state.raw({ first: '', count: 0 });
	/** The mark that opened it, to which the focus returns. */
	opener: MarkElement | null = null;

	readonly #given: Given<Charts>;
	readonly #params = $derived.by(() =>
		this.alive && browser ? page.url.searchParams : new URLSearchParams()
	);
	readonly #fixed = $derived.by(() => this.#given.fixed?.() ?? {});
	readonly #read = $derived.by(() => {
		const { propositions, actors, outlets } = this.#ids;
		return readAddress(this.#params, {
			proposition: (id) => propositions.has(id),
			actor: (id) => actors.has(id),
			outlet: (id) => outlets.has(id),
			sorts: this.#given.sorts ?? [],
			fixed: this.fixedFields
		});
	});
	#lastFilter: Filter | null = null;
	#lastView: View | null = null;
	#lastDrawn: View | null = null;
	/**
	 * Keeps the same object while its content is the same, so that charts are not redrawn for an unrelated change of
	 * address.
	 */
	readonly filter: Filter = $derived.by(
		() => (this.#lastFilter = same(this.#lastFilter, { ...this.#read.filter, ...this.#fixed }, filterQuery))
	);
	readonly view: View = $derived.by(
		() =>
			(this.#lastView = same(
				this.#lastView,
				{ ...this.#read.view, kind: this.asked.kind, label: this.asked.label },
				viewWords
			))
	);
	/** The part of the view that charts depend on, without the open evidence. */
	readonly drawn: View = $derived.by(
		() => (this.#lastDrawn = same(this.#lastDrawn, { ...this.view, evidence: [] }, viewWords))
	);
	readonly #data = $derived.by(() => this.#given.data());
	readonly #ids = $derived.by(() => ({
		propositions: new Set(this.#data.propositions.map((row) => row.proposition_id)),
		actors: new Set(this.#data.actors.map((row) => row.actor_id)),
		outlets: new Set(this.#data.outlets.map((row) => row.outlet_id))
	}));
	readonly explorer: Explorer<ChartRows<Charts>>;
	readonly shelf: EvidenceShelf;

	constructor(given: Given<Charts>) {
		this.#given = given;
		this.explorer = new Explorer(given.data().everything, given.load, startCube(given.data().version));
		this.shelf = new EvidenceShelf(
			(id) => asset(`/evidence/${id}.json`),
			(id) => this.explorer.evidence(id)
		);
		onMount(() => {
			this.alive = true;
			const cancel = whenIdle(() => this.explorer.warm());
			return () => {
				cancel();
				void this.explorer.close();
			};
		});
		$effect(() => {
			if (this.alive) void this.explorer.apply(this.filter);
		});
		$effect(() => {
			if (this.alive) void this.shelf.show(this.view.evidence);
		});
	}

	/** What the page shows now; behind the filter while `stale`. */
	readonly shown = $derived.by(() => this.explorer.shown);
	/** Whether the rows on the page are not those of the filter in the address. */
	readonly stale = $derived.by(
		() => this.explorer.stale || filterQuery(this.shown.filter) !== filterQuery(this.filter)
	);
	/** Whether the reader has set anything beyond the fields set by the address. */
	readonly filtered = $derived.by(() => filterQuery({ ...this.filter, ...this.#unfixed }) !== '');
	readonly fixedFields = $derived.by(() => Object.keys(this.#fixed) as (keyof Filter)[]);
	readonly names: Names = $derived.by(() => ({
		actor: (id) => this.#data.actors.find((row) => row.actor_id === id)?.actor ?? id,
		proposition: (id) => this.#data.propositions.find((row) => row.proposition_id === id)?.text ?? id,
		outlet: (id) => this.#data.outlets.find((row) => row.outlet_id === id)?.outlet ?? id
	}));
	/** The proposition asked about. */
	readonly asked = $derived.by(
		() =>
			this.#data.propositions.find((row) => row.proposition_id === this.shown.proposition) ?? {
				...{
					text: this.shown.proposition,
					label: this.shown.proposition,
					kind: 'demand' as const,
					goal: null
				}
			}
	);
	/** The proposition asked about, in full. */
	readonly proposition = $derived.by(() => this.names.proposition(this.shown.proposition));
	/** Its short name. */
	readonly label = $derived.by(() => this.asked.label);
	readonly version = $derived.by(() => this.#data.version);
	/** Full address of the site; empty until a script runs. */
	readonly site = $derived.by(() => (this.alive ? new URL(resolve('/'), page.url).href : ''));
	/** Filter in words and data version, which must survive a screenshot of any chart. */
	readonly contextParts = $derived.by(() =>
		[filterWords(this.shown.filter, this.names), `data ${this.#data.version}`].filter(Boolean)
	);
	readonly context = $derived.by(() => this.contextParts.join(' · '));
	/** What of the address the page does not use, in words; empty if nothing. */
	readonly unused = $derived.by(() =>
		addressWords(this.#read, {
			proposition: this.names.proposition(this.filter.proposition ?? this.#data.first),
			filter: { ...this.filter, ...this.#unfixed }
		})
	);
	/** What of the opened utterances is not shown, in words; empty if nothing. */
	readonly evidenceNote = $derived.by(() => {
		const [first] = this.view.evidence;
		const shown = this.view.evidence.length;
		const { count } = this.#opened;
		const cut = first === this.#opened.first && count > shown ? words.address.cutMark(count, shown) : '';
		return [cut, this.shelf.note].filter(Boolean).join(' ');
	});
	/** Whether the reader has opened evidence. */
	readonly open = $derived.by(() => this.view.evidence.length > 0);

	/** Defaults of the fixed fields, so that they stay out of the query. */
	readonly #unfixed = $derived.by(
		() => Object.fromEntries(this.fixedFields.map((field) => [field, NO_FILTER[field]])) as Partial<Filter>
	);

	/**
	 * Writes filter or view into the URL; an omitted one is unchanged. Goes to another page if that one shows such a
	 * filter.
	 */
	go(next: { filter?: Filter; view?: View }, replace = false): void {
		const away = next.filter && this.#given.elsewhere?.(next.filter);
		if (away) {
			void goto(away);
			return;
		}
		const filter = { ...(next.filter ?? this.filter), ...this.#unfixed };
		// The chart in which the actors were chosen matters only while they stay chosen.
		const same = filter.actors.join() === this.filter.actors.join();
		const view = next.view ?? (same ? this.view : { ...this.view, actorsIn: null });
		const query = [filterQuery(filter), viewQuery(view)].filter(Boolean).join('&');
		void goto(query ? `?${query}` : location.pathname, {
			keepFocus: true,
			noScroll: true,
			replaceState: replace
		});
	}

	/** Takes what the page does not use out of the address. */
	clean(): void {
		this.go({}, true);
	}

	/** Clears every filter field not set by the page's address. */
	clear(): void {
		this.go({ filter: { ...NO_FILTER, ...this.#fixed } });
	}

	/** Full address of one chart in its current state, without the open evidence; empty until a script runs. */
	viewOf(chart: string): string {
		if (!this.alive) return '';
		const address = new URL(page.url);
		address.searchParams.delete('evidence');
		address.search = address.search.replaceAll('%2C', ',');
		address.hash = chart;
		return address.href;
	}

	/**
	 * The actions for the marks of one chart. `selected` is highlighted while nothing is open; `kept` are the utterances
	 * under the filter, if the chart draws more.
	 */
	actions(
		chart: string,
		selected: readonly string[] = [],
		kept?: ReadonlySet<string>,
		opened?: Opened
	): ChartActions {
		const linked = () => this.linked;
		return {
			href: (utterance: Opens) => resolve('/statements/[id]', { id: utterance.lead_statement_id }),
			open: (utterances, mark, whole) => {
				this.origin = chart;
				this.opener = mark;
				this.#show(
					utterances.map(({ utterance_id }) => utterance_id),
					whole?.utterances
				);
				if (whole && opened) void this.#showAll(whole, opened);
			},
			selected: new Set(this.open ? this.view.evidence : selected),
			// A getter, so that a hover does not recreate the actions.
			get linked() {
				return linked();
			},
			link: (to) => (this.linked = to ? { ...UNLINKED, ...to } : UNLINKED),
			narrow: (change, view) => {
				const elsewhere = this.#given.narrowsAt?.();
				if (elsewhere !== undefined) {
					void goto(`${elsewhere}?${filterQuery({ ...NO_FILTER, ...change })}`);
					return;
				}
				this.go({
					filter: { ...this.filter, ...change },
					...(view || 'actors' in change ? { view: { ...this.view, actorsIn: null, ...view } } : {})
				});
			},
			live: this.alive,
			filter: this.filter,
			kept
		};
	}

	/** Opens the evidence of `ids`, of `count` in all, in place of what is open. */
	#show(ids: readonly string[], count = ids.length): void {
		this.#opened = { first: ids[0] ?? '', count };
		this.go({ view: { ...this.view, evidence: ids.slice(0, MOST_EVIDENCE) } }, this.open);
	}

	/** Asks for all utterances of a mark, of which the newest are open already. */
	async #showAll(whole: OfMark, opened: Opened): Promise<void> {
		const { filter, proposition } = this.shown;
		const mark = this.opener;
		try {
			const ids = await this.ask((engine) => opened(engine, filter, proposition, whole));
			// The reader may have opened or closed something else meanwhile.
			if (this.opener === mark && this.open && this.shown.filter === filter) this.#show(ids);
		} catch {
			// The newest stay open, and the note says of how many.
		}
	}

	/** Asks the engine that answers the page's charts. */
	ask<T>(question: (engine: Engine) => Promise<T>): Promise<T> {
		return this.explorer.ask(question);
	}

	/** Closes the evidence and returns the focus to its mark, which may have been redrawn since. */
	close(): void {
		this.go({ view: { ...this.view, evidence: [] } });
		const again = this.opener?.isConnected
			? this.opener
			: document.querySelector<MarkElement>(`[data-mark="${this.opener?.dataset.mark ?? ''}"]`);
		again?.focus();
	}

	/** Stops waiting for the engine and clears the filter. */
	cancel(): void {
		this.explorer.cancel();
		this.go({ filter: { ...NO_FILTER, ...this.#fixed } }, true);
	}
}

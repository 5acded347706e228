/** An open project: its coded articles, its decisions on disk, and the history of each window. */
import { join } from 'node:path';
import { build } from '../../pipeline/build';
import type { CodedArticle } from '../../pipeline/coded';
import { loadCodebook, loadEdited, type Codebook, type Review } from '../../pipeline/codebook';
import { problemLine, Problems } from '../../pipeline/codebook/problems';
import { readReviews } from '../../pipeline/codebook/reviews';
import { parseYaml } from '../../pipeline/codebook/yaml-file';
import { othersOf } from '../../pipeline/codings/published';
import { corroborate } from '../../pipeline/corroborate';
import { UserError } from '../../pipeline/errors';
import type { Project } from '../../pipeline/project/layout';
import { readSite } from '../../pipeline/project/site';
import { checkedAccuracy } from '../../pipeline/sample/checked';
import { readSample } from '../../pipeline/sample/file';
import { keptIds } from '../../pipeline/review/ids';
import type { Statement } from '../../pipeline/statements';
import { warningsOf, writeBuild } from '../../pipeline/write/build';
import { writeIds } from '../../pipeline/write/ids';
import { inside, readText, replaceFile } from '../../pipeline/write/replace-file';
import { disagreements } from '../agreement/compare';
import { pairsOf } from '../agreement/pairs';
import type { AgreementView, ArticleText, Decision, Desk, Item, Outcome } from '../api';
import { editList, listOf, type ListEdit } from '../files/list-edit';
import { Archive } from './archive';
import { codersOf, type Coders } from './coders';
import type { Entry } from './entries';
import { editFor } from './edits';
import { History, Step } from './history';
import { itemsOf, seenOf, type Around, type Decided } from './items';
import { ruleRecords } from './records';
import { StaleError } from './stale';

export class Session {
	#revision = '';
	#decided: Decided[] = [];
	#around: Around | null = null;
	#problem: string | null = null;
	#history = new History();
	/** Writes are queued: each reads the file again before it changes it. */
	#queue: Promise<unknown> = Promise.resolve();

	private constructor(
		readonly project: Project,
		readonly coder: string | null,
		private codebook: Codebook,
		readonly archive: Archive
	) {}

	/** Opens a project; throws an InputError or UserError if its files are invalid. */
	static async open(
		project: Project,
		coder: string | null,
		progress?: (done: number) => void
	): Promise<Session> {
		const codebook = await loadCodebook(project.codebook);
		const archive = new Archive(codebook);
		await archive.read(project.articles, progress);
		if (archive.articles.length === 0)
			throw new UserError(`${project.articles} contains no readable article`);
		const session = new Session(project, coder, codebook, archive);
		await session.refresh();
		return session;
	}

	/** File of this coder's decisions: reviews.yaml, or one of their own for who codes beside others. */
	get file(): string {
		const name = this.coder === null ? 'reviews.yaml' : join('codings', `${this.coder}.yaml`);
		return inside(this.project.dir, name);
	}

	/** Reads decisions from disk if they changed. True if they did. */
	async refresh(): Promise<boolean> {
		const { text, revision } = await readText(this.file);
		if (revision === this.#revision && this.#around !== null) return false;
		this.#take(text, revision);
		return true;
	}

	#take(text: string, revision: string): void {
		this.#revision = revision;
		const problems = new Problems();
		const file = parseYaml(this.file, text, problems);
		const known = new Set(this.codebook.propositions.map(({ id }) => id));
		const reviews: Review[] = file && file.raw !== null ? readReviews(file, known) : [];
		this.#problem = problems.found.length > 0 ? problems.found.map(problemLine).join('\n') : null;
		if (this.#problem === null) {
			const entries = listOf(text) as Entry[];
			this.#decided = reviews.flatMap((review, index) => {
				const entry = entries[index];
				return entry ? [{ review, entry, index }] : [];
			});
		}
		this.#around = null;
	}

	/** The article of a decision; null if it names none that exists. */
	#articleOf({ review }: Decided): CodedArticle | null {
		if (review.find) return this.archive.get(review.find.article) ?? null;
		return this.#byStatement.get(review.statement ?? '') ?? null;
	}

	#index: { articles: readonly CodedArticle[]; map: Map<string, CodedArticle> } | null = null;
	get #byStatement(): Map<string, CodedArticle> {
		const { articles } = this.archive;
		if (
			!this.#index ||
			this.#index.articles[0] !== articles[0] ||
			this.#index.articles.length !== articles.length
		) {
			const map = new Map(articles.flatMap((one) => one.statements.map(({ id }) => [id, one] as const)));
			this.#index = { articles, map };
		}
		return this.#index.map;
	}

	#decisionsOn(article: CodedArticle): Decided[] {
		return this.#decided.filter((one) => this.#articleOf(one)?.article.id === article.article.id);
	}

	/** What the queue weighs by, over all articles; made again when it is asked for after a change of many. */
	#surroundings(): Around {
		this.#around ??= this.#weigh();
		return this.#around;
	}

	#weigh(): Around {
		const { articles } = this.archive;
		const machine = articles.flatMap(({ statements }) => statements);
		const disputed = new Set<string>();
		for (const { statements } of corroborate(machine)) {
			const sides = new Map<string, Set<string>>();
			for (const { stances } of statements)
				for (const { propositionId, stance } of stances)
					sides.set(propositionId, (sides.get(propositionId) ?? new Set()).add(stance));
			if ([...sides.values()].some(({ size }) => size > 1)) statements.forEach(({ id }) => disputed.add(id));
		}
		const newest = new Map<string, Statement>();
		for (const statement of machine)
			for (const { propositionId } of statement.stances) {
				const key = `${statement.holderId} ${propositionId}`;
				const before = newest.get(key);
				const day = (one: Statement) => one.said.on ?? one.said.to ?? one.article.publishedOn ?? '';
				if (!before || day(before) <= day(statement)) newest.set(key, statement);
			}
		const known = new Set(this.codebook.actors.map(({ id }) => id));
		const records = ruleRecords(machine, this.#decided);
		return {
			disputed,
			sampled: new Set(readSample(this.project.dir)?.statements),
			differing: new Set(this.#coders().open),
			leading: new Set([...newest.values()].map(({ id }) => id)),
			isProvisional: (actor) => !known.has(actor) && !actor.startsWith('unnamed-'),
			ruleRecord: (rule) => records.get(rule) ?? { right: 0, of: 0 }
		};
	}

	items(articles: readonly CodedArticle[]): Item[] {
		const around = this.#surroundings();
		return articles.flatMap((one) => itemsOf(one, this.#decisionsOn(one), around));
	}

	desk(window: string): Desk {
		const { articles } = this.archive;
		const names = new Map(
			articles.flatMap(({ found }) => found.map((actor) => [actor.id, actor.name] as const))
		);
		const known = new Set(this.codebook.actors.map(({ id }) => id));
		return {
			project: this.project.dir,
			coder: this.coder,
			blind: this.coder !== null,
			items: this.items(articles),
			articles: articles.map(({ article }) => ({
				id: article.id,
				headline: article.headline ?? article.id,
				outlet: article.outlet,
				publishedOn: article.publishedOn,
				editable: !/\.jsonl/.test(article.file)
			})),
			actors: [
				...this.codebook.actors.map(({ id, name, names: more, spellings, metonyms }) => ({
					id,
					name,
					names: [...more, ...spellings, ...metonyms],
					provisional: false
				})),
				...[...names]
					.filter(([id]) => !known.has(id))
					.map(([id, name]) => ({ id, name, names: [], provisional: !id.startsWith('unnamed-') }))
			],
			propositions: this.codebook.propositions.map(({ id, label, text }) => ({ id, label, text })),
			past: this.#history.past(window),
			problem: this.#problem
		};
	}

	text(id: string): ArticleText | null {
		const coded = this.archive.get(id);
		if (!coded) return null;
		return {
			id,
			passages: coded.passages.map(({ no, start, text, kind }) => ({
				no,
				start,
				text,
				heading: kind !== 'text'
			}))
		};
	}

	/** One change after the other. */
	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const next = this.#queue.then(work);
		this.#queue = next.catch(() => undefined);
		return next;
	}

	#outcome(window: string, ids: readonly string[], key: string | null, message: string): Outcome {
		const articles = [...new Set(ids)].flatMap((id) => this.archive.get(id) ?? []);
		return {
			articles: articles.map(({ article }) => article.id),
			items: this.items(articles),
			past: this.#history.past(window),
			key,
			message
		};
	}

	/** Writes a changed list of decisions, and takes it over without coding anything again. */
	async #write(before: string, edit: ListEdit): Promise<string> {
		if (this.#problem !== null)
			throw new UserError(`nothing was written, as ${this.file} has a fault:\n${this.#problem}`);
		const after = editList(before, edit);
		await replaceFile(this.file, after);
		return after;
	}

	/**
	 * Makes a decision. Throws a StaleError if the statement's entry is not the one the window saw, and a UserError if
	 * the decision is not possible.
	 */
	decide(window: string, decision: Decision): Promise<Outcome> {
		return this.#inTurn(async () => {
			await this.refresh();
			const { text } = await readText(this.file);
			const edit = editFor(decision, {
				entries: listOf(text) as Entry[],
				items: (id) => this.items([this.#found(id)]),
				indexOf: (item) => this.#indexOf(item),
				article: (id) => this.#found(id),
				articleOfKey: (key) => this.#articleOfKey(key)
			});
			const after = await this.#write(text, edit.edit);
			this.#history.add(window, new Step(edit.article, text, after, edit.edit));
			await this.#retake(after);
			return this.#outcome(window, [edit.article], edit.key, edit.message);
		});
	}

	async #retake(text: string): Promise<void> {
		const around = this.#around;
		const { revision } = await readText(this.file);
		this.#take(text, revision);
		// The order of the rest of the queue can wait: it is weighed again with the next full read.
		this.#around = around;
	}

	#found(id: string): CodedArticle {
		const article = this.archive.get(id);
		if (!article) throw new UserError(`there is no article "${id}" any more`);
		return article;
	}

	#articleOfKey(key: string): string {
		const machine = this.#byStatement.get(key);
		if (machine) return machine.article.id;
		const own = this.#decided.find(({ entry }) => `added:${seenOf(entry)}` === key);
		if (own?.entry.find) return own.entry.find.article;
		throw new StaleError('this statement has changed since; it is shown as it is now');
	}

	/** The entry behind an item: the last one that was applied to it. */
	#indexOf(item: Item): number | null {
		if (item.seen === '') return null;
		const on = this.#decisionsOn(this.#found(item.article));
		return on.findLast(({ entry }) => seenOf(entry) === item.seen)?.index ?? null;
	}

	/** Undoes the window's last decision, or redoes it; null if there is none. */
	again(window: string, way: 'undo' | 'redo'): Promise<Outcome | null> {
		return this.#inTurn(async () => {
			await this.refresh();
			const step = this.#history.next(window, way);
			if (!step) return null;
			const { text } = await readText(this.file);
			const [from, to] = way === 'undo' ? [step.after, step.before] : [step.before, step.after];
			let after: string;
			if (text === from) {
				// Nothing else was written since, so the file is restored byte for byte.
				await replaceFile(this.file, to);
				after = to;
			} else after = await this.#write(text, step.relocated(listOf(text) as Entry[], way));
			this.#history.done(window, way);
			await this.#retake(after);
			return this.#outcome(window, [step.article], null, way === 'undo' ? 'Undone.' : 'Done again.');
		});
	}

	/** Builds the tables from memory, without coding again. Returns the data version. */
	async writeTables(): Promise<string> {
		const { articles } = this.archive;
		const { codebook, ids: file, tables, site } = this.project;
		const { ids } = await loadEdited({ codebook, reviews: null, ids: file });
		const reviews = this.#decided.map(({ review }) => review);
		const settings = readSite(site);
		const { codebook: loaded } = this;
		const { others, warnings: ofOthers } = othersOf(this.project, settings.coders, {
			...{ articles, reviews, codebook: loaded }
		});
		const built = build({
			articles,
			codebook: this.codebook,
			reviews,
			publish: 'excerpt',
			...(others ? { others } : {})
		});
		const kept = keptIds(
			ids,
			built.statements.map(({ id }) => id)
		);
		const { report } = await writeBuild(built, {
			...{ out: tables, about: settings, ids: kept },
			accuracy: checkedAccuracy(this.project.dir, { articles, codebook: loaded, reviews }),
			warnings: warningsOf(built, [...this.archive.warnings, ...ofOthers])
		});
		if (file !== null) writeIds(file, ids, kept);
		return report.version;
	}

	/** Codes all articles by the codebook as it is on disk now; hands back the ids of those that changed. */
	reloadCodebook(): Promise<string[]> {
		return this.#inTurn(async () => {
			this.codebook = await loadCodebook(this.project.codebook);
			const changed = await this.archive.recode(this.codebook);
			this.#index = null;
			this.#around = null;
			return changed;
		});
	}

	/** Reads the folder of articles again; hands back the ids of those that changed. */
	reloadArticles(): Promise<string[]> {
		return this.#inTurn(async () => {
			const changed = await this.archive.read(this.project.articles);
			this.#index = null;
			this.#around = null;
			return changed;
		});
	}

	/** The agreement of all coders of this project; empty for a coder who must not see others' work. */
	agreement(): AgreementView {
		if (this.coder !== null) return { pairs: [], open: [], faults: [] };
		const { coders, open, faults } = this.#coders();
		return { pairs: pairsOf(coders, this.codebook), open, faults };
	}

	/** All coders, and the statements that they code differently; none for a coder who must not see others' work. */
	#coders(): Coders & { open: string[] } {
		if (this.coder !== null) return { coders: [], open: [], faults: [] };
		const reviews = this.#decided.map(({ review }) => review);
		const found = codersOf(this.project.dir, reviews, this.archive.articles, this.codebook);
		const settled = found.coders.find(({ name }) => name === 'reviews.yaml');
		return { ...found, open: disagreements(found.coders).filter((key) => !settled?.units.has(key)) };
	}
}

/** An open project: its coded articles, its decisions on disk, and the history of each window. */
import { join } from 'node:path';
import type { CodedArticle } from '../../pipeline/coded';
import { loadCodebook, type Codebook } from '../../pipeline/codebook';
import { UserError } from '../../pipeline/errors';
import type { Project } from '../../pipeline/project/layout';
import { readSample } from '../../pipeline/sample/file';
import { inside, readText, replaceFile } from '../../pipeline/write/replace-file';
import { disagreements } from '../agreement/compare';
import { pairsOf } from '../agreement/pairs';
import type { AgreementView, ArticleText, Decision, Desk, Item, Outcome } from '../api';
import { editList, listOf, type ListEdit } from '../files/list-edit';
import { Archive } from './archive';
import { aroundOf } from './around';
import { articleOfCandidate } from './candidate-items';
import { codersOf, type Coders } from './coders';
import { seenOf, type Decided } from './decided';
import { Decisions } from './decisions';
import type { Entry } from './entries';
import { editFor } from './edits';
import { History, Step } from './history';
import { itemsOf, type Around } from './items';
import { StaleError } from './stale';
import { writeProject } from './tables';
import { listsOf, textOf } from './view';

export class Session {
	#decisions = new Decisions();
	#around: Around | null = null;
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
		if (this.#decisions.isCurrent(revision) && this.#around !== null) return false;
		this.#decisions.take(this.file, text, revision, this.codebook);
		this.#around = null;
		return true;
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
		return this.#decisions.all.filter((one) => this.#articleOf(one)?.article.id === article.article.id);
	}

	/** What the queue weighs by, over all articles; made again when it is asked for after a change of many. */
	#surroundings(): Around {
		this.#around ??= aroundOf({
			...{ articles: this.archive.articles, codebook: this.codebook, decided: this.#decisions.all },
			sampled: readSample(this.project.dir)?.statements ?? [],
			differing: this.#coders().open,
			candidates: this.coder === null
		});
		return this.#around;
	}

	items(articles: readonly CodedArticle[]): Item[] {
		const around = this.#surroundings();
		return articles.flatMap((one) => itemsOf(one, this.#decisionsOn(one), around));
	}

	desk(window: string): Desk {
		const { articles } = this.archive;
		return {
			project: this.project.dir,
			coder: this.coder,
			blind: this.coder !== null,
			items: this.items(articles),
			...listsOf(articles, this.codebook),
			past: this.#history.past(window),
			problem: this.#decisions.problem
		};
	}

	text(id: string): ArticleText | null {
		const coded = this.archive.get(id);
		return coded ? textOf(coded) : null;
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
		const { problem } = this.#decisions;
		if (problem !== null)
			throw new UserError(`nothing was written, as ${this.file} has a fault:\n${problem}`);
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
		this.#decisions.take(this.file, text, revision, this.codebook);
		// The order of the rest of the queue can wait: it is weighed again with the next full read.
		this.#around = around;
	}

	#found(id: string): CodedArticle {
		const article = this.archive.get(id);
		if (!article) throw new UserError(`there is no article "${id}" any more`);
		return article;
	}

	#articleOfKey(key: string): string {
		const candidate = articleOfCandidate(key);
		if (candidate !== null) return candidate;
		const machine = this.#byStatement.get(key);
		if (machine) return machine.article.id;
		const own = this.#decisions.all.find(({ entry }) => `added:${seenOf(entry)}` === key);
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
	writeTables(): Promise<string> {
		const { articles, warnings } = this.archive;
		const reviews = this.#decisions.all.map(({ review }) => review);
		return writeProject(this.project, { articles, codebook: this.codebook, reviews, warnings });
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
		const reviews = this.#decisions.all.map(({ review }) => review);
		const found = codersOf(this.project.dir, reviews, this.archive.articles, this.codebook);
		const settled = found.coders.find(({ name }) => name === 'reviews.yaml');
		return { ...found, open: disagreements(found.coders).filter((key) => !settled?.units.has(key)) };
	}
}

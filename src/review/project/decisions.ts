/** The decisions in a file of reviews, as last read. */
import type { Codebook } from '../../pipeline/codebook';
import { problemLine, Problems } from '../../pipeline/codebook/problems';
import { readReviews } from '../../pipeline/codebook/reviews';
import { parseYaml } from '../../pipeline/codebook/yaml-file';
import { listOf } from '../files/list-edit';
import type { Decided } from './decided';
import type { Entry } from './entries';

export class Decisions {
	#revision: string | null = null;
	#decided: readonly Decided[] = [];
	#problem: string | null = null;

	/** Those of the last text without a fault. */
	get all(): readonly Decided[] {
		return this.#decided;
	}

	/** What is wrong with the file, in words; null for nothing. */
	get problem(): string | null {
		return this.#problem;
	}

	/** Whether this revision of the file was read last. */
	isCurrent(revision: string): boolean {
		return revision === this.#revision;
	}

	/** Reads the text of the file; if it has a fault, the decisions before it stay. */
	take(file: string, text: string, revision: string, { propositions }: Codebook): void {
		this.#revision = revision;
		const problems = new Problems();
		const yaml = parseYaml(file, text, problems);
		const reviews =
			yaml && yaml.raw !== null ? readReviews(yaml, new Set(propositions.map(({ id }) => id))) : [];
		this.#problem = problems.found.length > 0 ? problems.found.map(problemLine).join('\n') : null;
		if (this.#problem !== null) return;
		const entries = listOf(text) as Entry[];
		this.#decided = reviews.flatMap((review, index) => {
			const entry = entries[index];
			return entry ? [{ review, entry, index }] : [];
		});
	}
}

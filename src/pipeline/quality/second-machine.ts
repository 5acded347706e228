/** Scores recorded answers of a large language model on labelled passages, like the rules. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook } from '../codebook/types';
import type { KeptAnswer } from '../llm/answers';
import { answerChecker } from '../llm/check';
import { contentHash, documentOf, type Document } from '../llm/documents';
import { readKept } from '../llm/kept';
import { segment } from '../segment';
import { compare, type Comparison } from './compare';
import { HALVES, type Half, type LabelledPassage } from './labelled';
import { articleOf, holderIn, type CodedPassage, type CodedPosition } from './run';

/** A labelled passage as sent to a model. */
export const passageDocument = (passage: LabelledPassage): Document => {
	const { article, passages } = segment(articleOf(passage));
	return documentOf({ article, passages });
};

/** The file of answers on a set. */
export const answersFile = (labelled: string, half: string): string => join(labelled, 'llm', `${half}.jsonl`);

export interface SecondMachine {
	half: Half;
	/** Number of passages with a recorded answer. */
	answered: number;
	passages: number;
	/** Statements and stances rejected because they are not in the passage or the codebook. */
	refused: number;
	comparison: Comparison;
	/** The rules on the same passages. */
	rules: Comparison;
}

/** The checked answers for a passage: holder → proposition → stance; if two differ, the first. */
function codedBy(
	codebook: Codebook,
	answers: readonly KeptAnswer[],
	count: (faults: number) => void
): (passage: LabelledPassage) => CodedPassage {
	const check = answerChecker(codebook);
	const byContent = new Map(answers.map((one) => [one.content, one]));
	return (passage) => {
		const document = passageDocument(passage);
		const answer = byContent.get(contentHash(document));
		const { statements, faults } = check(answer?.statements ?? [], document);
		count(faults.length);
		const coded: CodedPassage = new Map();
		for (const { holderId, quote, stances } of statements) {
			const holder = holderIn(holderId, passage.id);
			const positions = coded.get(holder) ?? new Map<string, CodedPosition>();
			coded.set(holder, positions);
			for (const { propositionId, stance, condition } of stances)
				if (!positions.has(propositionId))
					positions.set(propositionId, { stance, condition, rule: 'model', ruleWords: quote, confidence: 1 });
		}
		return coded;
	};
}

/** The sets with recorded answers. Passages without an answer are skipped and counted. */
export function secondMachines(
	dir: string,
	labelled: Readonly<Record<Half, LabelledPassage[]>>,
	codebook: Codebook,
	rules: (passage: LabelledPassage) => CodedPassage
): SecondMachine[] {
	return HALVES.filter((half) => existsSync(answersFile(dir, half))).map((half) => {
		const { answers } = readKept(answersFile(dir, half));
		const contents = new Set(answers.map(({ content }) => content));
		const passages = labelled[half].filter((one) => contents.has(contentHash(passageDocument(one))));
		let refused = 0;
		const code = codedBy(codebook, answers, (faults) => (refused += faults));
		return {
			half,
			answered: passages.length,
			passages: labelled[half].length,
			comparison: compare(passages, code),
			rules: compare(passages, rules),
			refused
		};
	});
}

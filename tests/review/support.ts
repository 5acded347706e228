/** A made-up project in a temporary folder, and a session on it. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectAt } from '../../src/pipeline/project/layout';
import { Session } from '../../src/review/project/session';

/** Articles of invented people; no one said any of this. */
const ARTICLES: Record<string, string> = {
	'hollin.txt': `Ruritania backs Kyiv's bid

By Lena Tarn

5 December 2025

Ukraine must be admitted to NATO, Ruritanian Foreign Minister Ida Hollin said on Wednesday.

Zubrowka opposes NATO membership for Ukraine, Zubrowkan Prime Minister Otto Kolt told reporters.

The Kremlin said a peace deal was close.
`,
	'orlin.txt': `Doubts in Brod

6 December 2025

Ukraine should give up its NATO bid, Bordurian President Pavel Orlin said on Friday.

Orlin also met Ukrainian officials.
`
};

/** Makes a project with the codebook of the seeds; `reviews` is the text of its decisions. */
export function madeUpProject(reviews = '# Decisions\n[]\n', articles = ARTICLES): string {
	const dir = mkdtempSync(join(tmpdir(), 'review-project-'));
	mkdirSync(join(dir, 'articles'));
	for (const [name, text] of Object.entries(articles)) writeFileSync(join(dir, 'articles', name), text);
	cpSync('seeds/codebook', join(dir, 'codebook'), { recursive: true });
	writeFileSync(join(dir, 'reviews.yaml'), reviews);
	writeFileSync(join(dir, 'ids.yaml'), 'current: []\nmoved: {}\nwithdrawn: {}\n');
	return dir;
}

export const opened = (dir: string, coder: string | null = null): Promise<Session> =>
	Session.open(projectAt(dir), coder);

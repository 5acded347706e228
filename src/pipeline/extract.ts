/** `npm run --silent extract -- --from DIR`: the attributions of every article in DIR, one JSON object a line. */
import { parseArgs } from 'node:util';
import { attribute } from './attribute';
import { readFolder } from './read';
import { segment } from './segment';
import type { AttributedArticle, Span } from './types';

const pairs = (spans: readonly Span[]): [number, number][] => spans.map(({ start, end }) => [start, end]);

/** One line of output. `holder` is an actor id, or null where none could be told. */
function extracted({ article, attributions }: AttributedArticle): string {
	return JSON.stringify({
		file: article.file,
		attributions: attributions.map(({ source, cue, content }) => ({
			source: pairs(source),
			cue: pairs(cue),
			content: pairs(content),
			holder: null
		}))
	});
}

const { values } = parseArgs({
	options: {
		from: { type: 'string', default: 'seeds/articles' },
		metadata: { type: 'string', default: 'seeds/articles' }
	}
});
for (const { article, warnings } of readFolder(values.from, values.metadata)) {
	for (const { file, message } of warnings) process.stderr.write(`${file}: ${message}\n`);
	if (article) process.stdout.write(`${extracted(attribute(segment(article)))}\n`);
}

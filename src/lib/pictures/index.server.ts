/** Static pictures of every chart and proposition, as the build writes them, by file name. */
import { chartCalled, CHARTS } from '../charts/registry';
import { subjectOf, titleAndHow, type ChartDefinition } from '../charts/definition';
import { dataVersion, prerenderEngine } from '../data/engine/node';
import { propositions } from '../data/queries/propositions';
import { NO_FILTER } from '../model/filter';
import { PLAIN_VIEW } from '../model/view';
import { card } from './card';
import { drawnChart } from './drawn';
import { framed } from './picture';
import { toPng } from './raster.server';

/** Width of a static picture in pixels, without margins: enough for every chart, and for a column of text. */
const WIDTH = 736;

const FILE = /^([a-z0-9-]+)(@2x|@card)?\.(svg|png)$/;

/** Every chart with every proposition. */
export async function allCharts(): Promise<{ chart: string; proposition: string }[]> {
	const asked = await (await prerenderEngine()).rows(propositions());
	return Object.keys(CHARTS).flatMap((chart) =>
		asked.map((row) => ({ chart, proposition: row.proposition_id }))
	);
}

/** Chart and file name of every picture: `ladder`, `nato-membership@2x.png`. */
export async function allPictures(): Promise<{ chart: string; file: string }[]> {
	return (await allCharts()).flatMap(({ chart, proposition }) =>
		['.svg', '.png', '@2x.png', '@card.png'].map((ending) => ({ chart, file: proposition + ending }))
	);
}

async function draw<Rows>(chart: ChartDefinition<Rows, unknown>, propositionId: string) {
	const engine = await prerenderEngine();
	const proposition = (await engine.rows(propositions())).find((row) => row.proposition_id === propositionId);
	if (!proposition) return null;
	const filter = { ...NO_FILTER, proposition: propositionId };
	const series = chart.series(await chart.ask(engine, filter, propositionId), filter, PLAIN_VIEW);
	const width = chart.widths.filter((step) => step <= WIDTH).at(-1) ?? WIDTH;
	const drawn = chart.empty(series) ?? drawnChart(chart, series, width);
	const version = `data ${await dataVersion()}`;
	const source = ['Article Ten', __SITE_URL__.replace(/^https?:\/\//, '')].filter(Boolean).join(' · ');
	const words = { ...titleAndHow(chart, series), source, summary: chart.summary(series) };
	const subject = subjectOf(chart, proposition.text);
	const context = [subject, ...chart.sizes(series), version].join(' · ');
	const cardWords = { ...words, context: [...chart.sizes(series), version, source].join(' · ') };
	return {
		...framed(drawn, width, { ...words, context }, 'light'),
		card: card(drawn, cardWords, subject),
		inWords: card(words.summary, cardWords, subject)
	};
}

// A chart is drawn once for its four files, which are requested one after another.
const drawings = new Map<string, ReturnType<typeof draw>>();

/**
 * A chart for one proposition as SVG: the picture with its size in pixels, and the card; null if either id is unknown.
 */
async function drawing(chart: string, proposition: string) {
	const definition = chartCalled(chart);
	if (!definition) return null;
	const key = `${chart}/${proposition}`;
	const kept = drawings.get(key) ?? draw(definition, proposition);
	drawings.set(key, kept);
	return kept;
}

/** The PNG of `svg`; if it cannot be drawn, `inWords` replaces it and a warning names the picture. */
async function rastered(name: string, svg: string, inWords: string, zoom: number): Promise<Buffer> {
	try {
		return await toPng(svg, zoom);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		process.stderr.write(
			`pictures/${name} could not be drawn (${reason}); its title and summary take its place.\n`
		);
		return toPng(inWords, zoom);
	}
}

/** One picture as bytes with its media type; null if the chart, proposition or file name is unknown. */
export async function picture(chart: string, file: string): Promise<{ body: BodyInit; type: string } | null> {
	const [, proposition, variant, type] = FILE.exec(file) ?? [];
	const found = proposition ? await drawing(chart, proposition) : null;
	if (!found) return null;
	if (type === 'svg') return variant ? null : { body: found.picture, type: 'image/svg+xml' };
	const svg = variant === '@card' ? found.card : found.picture;
	const png = await rastered(`${chart}/${file}`, svg, found.inWords, variant === '@2x' ? 2 : 1);
	return { body: new Uint8Array(png), type: 'image/png' };
}

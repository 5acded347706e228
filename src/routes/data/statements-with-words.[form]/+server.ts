/** Every statement with its words, as one file. */
import { error } from '@sveltejs/kit';
import { statementsWithWords } from '../whole.server';

export const prerender = true;
export const entries = () => [{ form: 'csv' }, { form: 'json' }];

export async function GET({ params: { form } }: { params: { form: string } }) {
	if (form !== 'csv' && form !== 'json') error(404, `There is no statements-with-words.${form}.`);
	const type = form === 'csv' ? 'text/csv; charset=utf-8' : 'application/json';
	return new Response(await statementsWithWords(form), { headers: { 'content-type': type } });
}

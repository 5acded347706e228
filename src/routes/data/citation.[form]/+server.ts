/** How to cite the data, for programs that keep references. */
import { error } from '@sveltejs/kit';
import { CITATION_FORMS, citationOf, type CitationForm } from '$lib/takeaway/cite';
import { dataset } from '../whole.server';

export const prerender = true;
export const entries = () => CITATION_FORMS.map((form) => ({ form }));

const TYPES: Record<CitationForm, string> = {
	txt: 'text/plain; charset=utf-8',
	bib: 'application/x-bibtex',
	ris: 'application/x-research-info-systems',
	json: 'application/vnd.citationstyles.csl+json'
};

export async function GET({ params }: { params: { form: string } }) {
	const form = CITATION_FORMS.find((name) => name === params.form);
	if (!form) error(404, `There is no citation.${params.form}.`);
	return new Response(citationOf(await dataset(), form), { headers: { 'content-type': TYPES[form] } });
}

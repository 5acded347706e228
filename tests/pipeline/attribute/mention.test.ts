/** Whom a source means: linked within made-up articles about invented people. */
import { describe, expect, test } from 'vitest';
import { attribute } from '../../../src/pipeline/attribute';
import { segmented, words } from '../support/plain';

/** Source → mention of every attribution. */
function links(text: string): [string, string][] {
	const { attributions } = attribute(segmented(text));
	return attributions.map(({ source, mention }) => [words(text, source), words(text, mention)]);
}

describe('a source is linked to the fullest mention', () => {
	test('a surname to the name with its title', () => {
		expect(
			links('Foreign Minister Ilona Vance said the talks had failed.\nVance said nobody was to blame.')
		).toContainEqual(['Vance', 'Foreign Minister Ilona Vance']);
	});

	test('a pronoun to the person who led the sentence before', () => {
		expect(
			links('Ilona Vance met Omar Tell in Karsk on Monday.\nShe said the talks had failed.')
		).toContainEqual(['She', 'Ilona Vance']);
	});

	test('a pronoun past a name of the other gender', () => {
		expect(
			links('Mr. Omar Tell left early.\nMs. Ilona Vance stayed.\nHe said the talks had failed.')
		).toContainEqual(['He', 'Mr. Omar Tell']);
	});

	test('a role to the name it stood before', () => {
		expect(
			links(
				'Veldonian President Ilona Vance met the union’s envoy Omar Tell.\nThe president said the talks had failed.'
			)
		).toContainEqual(['The president', 'Veldonian President Ilona Vance']);
	});

	test('a relative pronoun to its antecedent', () => {
		expect(links('The plan was drawn up by Omar Tell, who said it was fair.')).toContainEqual([
			'who',
			'Omar Tell'
		]);
	});

	test('a place is not a person', () => {
		const found = links('Ilona Vance flew to New Garrow for the talks.\nShe said they had failed.');
		expect(found).toContainEqual(['She', 'Ilona Vance']);
	});

	test('a government is itself', () => {
		expect(links('The talks moved to Karsk.\nKarsk said they had failed.')).toContainEqual([
			'Karsk',
			'Karsk'
		]);
	});
});

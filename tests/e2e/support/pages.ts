/** Every kind of page, by its address below the site's: what the tests of looks and access go through. */
export const PAGES = [
	'.',
	'actors/',
	'actors/vladimir-putin/',
	'compare/?actors=vladimir-putin,volodymyr-zelenskyy',
	'positions/',
	'positions/nato-membership/',
	'data/',
	'explore/',
	'timeline/'
];

/** States that the codebook need not list: their English names, and the capitals used for their governments. */

/** ISO 3166-1 code and capital. Brussels is omitted, because it is used for the European Union and for NATO. */
const CAPITALS = `
AE Abu Dhabi, AF Kabul, AL Tirana, AM Yerevan, AR Buenos Aires, AT Vienna, AU Canberra, AZ Baku, BA Sarajevo, BD Dhaka,
BG Sofia, BR Brasilia, BR Brasília, BY Minsk, CA Ottawa, CH Bern, CL Santiago, CN Beijing, CO Bogota, CO Bogotá,
CU Havana, CY Nicosia, CZ Prague, DE Berlin, DK Copenhagen, DZ Algiers, EE Tallinn, EG Cairo, ES Madrid, ET Addis Ababa,
FI Helsinki, FR Paris, GB London, GE Tbilisi, GR Athens, HR Zagreb, HU Budapest, ID Jakarta, IE Dublin, IN New Delhi,
IQ Baghdad, IR Tehran, IS Reykjavik, IS Reykjavík, IT Rome, JP Tokyo, KE Nairobi, KG Bishkek, KP Pyongyang, KR Seoul,
KW Kuwait City, KZ Astana, LB Beirut, LT Vilnius, LV Riga, LY Tripoli, MA Rabat, MD Chisinau, MD Chișinău, ME Podgorica,
MK Skopje, MN Ulaanbaatar, MT Valletta, MX Mexico City, MY Kuala Lumpur, NG Abuja, NO Oslo, NP Kathmandu,
OM Muscat, PE Lima, PH Manila, PK Islamabad, PL Warsaw, PT Lisbon, QA Doha, RO Bucharest, RS Belgrade, RU Moscow, SA Riyadh,
SE Stockholm, SI Ljubljana, SK Bratislava, SN Dakar, SY Damascus, TH Bangkok, TJ Dushanbe, TM Ashgabat, TN Tunis, TR Ankara,
TW Taipei, UA Kyiv, UA Kiev, UZ Tashkent, VE Caracas, VN Hanoi, XK Pristina, ZA Pretoria`;

/** Names used in articles where Node's English name differs. */
const CALLED = `
GB Britain, GB United Kingdom, GB UK, GB Great Britain, TR Turkey, CZ Czech Republic, NL Netherlands, KR South Korea,
KP North Korea, BA Bosnia, MK North Macedonia, AE United Arab Emirates, MM Burma, CI Ivory Coast, VA Vatican, VA Holy See`;

/** Demonyms and adjectives of states. */
const DEMONYMS = `
AL Albanian, AT Austrian, AU Australian, AZ Azerbaijani, BE Belgian, BG Bulgarian, BR Brazilian, BY Belarusian,
CA Canadian, CH Swiss, CN Chinese, CY Cypriot, CZ Czech, DE German, DK Danish, DK Dane, EE Estonian, ES Spanish,
ES Spaniard, FI Finnish, FI Finn, FR French, GB British, GB Briton, GE Georgian, GR Greek, HR Croatian, HU Hungarian,
IE Irish, IL Israeli, IN Indian, IR Iranian, IS Icelandic, IT Italian, JP Japanese, KZ Kazakh, LT Lithuanian,
LU Luxembourgish, LV Latvian, MD Moldovan, ME Montenegrin, MT Maltese, MX Mexican, NL Dutch, NO Norwegian, PL Polish,
PL Pole, PT Portuguese, QA Qatari, RO Romanian, RS Serbian, SA Saudi, SE Swedish, SE Swede, SI Slovenian, SK Slovak,
TR Turkish, TR Turk, TW Taiwanese, ZA South African, KR South Korean`;

interface State {
	code: string;
	/** The name given by Node in English, or the one used in articles. */
	name: string;
}

const ENGLISH = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const STATES: ReadonlyMap<string, State> = new Map(
	LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
		const name = ENGLISH.of(code);
		return name ? [[name, { code, name }] as const] : [];
	})
);

const listed = (lines: string): (readonly [code: string, words: string])[] =>
	lines.split(',').map((line) => {
		const [, code = '', words = ''] = /^\s*([A-Z]{2}) (.+)$/u.exec(line) ?? [];
		return [code, words] as const;
	});

/** The name an article would use for the state with this code. */
const commonName = (code: string, words: string): string =>
	listed(CALLED).find(([one]) => one === code)?.[1] ?? ENGLISH.of(code) ?? words;

const SEATS: ReadonlyMap<string, State> = new Map(
	listed(CAPITALS).map(([code, words]) => [words, { code, name: commonName(code, words) }])
);
const COMMON: ReadonlyMap<string, State> = new Map(
	listed(CALLED).map(([code, words]) => [words, { code, name: commonName(code, words) }])
);
const PEOPLES: ReadonlyMap<string, State> = new Map(
	listed(DEMONYMS).map(([code, words]) => [words, { code, name: commonName(code, words) }])
);

/** The state with this name or capital, capitalised as written; null if there is none. */
export function stateNamed(words: string): State | null {
	const plain = words.replace(/^the\s+/iu, '').replace(/\.(?=\p{L}|$)/gu, '');
	return COMMON.get(plain) ?? STATES.get(plain) ?? SEATS.get(plain) ?? null;
}

/** The state of a people or an adjective: "the Germans", "Polish"; null if there is none. */
export const stateOfPeople = (word: string): State | null =>
	PEOPLES.get(word) ?? PEOPLES.get(word.replace(/s$/u, '')) ?? null;

/**
 * The names an article may use for the state of `words`: its names, capitals, peoples and adjectives. Empty if it is
 * not a state.
 */
export function namesOfState(words: string): string[] {
	const state = stateNamed(words);
	if (!state) return [];
	return [STATES, COMMON, SEATS, PEOPLES].flatMap((list) =>
		[...list].filter(([, { code }]) => code === state.code).map(([name]) => name)
	);
}

/** Every name, capital, people and adjective of a state, as it is written. */
export const WORDS_OF_STATES: readonly string[] = [STATES, COMMON, SEATS, PEOPLES].flatMap((list) =>
	list === STATES ? [...list.values()].map(({ name }) => name) : [...list.keys()]
);

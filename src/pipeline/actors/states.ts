/** States that the codebook may not list: by their English names, and by the capitals that stand for their governments. */

/** ISO 3166-1 code and capital. Left out is Brussels, which stands for the European Union and for NATO. */
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

interface State {
	code: string;
	/** As Node names it in English. */
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

const SEATS: ReadonlyMap<string, State> = new Map(
	CAPITALS.split(',').map((line) => {
		const [, code = '', capital = ''] = /^\s*([A-Z]{2}) (.+)$/u.exec(line) ?? [];
		return [capital, { code, name: ENGLISH.of(code) ?? capital }] as const;
	})
);

/** The state that a name or the name of a capital stands for, capitals as written; null where it is neither. */
export const stateNamed = (words: string): State | null => STATES.get(words) ?? SEATS.get(words) ?? null;

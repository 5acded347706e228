/**
 * Words that attribute, written from general knowledge of English usage. Frames say what a cue can take:
 *
 *   q  quoted or reported words before or after it ("…," said X)      t  a clause, with or without "that"
 *   T  a clause with "that" alone                                     w  a clause with whether, if, how, why, what
 *   i  an infinitive that is the content (vowed to …)                 n  a noun phrase or gerund (denied the claim)
 *   O  a person told, then the content (told X that …)                I  somebody and an infinitive (urged X to …)
 *   a  something and what is said of it (called X a liar, accused X of …)
 *
 * A cue of several words lists the particle after the verb ("rule out"). Classes tell what a cue reports.
 */
export type CueClass = 'speech' | 'stance' | 'belief' | 'intention' | 'evidence';

export interface Cue {
	lemma: string;
	/** Words after the verb that belong to the cue; empty for most. */
	particle: readonly string[];
	frames: string;
	kind: CueClass;
}

const SPEECH = `
say qtwO2; tell qtwOI; add qt; write qt; ask qwOI; note qtw; announce qtn; explain qtwn; argue qt; claim qtni; state qtn;
declare qtna; insist qti; suggest qtnw; reply qt; respond qt; answer qt; acknowledge qtnw; admit qtn; concede qtn; confess qtn;
confirm qtnw; deny tn; warn qtOI; predict qtnw; assert qtn; allege qtn; contend qt; maintain qtn; stress qtnw; emphasize qtnw;
emphasise qtnw; underscore qtn; underline qtn; reiterate qtnw; repeat qtn; recall qtnw; remember tn; observe qt; remark qt; mention qtn;
comment q; quip qt; joke qt; declare qtna; proclaim qtna; tweet qtn; post qt; conclude qt; continue q; charge qt; complain qt; boast qt;
brag qt; lament qtn; mock qn; shout qt; yell qt; scream qt; whisper qt; mutter qt; murmur q; exclaim qt; cry q; gush q; tease q; muse qtw; recount qtwn;
remind qOI; inform O; notify O; assure qO; promise qtinO; pledge qtin; vow qtin; swear ti; threaten in; offer in; agree qti; disagree q; refuse i; decline i;
signal tn; indicate qtnw; imply qtn; hint qt; intimate tn; reveal qtnw; disclose tnw; report qtnw; testify qt; estimate tn; advise qtOI; urge qtnI;
implore qI; beg qI; plead q; request tnI; demand qtni; command qI; order nI; instruct I; direct I; invite I; encourage I; recommend qtn; propose qtni;
counsel qI; caution qtOI; counter qt; retort qt; rebut n; refute n; dispute ntw; question nw; wonder qw; inquire qw; speculate tw; theorize t; interject q; opine qt;
elaborate q; clarify qtn; specify tnw; point-out qtnw; go-on q; sum-up q; chime-in q; make-clear tnw; spell-out wn; lay-out nw; rule-out n;
call-for n; call-on I; call-out n; speak-out q; bring-up n; back-up q; chant q; sing q; joke qt; gripe qt; grumble qt; fume q; thunder q; scoff qt; snap q; bark q; shrug q;
protest qtn; object t; profess tni; foretell tn; forecast tn; project tI; caption q; blog qt; email qtO; text q; cable q; preach qt; lecture q;
outline nw; detail nw; describe aw; characterize a; characterise a; depict a; portray a; call an; label a; brand a; dub a; term a; deem a; pronounce a; hail a; tout a; cast a; accuse a; blame a; credit a; fault a;
liken a; compare a; rank a; rate a; paint a; frame a; paraphrase q; quote n; cite n; echo n; discuss nw; address n; raise n; express n; voice n; air n; articulate n; convey tnO; broach n; invoke n; relay tn;
highlight nw; reference n; refer-to na; allude-to n; point-to n; talk-about nw; speak-about nw; speak-of n; complain-about n; complain-of n; boast-about n; boast-of n; brag-about n; warn-of n; warn-about n; warn-against n; joke-about nw; hint-at n; comment-on n; elaborate-on n; expand-on n; touch-on n;
dwell-on n; opine-on n; respond-to n; react-to n; reply-to n; object-to n; apologize-for n; apologise-for n; ask-for n; ask-about nw; plead-for n; appeal-for n; argue-for n; argue-against n; advocate-for n; advocate n; lobby-for n; lobby I; push-for n; press-for n; rail-against n; speak-against n; protest-against n; inveigh-against n; testify-about n; preside-over x;
criticize an; criticise an; condemn an; denounce an; decry n; deplore n; blast an; slam an; attack an; assail an; bash an; rip an; lambast an; lambaste an; berate an; chide an; rebuke an; scold an; castigate an; excoriate an; censure an; deride an; ridicule an; disparage an; belittle n; insult n; taunt n; trash an; skewer n; savage n; pan n; disavow n; repudiate n; dismiss an; reject an; rebuff n; renounce n; downplay n; play-down n; play-up n; shrug-off n; brush-off n; brush-aside n; wave-off n; laugh-off n;
praise an; laud an; applaud an; commend an; compliment n; congratulate n; thank n; celebrate n; salute n; welcome n; defend n; justify n; champion n; extol n; acclaim n; honor n;
apologize q; gloat q; marvel qt; rave q; vent q; sneer q; volunteer q; venture q; reassure O; persuade OI; convince OI; admonish I; exhort I; goad I; challenge nI; dare I; ask-whether w; read q; publish x; pen x; sign x; rant q; weigh-in q; fire-back q; shoot-back q; hit-back q; push-back q; lash-out x; lash-out-at n; hit-out-at n; hammer n; pummel n; tear-into n; go-after n; take-aim-at n; take-issue-with n; take-credit-for n; make-fun-of n; poke-fun-at n; heap-praise-on n; cast-doubt-on n; shed-light-on x; express x
`;

const STANCE = `
support n; oppose n; back n; endorse n; favor nt; favour nt; resist n; approve n; approve-of n; disapprove-of n; embrace n; accept nt; reconsider n; resent n; vote-for n; vote-against n; vote-to x; veto n; side-with n; stand-by n; stick-by n; come-out-against n; come-out-for n; agree-with n; disagree-with n; agree-to n; disavow n; distance x; shun n; protest n; condone n; tolerate n; boycott n; ban x; ratify n
`;

const BELIEF = `
think qtw; believe qtIn; feel t; know tw; understand tw; realize tw; realise tw; recognize tna; recognise tna; assume t; presume t; suppose t; suspect tn; doubt tnw; fear tn; worry qt; hope ti; wish t; expect tiI; anticipate tn; foresee tn; imagine tw; guess t; reckon qt; figure t; hold t; consider na; regard a; view a; see at; perceive a; judge a; treat x; mistake x; trust t; forget tw; learn tw; discover tw; find ta; notice tw; decide tiw; determine tw; conclude t; love n; like x; dislike n; hate n; prefer nti; admire n; respect n; envy n; regret tn; appreciate n; care tw; mind w; mourn n; dread n; despise n; loathe n; relish n; value n; cherish n; enjoy x; remember tn; believe-in n; think-of n; think-about nw; worry-about nw; care-about n; dream-of n; dream x; hear t; sense tn; gather t; bet t; wager t; calculate t; envision n; envisage n
`;

const INTENTION = `
want iI; plan i; intend iI; aim i; hope-for n; wish-for n; seek i; mean x; aspire i; choose i; opt i; prepare x; threaten i; attempt x; try x; vow i; resolve i; commit-to n; commit x; pledge i; consider n; mull n; weigh n; contemplate n; ponder nw; plan-on n; look-forward-to n; contemplate n; long-for n; yearn-for n; volunteer i; promise i; propose i; prefer i
`;

const EVIDENCE = `
show twn; suggest tn; indicate tw; reveal tw; prove t; demonstrate tw; confirm tw; find tw; reflect x; illustrate w; imply t; mean t; signal tn; read q; conclude t; depict x; document x; allege tn; rule tq; hold t; note t; detail w; reports t; mandate t; stipulate t; require x; provide x; call x
`;

function parse(source: string, kind: CueClass): Cue[] {
	return source
		.split(/[;\n]+/)
		.map((entry) => entry.trim())
		.filter(Boolean)
		.map((entry) => {
			const [words = '', frames = ''] = entry.split(' ');
			const [lemma = '', ...particle] = words.split('-');
			return { lemma, particle, frames: frames.replace(/[^a-zA-Z]/g, ''), kind };
		})
		.filter((cue) => cue.frames !== 'x');
}

/** The cue verbs, those of several words first; where a verb stands in several classes its frames are joined. */
export const CUE_VERBS: readonly Cue[] = (() => {
	const byWords = new Map<string, Cue>();
	for (const cue of [
		...parse(SPEECH, 'speech'),
		...parse(STANCE, 'stance'),
		...parse(BELIEF, 'belief'),
		...parse(INTENTION, 'intention'),
		...parse(EVIDENCE, 'evidence')
	]) {
		const key = [cue.lemma, ...cue.particle].join(' ');
		const known = byWords.get(key);
		if (known) known.frames = [...new Set(known.frames + cue.frames)].join('');
		else byWords.set(key, cue);
	}
	return [...byWords.values()].sort((a, b) => b.particle.length - a.particle.length);
})();

/** Nouns that attribute, with the words that open their content. */
const NOUNS = `
pledge to that; promise to that; vow to that; threat to that; offer to; refusal to; insistence on that; decision to; plan to for; proposal to for that; demand for that; request for to that; call for to; appeal for to;
claim that of about; assertion that; allegation that of about; accusation that of; argument that for against; contention that; statement that about on; remark about on that; comment about on that; observation that; suggestion that of;
warning that about of; prediction that of; announcement that of; admission that of; acknowledgment that of; denial that of; declaration that of; assurance that; complaint about that; criticism of that; condemnation of; praise for of; denunciation of; attack on; support for of; opposition to; endorsement of;
belief that in; view that of on; opinion that of on; idea that; notion that; conviction that; hope that of for to; fear that of; concern that about over; worry that about; expectation that of; assumption that; suspicion that; desire to for; intention to of; willingness to; readiness to; reluctance to; determination to; commitment to; ambition to; effort x; wish to for that; question about; skepticism about of; doubt about that; theory that; impression that; conclusion that; finding that; estimate that; thought on about; position on that; stance on; stand on; rejection of; embrace of; defense of; description of; characterization of; depiction of; portrayal of; message that; perception that of; preference for; enthusiasm for; disdain for; contempt for; admiration for; respect for; disapproval of; approval of; frustration with; anger at over; push for; bid x; word that; report that of; rumor that; charge that; advice that; recommendation that to; explanation that for; response to; reaction to; reference to; rhetoric about on; speech on about; testimony that about; mention of; reminder that; faith in; confidence in that; distrust of; dislike of
`;

export const CUE_NOUNS: ReadonlyMap<string, { frames: readonly string[]; kind: CueClass }> = new Map(
	NOUNS.split(/[;\n]+/)
		.map((entry) => entry.trim().split(' '))
		.filter(([noun, ...frames]) => noun && !frames.includes('x'))
		.map(([noun = '', ...frames]) => [noun, { frames, kind: 'speech' as const }])
);

/** Adjectives of attitude behind "is", "was", "remains", with the words that open their content. */
const ADJECTIVES = `
concerned about that over with by; worried about that over; afraid of that to; fearful of that; aware of that; unaware of that; convinced of that; confident that in of; certain that of; sure that of; hopeful that about; optimistic about that; pessimistic about; skeptical of about that; sceptical of about that; critical of; supportive of; opposed to; open to; willing to; unwilling to; prepared to; ready to; eager to; reluctant to; determined to; proud of to that; angry about at over that with; upset about with that over at by; furious at about over with that; disappointed in with by that at; frustrated with by that; happy to about with that; glad to that; pleased with that to by; surprised by that at to; shocked by that at; adamant that about; clear that about on; unclear about on; doubtful that about; dismissive of; wary of; weary of; tired of; fond of; ashamed of; grateful for to that; thankful for to that; excited about to by; enthusiastic about; committed to; intent on; unsure of about that; uncertain about that of; unhappy with about that; outraged by over at that; troubled by that; alarmed by that at; hesitant to about; inclined to; keen on to; sorry for that to; loath to; unimpressed by with; impressed by with; interested in; bullish on; nervous about that; anxious about to that; satisfied with that; dissatisfied with; divided on over about; undecided about on; united in behind against; adamant about; respectful of; sympathetic to; hostile to; complimentary of; unapologetic about; contemptuous of; distrustful of; suspicious of; mindful of that; cautious about
`;

export const CUE_ADJECTIVES: ReadonlyMap<string, readonly string[]> = new Map(
	ADJECTIVES.split(/[;\n]+/)
		.map((entry) => entry.trim().split(' '))
		.filter(([word]) => word)
		.map(([word = '', ...frames]) => [word, frames])
);

/**
 * Verbs that attribute, written from general knowledge of English usage, by class and by the frames they take:
 *
 *   q  words before or after it, quoted or not ("…," said X)          t  a clause, with or without "that"
 *   T  a clause with "that" alone                                     w  a clause with whether, if, how, why, what
 *   i  an infinitive that is the content (vowed to …)                 n  a noun phrase or gerund (denied the claim)
 *   O  an addressee, then the content (told X that …)                I  somebody and an infinitive (urged X to …)
 *   c  a clause whose verb follows its subject at once (added it was over)
 *   a  something and what is said of it (called X a liar, viewed X as a threat)
 *
 * A hyphen joins the words of a cue ("rule-out"): the verb, inflected by rule, then its particle.
 */
export type CueClass = 'speech' | 'stance' | 'belief' | 'intention' | 'evidence';

export const VERBS: Readonly<Record<CueClass, Readonly<Record<string, string>>>> = {
	speech: {
		I: 'appeal-to press prod push admonish allow call-on dare direct encourage exhort goad instruct invite lobby',
		O: 'inform notify reassure',
		OI: 'convince persuade',
		T: 'estimate',
		a: 'accuse blame brand cast characterise characterize compare credit deem depict dub fault frame hail label liken paint portray rank rate term tout',
		i: 'attempt decline hasten look refuse threaten',
		in: 'offer',
		n: 'acclaim address advocate advocate-for allude-to apologise-for apologize-for appeal-for argue-against argue-for articulate ask-for attribute back-away-from belittle bemoan boast-about boast-of brag-about bring-up bristle-at broach brush-aside brush-off call-for call-off call-out cast-doubt-on celebrate cite comment-on complain-about complain-of compliment concentrate-on congratulate contradict decry defend deplore disavow distance-from document double-down-on downplay dwell-on echo elaborate-on expand-on express extol focus-on fret-about fret-over go-after gripe-about grumble-about gush-over hammer heap-praise-on hear-about herald hint-at hit-out-at home-in-on honor identify inquire-about insist-on insult inveigh-against invoke issue justify know-about lash-out-at laugh-off lean-on learn-of lie-about list lobby-for make-fun-of name object-to opine-about opine-on overrule pan play-down play-up plead-for point-to poke-fun-at pounce-on pour-cold-water-on press-for pressure promote protest-against pummel push-for quote rail-against rant-about rave-about react-to reaffirm rebut reference reflect-on refute renounce reply-to repudiate respond-to rule-out salute savage seize-on share shrug-off sign skewer sound-off-on speak-against speak-for speak-in-favor-of speak-in-favour-of speak-of speak-out-against speak-out-for speak-out-in-favor-of speak-out-in-favour-of spurn steer-clear-of stop-short-of take-aim-at take-credit-for take-issue-with taunt tear-into temper testify throw-cold-water-on-about thank tick-off touch-on unveil voice vouch-for warn-about warn-against warn-of wave-off weigh-in-on welcome wonder-about zero-in-on',
		nI: 'challenge order',
		na: 'applaud assail bash berate blast call caricature castigate censure chide commend condemn criticise criticize denounce deride dismiss disparage excoriate lambast lambaste laud misrepresent praise rebuke refer-to reject ridicule rip scold slam trash',
		q: 'apologize back-up bark cable caption chant chime-in comment continue cry disagree elaborate fire-back fume gloat go-on gush hit-back interject lecture murmur paraphrase plead push-back put-it rant rave read respond shoot-back shrug sing snap sneer speak-out sum-it-up sum-up tease text thunder vent venture weigh-in',
		qI: 'beg command counsel implore',
		qO: 'assure',
		qOI: 'remind',
		qc: 'add maintain',
		qTOI: 'advise',
		qTin: 'pledge',
		qTn: 'state',
		qi: 'volunteer',
		qn: 'mock',
		qT: 'assess',
		qt: 'answer argue blog boast brag charge complain conclude contend counter exclaim gripe grumble hint jest joke marvel mutter observe opine post preach quip reason remark reply retort riff scoff scream shout testify whisper write yell',
		qtO: 'email',
		qtOI: 'caution warn',
		qti: 'agree insist',
		qtin: 'claim demand propose vow',
		qtinO: 'promise',
		qtn: 'admit allege announce assert clarify concede confess imply lament mention protest recommend repeat tweet underline underscore',
		qtnI: 'urge',
		qtna: 'declare proclaim',
		qtw: 'muse note',
		qtwO: 'say',
		qtwOI: 'tell',
		qtwn: 'acknowledge confirm emphasise emphasize explain indicate point-out predict recall recount reiterate report reveal stress suggest',
		qw: 'inquire wonder',
		qwOI: 'ask',
		t: 'let-it-be-known let-slip make-it-clear make-known object theorize',
		tI: 'project',
		tT: 'bear-in-mind',
		ti: 'swear',
		tin: 'profess',
		tn: 'deny forecast foretell intimate relay remember signal',
		tnI: 'request',
		tnO: 'convey',
		tw: 'speculate',
		twn: 'disclose dispute make-clear specify',
		w: 'ask-whether',
		wa: 'describe',
		wn: 'ask-about detail discuss highlight joke-about lay-out outline question speak-about spell-out talk-about leave-open'
	},
	stance: {
		n: 'champion agree-to agree-with approve approve-of back boycott come-out-against come-out-for condone disagree-with disapprove-of embrace endorse favor favour oppose ratify reconsider resent resist shun side-with stand-by stick-by support tolerate veto vote-against vote-for',
		tn: 'accept'
	},
	belief: {
		a: 'judge regard view',
		i: 'suppose',
		n: 'admire appreciate believe-in care-about cherish despise dislike dread dream-of envisage envision envy hate loathe love mourn relish think-of value',
		na: 'consider',
		qt: 'reckon worry',
		qtnI: 'believe',
		qtw: 'think',
		t: 'assume bet feel guess hear presume wager wish',
		ta: 'see',
		ti: 'hope',
		tiI: 'expect',
		tin: 'prefer',
		tn: 'anticipate fear foresee regret sense suspect',
		tw: 'care forget imagine know realise realize understand',
		twi: 'decide',
		twn: 'doubt',
		w: 'mind',
		wn: 'think-about worry-about'
	},
	intention: {
		i: 'aim aspire opt plan resolve',
		iI: 'intend',
		in: 'seek',
		inI: 'want',
		n: 'commit-to contemplate hope-for long-for look-forward-to mull plan-on wish-for yearn-for',
		w: 'choose',
		wn: 'ponder'
	},
	evidence: {
		qt: 'rule',
		t: 'find',
		tw: 'demonstrate determine discover learn notice',
		twn: 'show',
		w: 'illustrate'
	}
};

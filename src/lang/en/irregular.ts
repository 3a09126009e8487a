/** Irregular verbs: base, past, past participle (forms joined by "/" where there are several). Public knowledge of the language. */
const VERBS = `
abide abode/abided abided; arise arose arisen; awake awoke awoken; be was/were been; bear bore borne/born; beat beat beaten; become became become; befall befell befallen;
beget begot begotten; begin began begun; behold beheld beheld; bend bent bent; beset beset beset; bet bet bet; bid bid/bade bid/bidden; bind bound bound;
bite bit bitten; bleed bled bled; blow blew blown; break broke broken; breed bred bred; bring brought brought; broadcast broadcast broadcast; build built built;
burn burnt burnt; burst burst burst; buy bought bought; cast cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost;
creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; do did done; draw drew drawn; dream dreamt dreamt; drink drank drunk; drive drove driven;
dwell dwelt dwelt; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt; fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown;
forbid forbade/forbad forbidden; forecast forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken; freeze froze frozen;
get got got/gotten; give gave given; go went gone; grind ground ground; grow grew grown; hang hung hung; have had had; hear heard heard; hide hid hidden; hit hit hit;
hold held held; hurt hurt hurt; keep kept kept; kneel knelt knelt; know knew known; lay laid laid; lead led led; lean leant leant; leap leapt leapt; learn learnt learnt;
leave left left; lend lent lent; let let let; lie lay lain; light lit lit; lose lost lost; make made made; mean meant meant; meet met met; mislead misled misled;
misunderstand misunderstood misunderstood; mow mowed mown; offset offset offset; outdo outdid outdone; outgun outgunned outgunned; outrun outran outrun; overcome overcame overcome; overhear overheard overheard;
override overrode overridden; overrun overran overrun; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; partake partook partaken; pay paid paid;
plead pled pled; prove proved proven; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt; redo redid redone; regain regained regained; relay relayed relayed; remake remade remade; repay repaid repaid;
reset reset reset; resell resold resold; retake retook retaken; rethink rethought rethought; rewrite rewrote rewritten; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run;
saw sawed sawn; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set; sew sewed sewn; shake shook shaken; shear sheared shorn; shed shed shed; shine shone shone;
shoot shot shot; show showed shown; shrink shrank shrunk; shut shut shut; sing sang sung; sink sank/sunk sunk; sit sat sat; slay slew slain; sleep slept slept; slide slid slid; sling slung slung; slit slit slit;
smell smelt smelt; sow sowed sown; speak spoke spoken; speed sped sped; spell spelt spelt; spend spent spent; spill spilt spilt; spin spun spun; spit spat spat; split split split; spoil spoilt spoilt; spread spread spread;
spring sprang sprung; stand stood stood; steal stole stolen; stick stuck stuck; sting stung stung; stink stank stunk; strew strewed strewn; stride strode stridden; strike struck struck/stricken; string strung strung;
strive strove striven; swear swore sworn; sweep swept swept; swell swelled swollen; swim swam swum; swing swung swung; take took taken; teach taught taught; tear tore torn; tell told told; think thought thought;
throw threw thrown; thrust thrust thrust; tread trod trodden; undergo underwent undergone; understand understood understood; undertake undertook undertaken; undo undid undone; unwind unwound unwound; uphold upheld upheld;
upset upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept wept; win won won; wind wound wound; withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood; wring wrung wrung; write wrote written
`;

/** Other verb forms that the rules would miss: of the auxiliaries, contractions, doubled or kept letters. */
const FORMS = `
be am is are 're 'm being; have has 've 'd having; do does don; go goes gone going; will 'll wo; can ca; say says; die dying; lie lying; tie tying; vie vying; untie untying; belie belying; mimic mimicking mimicked; panic panicking panicked;
picnic picnicking; traffic trafficking trafficked; frolic frolicking; hang hanged; singe singeing; dye dyeing; focus focused focusing focusses; bus bussed bussing buses; gas gassed gassing gasses; bias biased; shit shat; sanction sanctioned;
free freed freeing; flee fleeing; see seeing; agree agreed agreeing; guarantee guaranteed; referee refereed; ski skied skiing; veto vetoed vetoes vetoing; echo echoed echoes; torpedo torpedoed torpedoes; embargo embargoed embargoes
`;

/** Irregular plurals: singular, plural. */
const NOUNS = `
man men; woman women; child children; foot feet; tooth teeth; goose geese; mouse mice; louse lice; ox oxen; person people; penny pence; die dice; brother brethren; crisis crises; analysis analyses; thesis theses; hypothesis hypotheses;
oasis oases; diagnosis diagnoses; emphasis emphases; parenthesis parentheses; neurosis neuroses; synthesis syntheses; ellipsis ellipses; phenomenon phenomena; criterion criteria; medium media; datum data; bacterium bacteria; curriculum curricula;
memorandum memoranda; referendum referenda; stratum strata; addendum addenda; symposium symposia; millennium millennia; appendix appendices; index indices; matrix matrices; vertex vertices; radius radii; nucleus nuclei; fungus fungi; alumnus alumni; cactus cacti;
stimulus stimuli; syllabus syllabi; larva larvae; formula formulae; antenna antennae; bureau bureaux; chateau chateaux; plateau plateaux; life lives; knife knives; wife wives; half halves; leaf leaves; thief thieves; shelf shelves; self selves; wolf wolves;
loaf loaves; calf calves; scarf scarves; hoof hooves; staff staves; midwife midwives; housewife housewives; passer-by passers-by; runner-up runners-up; mother-in-law mothers-in-law; attorney general attorneys general;
serviceman servicemen; policeman policemen; gunman gunmen; bus buses; gas gases; virus viruses; campus campuses; census censuses; status statuses; consensus consensuses; corpus corpora; genus genera; opus opera; lens lenses; atlas atlases; canvas canvases; alias aliases; bias biases;
iris irises; clitoris clitorises; hero heroes; potato potatoes; tomato tomatoes; torpedo torpedoes; embargo embargoes; veto vetoes; cargo cargoes; volcano volcanoes; echo echoes; mosquito mosquitoes; negro negroes; motto mottoes; tornado tornadoes; domino dominoes;
mujahid mujahideen; mujahid mujahedeen; mujahid mujahidin; fedayee fedayeen; quiz quizzes; movie movies; cookie cookies; zombie zombies; selfie selfies; rookie rookies; tie ties; pie pies; lie lies; die dies; eurozone eurozones
`;
/** Words in -s, or with no plural of their own, that are their own lemma. */
const KEPT = `
news series species means headquarters barracks crossroads works politics economics physics mathematics athletics ethics logistics electronics statistics tactics gymnastics dynamics robotics genetics linguistics mechanics
thanks clothes goods premises proceeds remains riches savings shorts trousers scissors outskirts surroundings whereabouts belongings earnings arms customs damages congratulations police cattle aircraft spacecraft hovercraft watercraft helicraft
gas bus plus minus bonus virus status census campus focus consensus corpus genius chorus crocus exodus circus citrus cactus lotus fetus nexus versus thus focus terminus apparatus prospectus syllabus stimulus
basis crisis analysis thesis hypothesis axis oasis diagnosis emphasis parenthesis synthesis genesis nemesis paralysis dialysis catharsis metropolis necropolis acropolis tennis penis iris pelvis debris chassis precis corps
this his its as is was has us yes does perhaps always besides towards afterwards sometimes else lens alas bias atlas canvas pancreas texas kansas arkansas christmas mars paris isis hamas us gas as alias ananas madras pajamas pyjamas chaos cosmos
ethos pathos kudos rhinoceros thermos asbestos cross loss boss mass class glass grass brass pass press mess stress dress access process success progress congress business illness witness fitness address abyss
sheep deer fish moose offspring swine salmon trout shrimp
`;

export interface IrregularVerb {
  lemma: string;
  /** Which of its forms it is: only a participle can be passive. */
  participle: boolean;
  past: boolean;
}

const clauses = (text: string) => text.split(";").map((c) => c.trim()).filter(Boolean);

/** Form → verbs it belongs to. */
export function irregularVerbs(): Map<string, IrregularVerb[]> {
  const map = new Map<string, IrregularVerb[]>();
  const add = (form: string, lemma: string, past: boolean, participle: boolean) => {
    const list = map.get(form) ?? [];
    const known = list.find((v) => v.lemma === lemma);
    if (known) {
      known.past ||= past;
      known.participle ||= participle;
    } else list.push({ lemma, past, participle });
    map.set(form, list);
  };
  for (const clause of clauses(VERBS)) {
    const [base, past, participle] = clause.split(" ") as [string, string, string];
    for (const form of past.split("/")) add(form, base, true, false);
    for (const form of participle.split("/")) add(form, base, false, true);
  }
  for (const clause of clauses(FORMS)) {
    const [base, ...forms] = clause.split(" ");
    for (const form of forms) add(form, base!, form.endsWith("ed"), form.endsWith("ed"));
  }
  return map;
}

export function irregularNouns(): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const clause of clauses(NOUNS)) {
    const at = clause.lastIndexOf(" ");
    const [singular, plural] = [clause.slice(0, at), clause.slice(at + 1)];
    if (!singular.includes(" ")) map.set(plural, [...(map.get(plural) ?? []), singular]);
  }
  return map;
}

export const keptNouns = (): Set<string> => new Set(KEPT.trim().split(/\s+/));

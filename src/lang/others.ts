import type { LanguageProfile } from "./types.js";

const profile = (language: string, script: LanguageProfile["script"], words: string, cues: string): LanguageProfile => ({
  language,
  script,
  words: words.trim().split(/\s+/),
  cues: cues.trim().split(/\s+/),
});

/** Languages the product does not read but must not mistake for one it does: those met in the news in the same scripts. */
export const otherLanguages: LanguageProfile[] = [
  profile("de", "Latin", `der die das den dem des und in zu von mit auf für ist im ein eine einen einem einer nicht sich es an auch als bei nach aus wie
    war wurde wurden werden wird haben hat sind oder aber vor über durch zum zur um so dass daß noch nur seit gegen zwischen er sie ich wir`,
    "sch ß ä ö ü ung$ ^ge cht$ ch ei en$ ^ver lich$ keit$ tz ^zw pf ie er$ ^be isch$ ^un"),
  profile("es", "Latin", `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ya fue este ha sí porque esta son
    entre está cuando muy sin sobre ser también me hasta hay donde han quien desde todo nos durante dos tras según contra ese eso años`,
    "ñ ción$ á í ó ú ado$ ados$ ^ll os$ as$ dad$ ^qu ue ^es ero$ cia$ rr ón$ ía$ ar$ ez$"),
  profile("it", "Latin", `di e il la che in a un per è del una con non sono le si da al i lo nel come dei della ha alla anche gli più delle ma
    se o dal su sul questo questa dopo stato hanno dalla nella degli ai essere suo sua tra fra contro prima l d c quando loro`,
    "zione$ zz gli gn cch ^sc tto$ tta$ ità$ ò$ ù$ mente$ ano$ ato$ ati$ are$ ia$ io$ i$ ^qu ell"),
  profile("pt", "Latin", `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser
    quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas me esse`,
    "ção$ ções$ ã õ nh lh ^ç ão$ ç á ê ô agem$ eiro$ dade$ ou$ m$"),
  profile("nl", "Latin", `de van het een en in is dat op te zijn met voor niet aan er om ook als maar bij door naar uit nog over tot hij ze ik
    werd wordt worden heeft hebben deze die dit geen meer na tegen onder tussen was waren haar hun zich al kan zal zou`,
    "ij aa oo ee uu sch ^ge en$ cht$ oe ^ver lijk$ heid$ ^zw eren$ eu ing$ dt$"),
  profile("sv", "Latin", `och i att det som en på är av för med den till inte har de om ett var jag sig från vi så kan han men när efter under
    vid eller sin nu också där blev mot över hade ut skulle alla mellan`, "å ä ö sk ^sj ng$ ar$ ning$ het$ tt ade$ else$ lig$ rna$ ^fö"),
  profile("da", "Latin", `og i at det er en til af på for med den de ikke som der et har var jeg vi han sig fra om så kan men når efter mod
    ved eller sin nu også blev over havde alle mellem siger år efter ud skal vil hun være`, "æ ø å sk hed$ ing$ ede$ else$ lig$ ^hv kk tion$ erne$ gt$ ^af"),
  profile("no", "Latin", `og i at det er en til av på for med den de ikke som et har var jeg vi han seg fra om så kan men når etter mot ved eller
    sin nå også ble over hadde alle mellom sier år ut skal vil hun være`, "æ ø å sk het$ ing$ ene$ else$ lig$ ^hv kk øy ^etter ei"),
  profile("fi", "Latin", `ja on ei että se oli hän mutta kun joka ovat niin kuin myös tai sen jo mukaan ole olisi mitä vain vuonna hänen tämä sekä
    jälkeen kanssa ennen`, "ä ö yy ää ii uu ssa$ ssä$ lla$ llä$ sta$ stä$ nen$ een$ aan$ inen$ kk tt"),
  profile("pl", "Latin", `i w na z do nie się że jest to o po od za jak dla przez był było są co ale tak tym przy tylko oraz już ich jego jej może
    który która które przed między także został według czy u`, "ł ą ę ś ć ż ź ó sz cz rz ^prz wie ego$ ych$ ów$ ami$ ski$ ^wy"),
  profile("cs", "Latin", `a v se na je že s z do o i to ve jako za pro po ale jsou byl byla bylo který která které by od podle než už také jeho při
    také nebo mezi může před`, "ř ě ů č š ž ý á í ých$ ého$ ství$ ^př ou$ ní$ ^vy"),
  profile("hu", "Latin", `a az és hogy nem is egy volt meg ez azt már csak de még van mint ki el szerint amely után vagy ezt lesz között ha mert
    pedig lehet`, "ő ű ö ü á é gy sz zs ny ly cs ok$ ek$ ban$ ben$ nak$ nek$ ás$ ség$"),
  profile("ro", "Latin", `de și în a la cu pe că nu o din care este un pentru mai au fost se al ale ce sau dar prin după ca sunt lui cei fi ei
    către între fără acest această`, "ă ș ş ț ţ î â ului$ ilor$ ea$ ii$ ul$ are$ ție$ ează$ ^în"),
  profile("tr", "Latin", `ve bir bu da de için ile olarak çok daha gibi olan en ne kadar sonra o ya ancak diye var yok değil ise göre ki her
    tarafından oldu olduğu karşı etti dedi arasında`, "ı ş ğ ç ö ü lar$ ler$ dan$ den$ ın$ in$ yor mek$ mak$ ndaki$ k$ ^ya"),
  profile("sq", "Latin", `dhe në të e i një për me që nga është ka u se si do nuk më të janë por kjo ky pas mbi ishte kanë edhe`, "ë ç sh xh dh nj ^q ll ë$ ^nd ^sh"),
  profile("hr", "Latin", `i u je na se da su za od s a o koji koja koje to ne iz kao će što nije bio do te ili po sa ali biti prema protiv nakon
    između bi samo kako još`, "č ć š ž đ lj nj ije ima$ ih$ og$ ^pr ski$ nja$ ti$ ^iz"),
  profile("id", "Latin", `yang di dan itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih oleh kata
    orang sudah atau telah tak tahun menjadi saat kepada seorang serta`, "^me ^ber ^pe ^ter ^di kan$ nya$ ng an$ uh$ ^ke"),
  profile("sw", "Latin", `ya na wa kwa ni katika za la kuwa cha hiyo huo hilo watu alisema baada pia mwaka hayo yake kama ambao hao nchi`, "^wa ^ku ^m mb ng ^ki ndi ia$ wa$ ^ali"),
  profile("so", "Latin", `ka iyo oo ku ay uu in la ee waa ayaa soo si ugu lagu kale waxay waxaa kuwa aan kadib laga dowladda`, "aa ee oo uu dh x sh ^qa ^x"),
  profile("ha", "Latin", `da a na ya ta ne ce da kuma cikin su wannan sun don wata wasu ba wanda an domin yan jami kan`, "^ya ^ma ƙ ɗ ɓ ts ai wa$ ar$ in$"),
  profile("vi", "Latin", `và của các là có được trong cho không một những với người đã này khi tại từ đến về ra năm sẽ ông`, "ư ơ đ ạ ế ộ ả ấ ề ^th ^nh ^ng nh$ ng$"),
  profile("ca", "Latin", `de la i el que a en les els del un per una amb és no ha al es són més com seva seu va pel dels aquest aquesta han
    l d s n entre després contra també`, "ç ny$ ció$ ix ll à è ò ^lʼ at$ ats$ itat$ eix l·l"),
  profile("ku", "Latin", `û li di de ku ji bi ya yê ên jî bo ew wê ev hat nav kir dike bû heta hem`, "ê î û x q ç ş ^di ^ji în$ ên$ kir$"),
  profile("la", "Latin", `et in est non ad ut cum sed si qui quae quod ex per atque sunt esse enim aut nec autem eius hoc`, "us$ um$ ae$ ibus$ orum$ tur$ ^qu am$"),
  profile("fa", "Arabic", `و در به از که این را با است برای آن یک تا می شد بر خود هم کرد های شده ما شود نیز گفت باید اما دو بود وی ها کرده یا هر
    پس او کند کشور روز سال آنها همه نیست پیش چه نمی بین داد`, "پ چ ژ گ ک ی می‌ ^می ها$ های$ ند$ تر$ ان$ ^بر"),
  profile("ur", "Arabic", `کے کی میں اور سے ہے کو نے کا اس کہ پر یہ ہیں ہو بھی ایک گیا کر جو نہیں تھا ان کیا وہ ہوئے تھے لیے تو اپنے کہا ہوں جس دو بعد`,
    "ے ہ ھ ں ٹ ڈ ڑ گ چ پ ک ی ے$ ^کی وں$ ئے$ یں$"),
  profile("ckb", "Arabic", `لە بە و بۆ ئەو کە ئەم لەگەڵ دا ناو هەر هەموو بوو کرد هەڵ نە کوردستان یان وە دەکات پێش دوای سەر هێزەکانی`,
    "ە ێ ۆ ڵ ڕ پ چ گ ڤ ژ ک ی ەکان ^ئ ان$ ی$ ەوە$"),
  profile("ps", "Arabic", `د په او چې کې له دی ده یو هم سره دا به کړي شوي ته وو ځکه خو پر نه ولې`, "ښ ړ ځ څ ې ۍ ګ ټ ډ ڼ پ چ ی ژ ي$ ه$"),
  profile("ug", "Arabic", `ۋە بىلەن بۇ بىر ئۈچۈن دەپ بولغان نىڭ ئۇ ئۇيغۇر خىتاي`, "ە ۇ ۆ ۈ ۋ ې ى نىڭ$ ^ئۇ لىق$ لار$"),
];

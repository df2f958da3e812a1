/** Words that carry grammar, not meaning, and how people ask; folded. */
const STOP = `
a an the and or not of to in on at by for from with without into is isn are aren was be been being am do does doesn did don has have had
it its this that these those there here i my me you your we our they them he she who what which when where why how can cannot can't could
would should shall may might must will won as if then than but so up out about after before again please help get got
error problem issue message says say tell told fix solve solution trying tried try want need needs know t s re ve ll id no number code show shows showing gives get gets keeps does use using
un une le la les l d du des de et ou ne pas plus que qu qui quoi dont est sont etre ete a au aux en dans sur sous par pour avec sans ce cet cette
ces se sa son ses il elle ils elles on nous vous je j mon ma mes me m n y c comment pourquoi quand quel quelle quels quelles faire fait faut
peut peux puis dois doit avant apres si mais donc alors comme erreur probleme message resoudre corriger veux voudrais
и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне есть нет о об от из при для до если или ли это этот эта
эти того чтобы без под над после перед уже еще быть был была было были можно нельзя нужно надо почему зачем когда где куда какой какая
какие который которая которые чем мои моя мое мы нас вас их ему ошибка проблема сообщение пишет говорит делать сделать решить исправить
хочу помогите пожалуиста
`;
const STOP_WORDS: ReadonlySet<string> = new Set(STOP.split(/\s+/).filter(Boolean));

export const isStopWord = (folded: string): boolean => STOP_WORDS.has(folded) || folded.length < 2;

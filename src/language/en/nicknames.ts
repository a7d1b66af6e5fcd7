/**
 * Given names that stand for each other: short forms, and spellings of one
 * name. Own compilation from general knowledge; one group a line, lower case
 * without accents. A short form may stand in several groups ("chris"); those
 * of one group are not all worn by one person, so sharing a group is a hint
 * and no proof.
 */
const groups = `
abigail abby abbie gail
abraham abe abram ibrahim ebrahim
adam ad
albert al bert bertie
alexander alex alec sandy sasha aleksandr alexandre alejandro alexandr
alexandra alex sandra sandy sasha alexandria aleksandra
alfred al fred alfie
alice ali allie
allen allan alan al
amanda mandy
andrew andy drew andre andrei andrey andreas
angela angie
ann anne anna annie nan nancy
anthony tony antony antonio anton
antoinette toni nettie
archibald archie
arthur art artie
barbara barb barbie babs
bartholomew bart
benjamin ben benny benji
bernard bernie barney
beverly bev beverley
bradley brad
bradford brad
brian bryan
caroline carrie carolyn carol
catherine katherine kathryn kathrine catharine kate katie kathy cathy kitty kat cate yekaterina ekaterina
charles charlie chuck chas carlos
charlotte charlie lottie
chester chet
christian chris
christine christina chris tina chrissy kristina kristine kirsten
christopher chris kit topher kristopher
clifford cliff
clinton clint
cynthia cindy
daniel dan danny
david dave davey davy
deborah debra deb debbie
dennis denis denny
dmitri dmitry dimitri dmitriy dimitry
donald don donnie donny
dorothy dot dottie dolly
douglas doug
edgar ed eddie
edmund ed eddie ned
edward ed eddie ted teddy ned eduard eduardo
edwin ed eddie
eleanor ellie nell nora elinor
elizabeth elisabeth liz lizzie beth betty betsy eliza lisa libby
emily em emmy
emma em
emmanuel manny emanuel manuel
eugene gene evgeny yevgeny
evelyn evie
frances fran franny francie
francis frank frankie fran francisco
franklin frank
frederick fred freddie freddy fredrick frederic
gabriel gabe
gabrielle gabby gaby
geoffrey geoff jeff
george georgie jorge georgi
gerald gerry jerry
gerard gerry jerry
gilbert gil
gregory greg gregg grigory
gwendolyn gwen
harold hal harry
hassan hasan
helen nell ellen helena elena yelena
henry hank harry hal
herbert herb bert
hillary hilary
howard howie
hubert bert
hugh hughie
hussein hussain husayn hossein
isaac ike
isabel isabelle bella izzy isabella
jacob jake yakov
jacqueline jackie jacquelyn
james jim jimmy jamie jem
janet jan
jane janie jean
jason jay
jeffrey jeff jeffery
jefferson jeff
jennifer jen jenny jennie
jeremy jerry jem
jerome jerry
jessica jess jessie
joan joanie
joanna joanne jo
john jack johnny jon ivan juan johnnie
jonathan jon jonny johnathan nathan
joseph joe joey jose yosef iosif
josephine jo josie
joshua josh
judith judy judi
julia julie juliet yulia
julian jules
justin jus
karl carl
kenneth ken kenny
kevin kev
kimberly kim kimberley
lawrence larry laurence
leonard len lenny leo
leon lev
leslie les lesley
lewis lou louis luis lew
lillian lily lil
linda lynda
louise lou
lucille lucy
lucia lucy
madeline maddie madeleine
margaret maggie meg peggy marge margie greta rita peg
maria mary marie
marjorie marge margie
mark marc marcus marco marcos
martha marty patsy
martin marty
mary molly polly maria marie
matthew matt matty mathew
maurice moe morris
maximilian max
maxwell max
melissa missy mel
melvin mel
michael mike mick mickey mikey mikhail miguel michel
michelle shelly michele
mitchell mitch
mohammed muhammad mohamed mohammad muhammed mohamad mehmet mohamud mahomet
mustafa mustapha moustafa
nancy nan
natalie nat nataly natalia natalya
nathaniel nathan nate nat
nicholas nick nicky nicolas nikolai nikolay nicola
nicole nikki nicky
norman norm
oliver ollie
osama usama
pamela pam
patricia pat patty patti tricia trish
patrick pat paddy
paul pavel pablo
penelope penny
peter pete pyotr pedro pieter
philip phillip phil
priscilla cilla
rachel rach rachael
ralph rafe
ramon ray
randall randy randolph
raymond ray
rebecca becky becca
reginald reg reggie
richard rick dick rich ricky richie ricardo
robert bob rob bobby robbie bert roberto
roderick rod
rodney rod
roger rodger
roland rollie
ronald ron ronnie ronny
rosemary rose rosie
russell russ
ruth ruthie
said saeed sayed
samantha sam sammy
samuel sam sammy
sarah sara sally sadie
sergei sergey serge sergio
seth set
sidney sid sydney
solomon sol
stanley stan
stephanie steph stefanie
stephen steven steve stephan stefan
stewart stuart stu
susan sue susie suzy suzanne susanna
tamara tammy
teresa theresa terry terri tess
terrence terry terence
thaddeus thad ted
theodore ted teddy theo
thomas tom tommy tomas
timothy tim timmy
tobias toby
valerie val
victor vic viktor
victoria vicky vicki tori
vincent vince vinny
viola vi
virginia ginny
vladimir wladimir volodymyr
volodymyr vladimir
walter walt wally
wendell wendy
wesley wes
wilfred will fred
william bill billy will willie liam willy
winston win
yousef yusuf youssef joseph yousuf
yasser yasir
zachary zach zack zac
`;

const groupsOf = new Map<string, number[]>();
for (const [number, line] of groups.trim().split("\n").entries()) {
  for (const name of line.split(" ")) {
    const known = groupsOf.get(name);
    if (known) known.push(number);
    else groupsOf.set(name, [number]);
  }
}

const none: readonly number[] = [];

/** The numbers of the groups a given name stands in (lower case, without accents). */
export function nicknameGroups(given: string): readonly number[] {
  return groupsOf.get(given) ?? none;
}

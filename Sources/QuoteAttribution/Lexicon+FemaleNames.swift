extension Lexicon {
  /// First names whose bearers are mostly women, without accents.
  static let femaleNames = """
    aaliyah aanya abbie abby abena abeni abigael abigail ada adaeze adelaide adele aditi adriana adrienne afua agata
    agathe agnes agnieszka aida aileen aileth ailsa aimee aine aino aisha aishwarya aisling aissatou aiyana ajla akua
    alana alanna albertine alda aleksandra alessandra alessia alexa alexandra alexandria alexia alia alice alicia
    alina alisha alison alissa aliya aliyah allegra allison alma almudena alona alva alyson alyssa amalia amalie
    amanda amandine amara amarachi ambar amber amelia amelie amina amira amita amna amparo amrita amy ana anabel
    anahita anais anastasia anastasiia anca anette angela angelica angelika angelina angelique angharad angie anika
    anisa anissa anita anja anjali anke ankita ann anna annabel annabelle annalena annalise annamaria anne anneke
    anneliese annemarie annette anni annie annika annina anouk antje antoinette antonella antonia anuja anupama anusha
    anya aoife aparna apinya arabella araceli araminta arantxa archana aretha ariadne ariana arianna arlene armelle
    armida aruna arwa arwen aryna asha ashanti ashleigh asma asmaa assia aster astrid asuncion atsuko aude audra
    audrey auli aune aurelie aurora ava aya ayaka ayanna ayano ayesha ayla aylin ayse aysegul aysel ayumi azadeh aziza
    azra bahar barbara barbora barbro bea beatrice beatriz bebe becky begona begum belen belinda bella benazir
    benedetta benedicte bente berit bernadette bernadine bernardine bernice berta bertha bess bessie beth betsy bette
    bettina betty bev beverly beyonce bhavna bianca bianka bibi birgit birgitta birgitte blanca blanche blathnaid
    blessing bluma bonnie bozena branka breanna breda brenda brenna briana brianna bridget bridgette bridie brigid
    brigitta brigitte brit brita britney britta brittany bronwen bryony buffy bukola busisiwe caitlin caitriona
    calista calliope camilla candace candice cara caren carina carissa carla carlota carly carmel carmela carmelita
    carmen carola carolann carole carolina caroline carolyn carolyne carrie carys cassandra catalina catarina cate
    caterina cath catharina catherine cathleen cathryn cathy catrin catrina catriona cecile cecilia cecily celeste
    celia celina celine ceri cerys chanda chandrika chanel chantal chantelle charis charlene charlotte charmaine charo
    chastity chelsea chelsey cher cherie cherry cheryl chiamaka chiara chidinma chika chimamanda chinwe chioma chitra
    chloe chrissie chrissy christa christel christelle christi christiane christie christina christine christy
    chrystal ciara ciera cilla cindy cinzia claire clara clare claudette claudia claudine clementine cleo clodagh cloe
    coco colette colleen concepcion concetta connie consuelo cora coralie cordelia coretta corina corinna corinne
    cornelia cosette cosima cressida cristiana cristina crystal cynthia dagmar dagny dahlia daiane daisy dalia dalila
    damaris dani danica daniela daniella danielle danuta daphne daria dariya darlene darya dawn dayna dea deanna deb
    debbie debora deborah debra deepa deepika deepti deidre deirdre delia delilah della delphine delyth demi denisa
    denise dervla desiree despina devi dexa dharma diana diandra diane diann dianna dianne dilys dimitra dina dinah
    dionne divya diya djamila doina dolores dominica donatella donna dora doreen doretta doria doris dorota dorothea
    dorothee dorothy dot dottie drusilla dulce dulcie durga dyan ebba ebony eda edda edie edita edith edna edwina
    effie effy efthymia efua eileen eilidh eimear eithne ekaterina ela elaina elaine elana eleanor eleanora elena
    eleni eleonora eliana elif elin elina eline elinor elisa elisabet elisabeth elisabetta elise elissa eliza
    elizabeth ella ellen ellie ellinor elly elma elodie eloise elsa elsie elspeth elva elvira elzbieta ema emanuela
    emeline emer emi emiko emilia emilie emily emine emma emmanuelle emmy ena enid enriqueta erica erika erin erna
    ernestine ersilia eryn esha esme esmeralda esperanza estefania estela estella estelle esther eszter ethel etta
    eudora eugenia eugenie eulalia eunice eva evangeline eve evelina evelyn evelyne evie ewa fabiana fabienne fabiola
    faith farah farida farkhunda farrah farzana fatema fathima fatima fatma fatou fatoumata fatuma fay febe federica
    felicia felicitas felicity fenella fern fidelia fien filippa filiz filomena fina finola fiona fionnuala flavia
    fleur floella flora florence florentina floriane fozia fran franca france francesca francine francisca franciska
    francoise franka franziska freda frederica frederike freya frida frieda fumiko fusun gabi gabriela gabriella
    gabrielle gaia gail galina gauri gayle gaynor geeta geetha gemma gena genevieve genoveva georgette georgia
    georgiana georgina geraldine gerda geri germaine gertrude ghazala gianna gigi gilda gill gillian gillie gina
    ginette ginevra ginny giorgia giovanna gisela giselle gita gitte giulia gladys glenda glenna glennis glennys
    glenys gloria glynis golnaz grace graciela graciella graine grainne grazia greta gretchen gretel grethe griselda
    guadalupe gudrun gulnara gunilla gwen gwendolen gwendoline gwendolyn gwenllian gwyn gwyneth gytha habiba hadiya
    hadiza hafsa hajra hala halima halina halle hallie hana hanan hande hanna hannah hanne hannelore harriet harshita
    haruka hattie haya hayat hayley hazel heather hebe hedda hedvig hedwig heidi heike helen helena helene helga heli
    hella helle henrietta henriette hester hetty hilda hilde hildegard hillary hiroko hiromi hoda hollie holly homa
    honor honora honoria hope huda huguette humaira hyacinth iana ida idoia ieva ifeoma iffat ikram ilana ilaria
    ildiko iliana ilona ilse ima imane imelda imke imogen ina inaya ines inga inge ingeborg ingela inger ingrid
    inmaculada inna ioana iola iolanda iolanthe iona irena irene irina iris irma irmgard isabel isabela isabell
    isabella isabelle isadora iseult ishani ishbel ishita isla isobel isolde ita itziar ivana iveta ivette ivonne ivy
    iwona izabela jacinda jacinta jacintha jacki jacqueline jacquelyn jada jade jadwiga jaimie jaleh jamaica jameela
    jamila jana janae jancis jane janelle janet janeth janette janey jani janice janie janina janine janis janna
    jannah jannike jaqueline jasmin jasmine jaya jayanthi jayne jayshree jazmin jeanette jeanie jeanine jeanne
    jeannette jeannie jelena jemima jemma jen jena jenna jennie jennifer jenny jeri jerrie jessica jette jill jillian
    jinan jisoo joan joana joann joanna joanne joceline jodi jodie joelle johanna johanne jolanda jolanta jolene jolie
    jordana jordanna josefa josefina josefine joselyn josephina josephine josette josiane josie joslyn jovana joy
    joyce jozefina juana juanita judi judie judit judith judy julia juliana juliane julianna julianne julie juliet
    julieta juliette julita junko justina justine justyna jutta jyothi kadi kady kaia kaisa kaitlin kaitlyn kaja kajal
    kaley kali kalpana kamala kamila kamini kanchana kara karen karima karin karina karla karlene karlie karolina
    karoline karyn kasia kasturi katalin katarina kate kateryna katharina katharine kathe katherina katherine kathi
    kathie kathleen kathryn kathy katie katja katka katrien katrin katrina katrine katy katya kavita kavitha kay kaye
    kayla kaylee kayleigh kaylin keeley keely keiko keira keisha kellie kemi kendra keren kerstin ketaki khadija
    khadijah khadra khalida kia kiara kiera kierra kimberley kimberly kimiko kinga kinsey kira kiri kirrily kirsten
    kirsti kirstie kirstin kirsty kitty klara klaudia kornelia krista kristen kristi kristie kristin kristina kristine
    kristy krisztina krystal krystle krystyna kshama kumari kumiko kyla kylie kyoko lacey lacy ladan laila lakshmi
    lalita lalitha lana lanie lara larissa lata latifa latika latisha latonya latoya laura laurel laurella lauren
    lauretta lavanya laverne lavinia layla leah leandra leanna leanne leeanne leela leigha leila leilani leire lela
    lelia lena lene leni lenka lenora leona leonie leonora leontine lesia leta leticia letitia letizia lettie lexi
    lexie leyla lia liana liane lianne libby libia lidia lidiya liesbeth liesel liesl lieve ligia lila lili lilia
    lilian liliana liliane lilith lilja lilla lillian lillie lilly lily lina linda lindsey lindy linn linnea linzi
    liora lisa lisbet lisbeth lise lisette lissa liv livia livvy liya liz liza lizabeth lizbeth lizeth lizette lizzie
    lizzy ljiljana ljubica lluisa loida lois lola loni lora loraine loreen lorelei lorella lorena loreta loretta lori
    lorie lorna lorraine lotta lotte lottie louella louisa louise lourdes lovisa lowri luana luann lubna lucia luciana
    lucie lucile lucille lucinda lucrecia lucretia lucy lucyna ludmila ludmilla luisa luise lujain lula lulu luna lupe
    luz lyanne lydia lyn lynda lynette lynne lynnette lyra lyubov mabel macarena macy mada madalena maddie maddy
    madeleine madeline madelyn madhavi madhu madhuri madina mae maeve mafalda magali magda magdalena magdalene maggie
    maha mahalia mahira mai maia maida maike maira maire mairead mairi maisie maite maja makiko malala malika malin
    malina malini mallory malvina manal mandy manjit manjula manon manuela manuella mara marcela marcelina marceline
    marcella marcelle marci marcia marcie mareike maren marfa margaret margarete margaretha margarethe margaretta
    margarita margaux marge margery margherita margie margit margo margot margret margrete margrethe margriet margrit
    marguerite mari maria mariah mariam mariama marian mariana mariane marianna marianne maribel maribeth maricarmen
    maricela maricruz marie marieke mariela mariella marietta mariette marija marijke marika mariko marilena marilene
    marilou marilyn marilynn marin marina marine marisa marise marisela mariska marisol marissa marit marita maritza
    mariya marja marjan marjolein marjorie marjory marla marlee marleen marlena marlene marly marna marnie marny
    marsha marta martha martina martine marva marvella marwa mary maryam maryann maryanne marybeth maryellen maryjane
    maryjo marylin marylou maryse masako matea mathilda mathilde matilda mattea maud maude maura maureen maurine mavis
    maxine maya mayra mayumi mckenna meaghan meena meenakshi meera meg megan meghan meghna mehwish mei melania melanie
    melati melina melinda melisa melissa melita mellissa melody melva mena menaka mercy meredith merete meri meriel
    meriem merja merle merryn mette mhairi mhari mia micaela michaela michela micheline michelle michiko mieke mignon
    mihaela mikaela mila milagros milana mildred mileen milena miley milica milla millicent millie mimi mina mindy
    minerva minna minnie minoo mira mirabel miranda mireia mireille mirella miriam miriama mirja mirjam mirjana mirka
    mirna mirta missy mitzi miyuki moa modesta moina moira moire mojgan mollie molly momoko mona monica monika monique
    monserrat montserrat morag morgana mounira moyra mubina mumtaz muna munira muriel murielle myfanwy myka myra
    myriam myrna myrtle mysha naana nabila nada nadege nadezhda nadia nadine nadiya naeema nafisa nagma nahid naila
    naima najat najwa nalini namita namrata nancy nandini nandita nanette nanna naoko naomi nara narelle narges nargis
    narmin nasra nasreen nasrin nastassja natalia natalie nataliia nataliya nataly natasha nathalie natsuko nayeli
    nazanin nazneen neda neela neelam neelima neena neeta neha neila nela nelda nell nella nellie nelly neng nerea
    nerida nerissa nerys nessa nesta netta nettie nevena ngaire ngozi nguyet niamh nichola nicol nicole nicoletta
    nicolette nida niina nika niki nikki nikol nilam nilda nilofer nilufar nimisha nina nira nirmala nisha nita nitya
    noela noeleen noelene noelia noelle noemi noemie nokuthula nombulelo nomvula nonhlanhla noora noorjahan nora norah
    norberta noreen noreena norhan norina norine norma noura noxolo ntombi nuala nuha nuray nuria nurul nusrat nyree
    octavia odalys odette odile ofelia oihana ojal oksana olalla olena olga olha oliana olimpia olive olivera olivia
    oluchi olufunke olwen olya olympia omolara ona ondine onika oona oonagh opal ophelia oprah ora oriana orianne orla
    orlaith orna ornella orsola osanna osnat otilia ottilie ouarda padma padmini paige pallavi paloma pam pamela
    pamella pankaja paola parisa parminder parul parvathi parvati pascale patience patricia patrizia patsy patti
    pattie patty paula paulette paulina pauline pavla pearl peggy penelope penina penny perla pernille perpetua
    persephone petra petronella petronia petunia phaedra philippa philomena phoebe phyllis pia pilar pippa piroska
    polly pooja poonam poppy portia prabha pragya pranati pratibha preeti prema prerna prisca priscilla pritha priti
    priya priyanka prudence puja purnima qadira quinta rabia rachael rachel rachida rachna radha radhika rafaela
    rafaella raffaella ragnhild rahel rahma raisa rajani rajni rajshree ramona ramya randi rani rania ranjana raquel
    rasha rashida rashmi raya razia reba rebeca rebecca rebecka rebekah reem reena reeta regan regina regine reiko
    reina reka rekha remedios rena renae renata renate renee renu renuka reshma reva reyhan reyna rhea rhian rhiannon
    rhoda rhona rhonda ria riann rianne rica ricarda richa rihanna rikke rima rina risa rita ritika ritu riya roberta
    rochelle rocio roda rohini roisin romaine romana romina rona ronit ronja ronni roopa rosa rosalba rosalie rosalina
    rosalind rosaline rosalyn rosamond rosamund rosangela rosanna rosanne rosaria rosario rosaura rose roseann
    roseanna roseanne roselyn rosemarie rosemary rosetta roshni rosie rosina rosita roslyn rossana rosslyn roswitha
    roula roweena rowena roxana roxane roxanna roxanne roya ruba rubina ruby rucha ruchi rufina ruhi rukhsana rukmini
    rupa rupal rushanara rushda ruta rute ruth ruthie ryoko saba sabeena sabiha sabina sabine sabrina sabrine sachiko
    sadaf sadia sadie safa saffron safia safiya sagal sahar saida saira sakina sakura salena salima salina sally salma
    salome saloni samantha samara samia samina samira samiya sana sandhya sandi sandie sandra sandrine sangeeta sania
    saniya sanja sanjana sanna sanne santina saoirse saori sapna sara sarah sarai saraswati sari sarika sarita
    sarojini sarra sashi saskia satu saundra savannah savitri sayaka scarlet scarlett seema sejal selena selin selina
    selma sema senait senta seraphina serena serenity severine seyran shabana shabnam shae shagufta shahana shaheen
    shahida shahla shahnaz shahrzad shaila shaista shakila shakira shakuntala shaleen shalini shamim shamima shamita
    shana shanae shania shanice shaniqua shanna shanta shantelle shanthi shanti sharada shari sharla sharlene sharmila
    sharmin sharmistha sharon sharona sharron sharyn shauna shaunna shavonne shayla shaz shazia sheba sheela sheena
    sheetal shefali sheila shelagh shelia shelley shelly shena shereen sheri sherice sherie sherri sherrie sherry
    sheryl shikha shilpa shira shirin shirlee shirley shivani shiza shobha shona shoshana shraddha shreya shruti
    shubha shulamit shumaila sian sibel sibongile sibyl sibylle sidonie sidra siegrid signe sigrid sigrun sigurlaug
    silja silke silvana silvia simin simona sina sinazo sindisiwe sindy sinead siobhain siobhan siphokazi siri sirpa
    sissel sita sitara siti sive smita smriti sneha snezana socorro sofia sofie soha sohini soila solange soledad
    solveig sonali sonam sonia sonja sonya sophia sophie sorana soraya sorcha soumaya spela sreelatha sridevi srishti
    stacia stacie stefanie steffi stella steph stephania stephanie stephany stephenie stina subhadra suchitra sudha
    sue suella suha sukhi suki suky sumaya sumi sumitra sunita suparna supriya surabhi suraya surekha suri susan
    susana susann susanna susannah susanne suse sushila sushma susi susie suvi suzana suzanna suzanne suzette suzie
    suzy svea sveta svetlana swapna swati sweta sybil syeda sylvaine sylvette sylvia sylviane sylvie sylwia synnove
    szilvia tabatha tabea tabita tabitha tahira tahmina taina talia taliah talitha tallulah tamana tamar tamara tamera
    tami tamika tamiko tammy tamsin tamsyn tana tania tanisha tanja tanu tanvi tanya tara taraji taryn tasha tasmin
    tasneem tatiana tatjana tatyana tawny taylah tazeen tea teena tegan teodora teresa terese teresita terhi teri
    terri terrie tess tessa thais thalia thandiwe thao thea thelma theodora theodosia theresa therese theresia thi
    thobile thora tia tiana tiarna tierney tiffani tiffany tiia tilly timea tina tineke tiphaine tirza tisha tiya toni
    tonia tonya tora torill tove toyin tracie tricia trina trine trinity trish trisha trista trixie trudy tuba tuija
    tula tulisa tulsi tuppence tuula twyla tyra ulla ulrica ulrika ulrike uma umaira ume una urmila ursula urszula
    urte usha uta ute uzma vaishali valda valentina valeria valerie valeriya valesca valorie vanda vandana vanessa
    vanja varsha vasanthi vasiliki vasundhara veda veena velma vendela venetia venus vera verena verity verna vernice
    verona veronica veronika veronique vesna vesta vibha vicki vickie vicky victoria vidya viktoria viktoriia
    viktoriya vilma vimala vinita viola violet violeta violetta virginia virginie vita vivi viviana viviane vivien
    vivienne vlasta waheeda wambui wanda wangari wangui wanjiku wanjiru warda wassila wenche wendy wenona wiebke
    wiktoria wilda wilfreda wilhelmina willa willow wilma winifred winnie winnifred winona wisteria xandra xanthe
    xenia xiomara xochitl yaa yadira yaffa yamuna yana yanira yanna yara yaretzi yasemin yashika yasmeen yasmin
    yasmina yasmine yekaterina yelena yeni yesenia yeva yevgenia ylva yoana yoko yolanda yolande yoshiko yrsa ysabel
    ysolde yuka yukari yukiko yuko yulia yuliana yuliia yuliya yumi yumiko yuna yusra yvana yvette yvonna yvonne zadie
    zaheda zahra zaida zaina zainab zaira zakia zakiya zandile zanele zanna zara zarah zarina zaynab zeena zehra
    zeinab zelda zelma zena zenaida zenobia zeynep zilla zina zinaida zinnia zita ziva zoe zoey zofia zoha zohra
    zorica zosia zoya zsofia zuhra zuleika zuzana zuzanna
    """
}

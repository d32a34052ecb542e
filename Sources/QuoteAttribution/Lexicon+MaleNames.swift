extension Lexicon {
  /// First names whose bearers are mostly men, without accents.
  static let maleNames = """
    aapo aarav aaron aatif abbas abdallah abdelaziz abdelkader abdi abdirahman abdou abdoulaye abdul abdulaziz
    abdulkadir abdullah abdullahi abdur abe abel abelardo abiodun abner abraham abrar absalom abu achilles achim
    achmed adalberto adam adama adan addison adebayo adeel adel ademola aden aditya adnan adolf adolfo adolphe adriaan
    adrian adriano adrien aeneas afonso afzal agostino agustin ahmad ahmed ahmet aidan aiden aiman aitor ajay ajit
    akash akbar ake akhil akhtar aki akihiko akinwumi akio akram aksel akshay alain alaister alan alasdair alasdhair
    alastair alban albert alberto albin albrecht alcides aldo aldous alec aled alejandro aleksandar aleksander
    aleksandr aleksei aleksi alen alessandro alessio alexander alexandre alexandros alexandru alexei alexey alf alfie
    alfonso alfred alfredo algernon alhaji alhassan ali alick alim alioune alisdair alistair alister allan allen alois
    alojz aloysius alphonse alphonso altaf alun alvaro alvin alwyn alyn amadeo amadou aman amar amare amari amaury
    ambrose amedeo amin amine amir amiri amirul amit amitabh amitav ammar amos anand anant anas anatole anatoli
    anatoly ander anders andre andreas andrei andrej andres andreu andrew andrey andrii andrija andris andriy andrzej
    andy aneesh aneurin anfernee angelo angus anibal aniket anil anirudh anis anish anjem ankit ankur annan ansar
    ansel anselm ansgar anssi anthoni anthony antoine anton antonin antonio antonis antony antti anuj anup anurag
    anwar anwer aodh aodhan apollo apostolos aravind arcadio archibald archie arda ardal aref ari arian aric arif
    arild aristide aristotle arjan arjen arjun arkadiusz arkady arlen arlo arman armand armando armen armin arnab
    arnaldo arnau arnaud arnd arne arnie arno arnold arnoldo aron arran arrigo arsene arsenio artem artemio arthur
    arto artur arturo arun arvid arvind arvo aryan asad asante asbjorn asher ashok ashraf ashton ashwin asier asif
    asim aslak aslam ata athanasios atif atila atilla atle atticus attila atul augie august augustin augustine augusto
    augustus aurelien aurelio avi avinash avner avram axel axl ayaan aydin ayman ayo ayodele ayub ayush azhar azim
    aziz babak babar babatunde baden badr badri bahadur bakari balaji balazs baldev baldwin balint baltasar baltazar
    balthazar banele barack barnabas barnaby barney barrett barrie barry bart bartek barthelemy bartlomiej bartolome
    bartolomeo barton bas basant basem basheer bashir basil bassam bassem bastian bastien baz beauregard bela belal
    beltran ben benaiah bence bendik benedek benedetto benedict benedikt bengt benicio benigno benito benjamim
    benjamin benji benjy bennet bennett benny benoit benson bent bento benyamin berat bernard bernardo bernat bernd
    berndt bernhard bernie bernt bert bertie bertil bertram bertrand bevan bharat bhaskar bhavesh bhupendra bhupinder
    bilal bill billy birger birk bjarke bjarne bjarni bjoern bjorn blagoj blaine blaise blake blas blaz boaz bob bobby
    bodhi bogdan bohdan bolaji boleslaw bongani boniface bonifacio borge boris borislav borja borut bosko botond bouba
    boubacar boyd braam brad bradford bradley brady brahim bram brandon branislav branko brannon brant braulio brayden
    breandan brecht brendan brennan brent brenton breyten brian brice brigham brock broderick brodie bronislaw brooks
    bruce bruno bryan bryce bryn bryson buddy bulent burak burkhard burt burton byron byung caesar caetano caio caius
    cal cale caleb callan callistus callum calogero calum calvin camden camillo camilo canaan candido caner caolan
    caomhan cappie carl carlisle carlito carlo carlos carlton carlyle carmelo carmine carsten carter carwyn cary
    caspar casper cassian cassius castor catalin cathal cathaoir cato cayden ceallach cecil cedric celal celestine
    celestino celso cem cemal cenk cesar cesare cezary chad chaim chand chandan chandran chandresh charanjit charl
    charles charlton chas chauncey che chedli cheikh chester chet chetan chico chidi chike chima chinedu chintu chirag
    christiaan christian christoph christophe christopher christos chuck chuka chukwuma cian ciaran cillian ciro claas
    claes clancy clarence clark clarke claudio claudius claus clay clayton cleitus clem clemens clement clemente
    cletus cliff clifford clifton clint clinton clive cobus cody coen colby cole coleman colin colm colman colton
    colum columba conall conan connell connor conor conrad constantin cooper corbin cordell corentin corin cormac
    cornelis cornelius cornell corrado cosimo cosmin cosmo costa costas craig craigie creighton cristian cristiano
    cristobal cristofer csaba cuong curt curtis curtiss cuthbert cyril cyrus dacian dack dafydd dag dagfinn dai
    daisuke dallin dalton damaso damian damiano damien damir damjan damodar damon dan danial daniel danijel danilo
    dann danny dante danyal daoud darin dario darius dariusz darko darnell darragh darrel darrell darren darrin darrol
    darryl darwin daryl dashiell dato datu dave davey davi david davide davie davin davis davit davy davyd dawid
    dawood dayan dayton dean deandre debashish declan deepak dejan dejuan delano delbert delroy delwyn demba demetri
    demetrio demetris demetrius demian demis deng denham denis dennis denzel denzil deon deonte derek derick derik
    dermot deron derrick derryck desh deshaun deshawn desmond dev devan devang devansh deven devendra devonte dewan
    dewayne dewey dewi dexter dhananjay dharmendra dharminder dhruv diallo diarmaid diarmuid dick didier diederik
    diego dieter dietmar dietrich dieudonne digby dikembe dilip dilshan dilwyn dimitar dimitri dimitrios dimitris
    dimitry dimos dinesh dinko dino dinu diogo dion dionisio dirk divyesh djibril dmitri dmitriy dmytro doak dom
    domenic domenico domhnall domingo domingos dominic dominick dominik don donagh donal donald donaldo donall
    donatello donato donavan donnacha donncha donnchadh donnell donnie donny donovan dorian dorin doron dorsey doruk
    doug dougal dougie douglas dov doyle dragan drago dragos drake dries driss drummond duane duarte dudley dumisani
    dumitru duncan dunstan durante dusan dustin dutch dwain dwayne dwight dylan dzmitry eamon eamonn earl earle easton
    eben ebenezer eberhard ebrahim eckhard ecko ed edan eddie eder edgar edgard edgardo edison edmond edmondo edmund
    edmundo edo edouard edric edsel eduard eduardo edvard edvin edward edwin edwyn eero efe efraim efrain egbert
    egidio egil egon ehren ehud eide einar eino eirik eitan ejike ekrem elad elbert elden eldon eldred eldridge elem
    elgin eli eliah eliam elias eliezer elijah eliot eliseo ellery elliot elliott elmar elmer elmo elon elroy elson
    elton elvin elvis elwin elwood ely emanuel emanuele emeka emery emil emile emilian emiliano emilio emin emir emlyn
    emmanuel emmerich emmett emory emre emrys enda ender endre engelbert engin enis ennio enoch enos enric enrico
    enrique enver enzo eoghan eoin ephraim eran ercan erdal erdem erhan erhard eric erich erick erik erkan erkki
    erland erlend erling ernest ernie erol eron errol ersin ervin erwan erwin esa esben eskil espen essam esteban
    estevan ethan etienne ettore euan eudes eugene eugenio eusebio eustace evander evangelos evaristo evelio everaldo
    everard everett everton evgeni evgeny evrard ewald ewan ewen ezekiel ezequiel ezio faas fabian fabien fabio
    fabrice fabricio fabrizio fadel fadi fadil fahad fahd faheem fahim fairfax faisal faiz faizal fakhri fannar faraz
    fareed farhad farhan farid faris farley farooq farouk farrell farrukh faruk fatih fausto fawad fazal fedde
    federico fedor feliciano felipe felix felton ferdinand ferdinando ferenc fergal fergie fergus fermin fernand
    fernando ferran ferris festus fiachra fidel fidelis fikret filiberto filip filipe filippo finbar finbarr findlay
    fingal finian finlay finn finnegan finnian fintan finton fionn fiorenzo firas firat firdaus firoz fitzgerald
    fitzroy flavio flemming fletcher flint florian floris floyd flurin flynn fokke folke folkert fons forrest franc
    francesc francesco francisco franciscus franck franco francois franjo frank franklin frans franta franz fraser
    frasier frazer fred freddie frederick frederik fredric fredrik freek freeman fridolin friedhelm friedrich frits
    fritz frode fuad fumio fyodor gabe gabor gaetan gaetano gage gaius galen galileo galvin gamal ganesh garen garet
    gareth garfield garnet garret garrett garrick garry garth garvan gary gaspar gaspard gaston gaurav gautam gautham
    gautier gavan gavin gavino gavriel gavril gaz gearoid gebhard gedeon geert geir gene gennadi gennady gennaro geo
    geoff geoffrey geoffroy geordie georg george georges georgi georgios georgiy geraint gerald geraldo gerallt gerard
    gerardo gerd gergely gerhard gerhardt gerlach germain germano gero gerrit gershom gert gervase gethin ghassan
    gheorghe ghulam giacomo gian giancarlo gianfranco gianluca gianluigi gianmarco gianni giannis gibson gideon gil
    gilad gilbert gilberto gildas giles gilles gillespie gino gioacchino giordano giorgi giorgio giorgos giovanni giri
    girish giuliano giulio giuseppe gjermund glaisne glen glendon glyn glynn gobind godfrey gokhan gonzalo gopal goran
    gordie gordon gorm goro gosse gottfried gotthard gottlieb gourav govind govinda grady graeme graham graig grant
    grantley gratien graydon greg gregoire gregor gregorio gregory greig grenville griff griffin griffith grigor
    grigoris grigory grover grzegorz gualtiero guglielmo guido guilherme guillaume guillermo gulam guled gulshan
    gundars gunnar gunter gunther gur gurbir gurdeep gurinder gurmeet gursharan gurvinder gus gustaaf gustaf gustav
    gustave gustavo guto guy gwil gwilym gwynfor gyorgy gyula haakon haaris habib hadi hadley hadrian hafez hafiz
    haidar haider hajime hakan hakeem hakim hakon hal haldor halfdan halil halim halvard halvor hamad haman hamdan
    hamed hamid hamish hamlet hammad hammond hamoud hamza hamzah hanif hank hannes hannibal hanno hannu hans hansel
    hansjorg hanspeter haralambos harald harbhajan hardeep hardik hardy haresh hari harish harith harjinder harjit
    harkirat harlan harlow harmen harmon harold haroon haroun harri harris harrold harry harsh harsha harshad harshil
    hartley hartmut hartwig haruki haruto harvey harvinder hasan haseeb hashem hashim hasib haskell hassan hatem
    haydar haydn haytham hayward headley heath hector hedley heikki heiko heimo hein heiner heinrich heinz heitor
    hekuran helge helio helmut helmuth hemant hemi hendricus hendrik henk hennie henning henri henrik henrique henry
    henryk herb herbert heribert heriberto herman hermann hernan hernando herschel hersh herve hesham hevin hichem
    hideaki hideki hideo hidetoshi hieronymus hilaire hilario hilarion hillel hilmar hilmi himanshu hippolyte hiram
    hiro hiroaki hirokazu hiroki hiromu hironori hiroshi hiroto hiroya hiroyuki hisashi hisham hitesh hjalmar hobart
    hocine hod holden holgeir holger homer hongbo honore horace horatio horia horst horton hosea hoshi hossam hossein
    houssem howard howell hristo hristos hubert huey hugh hugo hugues humayun humbert humberto humphrey humza husain
    husam huseyin husnu hussain hussam hussein hutch huw hyacinthe hywel iagan iago iain iakov ian ianto iason ibai
    ibrahim ibrahima ibro ichabod ichiro idan iddo idrees idris idriss iefan iestyn ieuan igal igantius iggy ignace
    ignacio ignas ignatius ignatz igor ihor ikaika ike ikechukwu iker ilan ilario ilhan ilias ilie ilija ilir ilkka
    illarion illya ilya ilyas ilyes imad immanuel imran imre inaki ingemar ingmar ingo ingolf ingvar inigo innes innis
    ioan ioannis ionel ionut iorwerth ioseb ippei iqbal iraj irakli irfan irvin irvine irving irwin isaac isai isaias
    isak isam isamu isandro isao ishaan ishaq ishmael isiah isidor isidore isidoro isidro iskander ismael ismail ismet
    issa issac issam istvan itai italo itamar ivailo ivan ivar ivaylo ives ivica ivo ivor iwan iyad izaak jaap jabari
    jabbar jabez jabir jabulani jace jacek jacinto jack jaco jacob jacobo jacobus jacques jad jaden jadon jadranko
    jafar jagan jagat jagdeep jagmeet jago jahangir jahid jahmal jai jaimin jairo jaivardhan jaka jake jakob jakov
    jakub jalal jaleel jalen jamaal jamal jamar jameel jamel james jameson jamil jamison janez jankiel janne jannik
    jannis janos janus janusz japheth jaques jared jarek jari jarkko jarl jarle jarmo jarno jarod jaromir jaroslav
    jaroslaw jarred jarret jarrett jarrod jarvis jasim jasjit jaskaran jason jaspal jasper jassim jatin javad javed
    javid javier javon jawad jawaharlal jax jay jayant jayce jayden jaydon jayesh jaylen jayson jayston jaz jebediah
    jed jedediah jedidiah jeet jef jeff jeffrey jefri jehan jelle jem jemal jeno jens jerald jeremiah jeremias jeremie
    jeremy jericho jerker jermaine jerod jeroen jerold jerome jeronimo jerrod jerry jerzy jesper jesse jesus jethro
    jevon jez jhonny jibril jigar jignesh jihad jiho jihoon jim jimmy jiri jiten jitendra joachim joao joaquim joaquin
    jochem jochen jock joda joe joel joep joerg johan johann johannes john johnathan johnathon johnnie johnny johnson
    jomo jon jona jonah jonas jonathan jonathon jonjo jonnie jonny jonty joonas joop joost jordi jorg jorge jorgen
    joris jorn jory josafat joscelin jose josef josep joseph josephus josh joshua josiah josip josua josue jotham
    jouni jovan jovany jozef jozsef juan juancarlos juanito juanma jubal judah judas judd jude judson juha juhani juho
    jukka julen julian julien julio julius jumaane junaid junichi junior jurek jurgen jurgis juri juris jussi justin
    justinas justus juvenal jyrki kaare kabelo kabir kacper kadeem kaden kadir kagan kahlil kailash kaine kaito kaj
    kalani kale kaleb kaleem kalil kalle kallum kalvin kalyan kamau kamil kamlesh kamran kane kanye karam karan kareem
    karel karim karl karlheinz karlis karol karoly karson karsten karthik kartik karun kasim kasimir kaspar kasper
    kasra kavan kaveh kaz kazimierz kazuhiko kazuhiro kazuki kazuo kazuya keagan kealan kean keanu keaton kedar
    kedrick keenan kees kei keifer keiichi keiji keir keiran keisuke keita keitaro keith kelan kellan kellen kelso
    kelvin kemal kemar ken kenan kendrick kenichi kenji kennet kenneth kennith kenny kenrick kensuke kenta kentaro
    kenton kenyon kenzo keon kepa kerem kerim kermit kernan kerr keshav kester ketan kev kevan keven kevin kevyn
    keyvan khaled khaleel khalid khalil khaliq khari khashayar khurram khurshid kiaan kian kiefer kiel kieran kieron
    kierron kijana kilian killian kimani kimball kimi kingsley kipchoge kiplagat kipp kiprono kiril kirill kirin kirk
    kishan kishor kishore kito kiyoshi kjartan kjell kjetil klaas klaudius klaus klemens klement knud knut kobe kobi
    kobus koby kodjo koen kofi kohei koichi koji kojo kolby kole kolya konrad konstantin koos korey kosta kostas
    kostya kosuke kota kouame kouassi kresimir krish krishan krishna krishnan kristaps kristian kristijan kristof
    kristofer kristoffer kristopher krunal krystian krzysztof kuba kuldeep kumail kumar kunal kurt kush kushal kwabena
    kwaku kwame kwasi kwesi kyan kye kyle kylian kyran kyriacos kyriakos kyrylo laban labhras lachie lachlan lachlann
    ladislav lado laird lajos lakshman lal lalit lamar lambert lamin lamont lance lancelot landis landon landry
    langdon langston lanny larkin larry lars larsen lasse laszlo lateef laurence laurens laurent laurentiu laurenz
    lauri lauritz lautaro laver lavern lawrence lawson lazar lazare lazaro lazarus leam leander leandro leb leben
    lebron lech leendert leeroy legolas lehi leib leif leighton leith lek leland lemar lemuel len lenard lennart
    lennie lennox lenny lenus leo leofric leon leonard leonardo leonas leonel leonid leonidas leonzio leopold leopoldo
    leor leroy leslaw lester leszek lev levan levent levi levon lewellyn lewis lex liam lidio lief lieven lindell
    linden linford linton linus lionel liridon lisandro lisardo lito ljubo ljubomir llew llewellyn llewelyn llion
    lloyd llyr lochlan lodewijk lodovico logan loic lon lonnie lope lorcan lorenz lorenzo lorin lorne lotfi lothar
    louie louis louka lovell lowell loyd lubomir lubos luc luca lucas lucian luciano lucien lucio lucius ludek ludger
    ludo ludovic ludovico ludvig ludwig ludwik luigi luis luiz lukas lukasz luke lungile luqman luthando luther luuk
    lyall lyle lyndon lynwood lyonel lysander maarten macaulay maciej mack macklin maddox madhav madhukar mads magnar
    magno magnus mahamadou mahdi mahendra mahesh mahir mahmood mahmoud mahmud mahomed maik maksim maksym malachi
    malachy malakai malcolm malcom maldwyn malek malik malloy malte mamadou mamady mamoun manav mandla maneesh manfred
    mangesh manish manjeet manjinder manlio manmohan mannie manny manoj manolis manolo mansa mansoor mansour mansur
    manu manuel marat marc marcel marcelino marcello marcelo marcial marcin marcio marco marcos marcus marek mariano
    marijan marino marinus mario marios marius mariusz mark marko markos markus marlin marlo marlon marques marquis
    marquise marshall martijn martin martino martinus marton martti marty martyn marv marvin marwan marwin masaaki
    masahiro masaki masamichi masanori masao masaru masashi masato masaya masayuki maseeh masood masoud massimo masud
    mateen matej mateja mateo mateus mateusz mathew mathias mathieu mathijs mathis matias matija matiss mato mats matt
    matteo matteus matthaios matthaus matthew matthias matthieu matthijs matti mattia mattias matty matus matyas matz
    maurice mauricio maurits maurizio mauro maurus maury maverick max maxence maxim maxime maximilian maximo maximus
    maxwell maynard mayur mazen mazhar meelis mees mehdi mehmed mehmet mehran meinrad meir melchior meletios melih
    melik melker melville melvin melvyn menachem mendel menelik menno merab mercer meredydd merlin merlyn merrick mert
    merv mervyn mesut metin meurig mevlut meyer micha michael michalis micheal michel michiel mick mickael midhat
    miftah miguel mihai mihail mihajlo mihaly mijo mika mikael mikail mikal mike mikel mikey mikhael mikhail mikkel
    mikko miklos mikolaj milad milco milen miles milivoj millard milo milorad milos miloslav milovan milton milutin
    minas miodrag miquel mircea mirco mirko miro miron mirosav miroslav miroslaw mirza mischa mitar mitch mitchel
    mitchell mitesh mithun mitsuo mitsuru mladen moe moeez moez mogens mohamad mohamadou mohamed mohammad mohammed
    mohamud mohan mohanad mohandas mohannad mohd mohinder mohit mohsen mohsin mohtashim moinuddin moises moishe
    mojtaba momcilo mongezi montague monte monty mordecai mordechai moreno moritz morne morris mort morten mortimer
    morton moses moshe mostafa motti moulay mounir mourad moussa moustafa msizi mthunzi mubarak muhamad muhammad
    muhammed muhammet mukesh mukhtar mukul muneeb munir munro murad murali murat murdo murdoch murray murtaza musa
    musab mustafa mustapha muzaffar mykola myles mylo myron nabeel nabil nacho nadav nadeem nader nadim nadir naeem
    nael nafees nagaraj nahuel nahum naim najib naman namik nanak nand nandan nandor nandu naohiro naoki naoto naoya
    naphtali napoleon narayan naren narendra nasir nasr nasser nassim natale natan nate nathan nathanael nathanial
    nathaniel natig naum naved naveed naveen navin navneet navtej nawaf nawaz nayan nazar nazim nazir neal neale
    neculai ned neel neelesh neeraj nehal nehemiah neil neill neils nello nels nelson nemanja nenad neofit neri nestor
    neven nevil neville newell neymar niall nicanor niccolo nicholaos nicholas nick nicklas nicodemus nicolaas nicolae
    nicolai nicolaj nicolas nicolau nicolo niek niels nigel nihad nihal nihat nik nikhil niklas niklaus nikola nikolai
    nikolaj nikolaos nikolas nikolaus nikolay nikos nilesh nils nima ninian nino ninoslav niraj niran niranjan nirav
    nirmal nisar nissim nitesh nithin nitin nivaldo nizam nizar njabulo njoroge nkosana nnamdi noah noam noboru
    nobuhiro nobuo nobuyuki noe nolan norbert norberto norihiro norm norman normand northrop norval norwood noureddine
    nouri ntokozo nuno nureddin nuri nurlan nusret nwankwo nyle obadiah obafemi obed oberon obinna octavian octavio
    octavius odd odell odhran odin odysseas ofer ogden oguz ohad oisin okechukwu okey olaf olafur olajide olan
    olatunde olav ole oleg oleh oleksandr oleksii oleksiy olen oli olin oliver oliverio olivier olle olli olof olumide
    olusegun oluwaseun olwin omar omari omer omid omkar omri ondrej onur oran orazio orest orhan oriol orion orlando
    orpheus orrin orry orson orval orville osagie osama osamu osbert osborne oscar osian oskar osman osmo osmond
    osmund osvald osvaldo oswald oswin otakar othman otis otmar otoniel ottavio ottmar otto ottokar ousmane ove ovidio
    ovidiu owain owen ozan ozgur ozzie ozzy paavo pablo pacifico paco paddy paden padraig pallab palle panagiotis
    pancho pankaj panos pantelis paolino paolo parag paras paresh parry parsa parth parthiv parveen pascal pascoal
    pascual pasi pasquale patric patrice patricio patrick patrik patrizio patryk paul paulin paulinho paulino paulo
    paulus pavel pavlo pavlos pawan pawel paxton payam peadar pearse peder pedr pedro pekka pelle pellegrino pepe per
    percival percy pere pershing pervaiz pervez pesach petar pete peter peteris petko petr petre petri petroc petru
    petrus petter petteri petyr pharrell phelan phelim phil philbert philemon philip philipp philippe philippos
    phillip phillippe phineas piaras pier pierce pierluigi piero pierpaolo pierre piers pieter pietro pim pinchas pio
    piotr piotrek pip piran pirmin pius placido plamen plinio pol pontus porfirio poul prabhakar prabhat prabhu prabir
    pradeep pradip prafulla prakash prakhar pramod pran pranab pranav pranay prasad prasanna prasanth prasenjit
    prashant prashanth prasoon pratap prateek pratik praveen pravin preetham prem premal primitivo primo primoz
    prithvi priyan priyesh prosper prudencio pryce przemyslaw puneet qadir qaiser qasim quade quasim quentin quim
    quincy quinton quique quirin raanan rab rabah rabbie rabih rachid rade radek radim rado radomir radoslav radoslaw
    radovan radu rafael rafal rafe raffaele raffi rafi rafiq raghav raghu raghunath ragnar rahim rahman rahul raif
    raihan raimo raimon raimond raimund raimundo rainer rainier raivis raj raja rajan rajat rajeev rajendra rajesh
    rajinder rajiv rajkumar rajnish raju rakesh raleigh ralf ralph ralston raman ramanuj ramesh rami ramin ramiro
    ramit ramiz ramkumar ramnath ramon ramsay ramses ramsey ramy ramzan ramzi ranald rand randall rande randeep
    randolph randy ranesh ranjan ranjit ranjith ransford ranulph raoul raphael rares ras rashaad rashad rashed rasheed
    rashid rasmus rasool rastko ratan raul raushan ravi ravinder ravindra ravish ravshan rayan rayhan raymon raymond
    raymundo raynard raynor razvan razzaq redmond redvers reece reed reemt rees reg reggie reginald regis rehan rehman
    reid rein reinaldo reinder reiner reinhard reinhart reinhold reino reinout rejean remco remi remigio remus remzi
    renaldo renan renat renato renaud renny renwick renzo reshad reto reuben reuel rex rexford reymond reynaldo
    reynold reza rhett rhodri rhun rhydian rhys ricardo riccardo richard richie rick rickey rickie ricky rico ridley
    ridwan rigoberto rik riku rinaldo rinat ringo ripley rishaan rishabh rishad rishi ritchie rithik riyad riyaz riza
    rizwan roald roan rob robert roberto robi robson rocco rod roderic roderick roderigo rodger rodion rodney rodolfo
    rodolphe rodric rodrigo roel roeland roelof rogan rogelio roger rogerio rogier rohan rohit rohith rojan rokas
    rokus roland rolandas rolando rolf rolland rollie rollo rolv romain roman romano romaric romelu romeo romesh
    romney romuald romulo romulus ron ronak ronald ronaldo ronan ronen ronny roope roosbeh roosevelt roque rosco
    roscoe rosendo roshan ross rostam rostislav rostyslav rotimi roul rouven rowland rowley roy royce roydon royston
    ruaidhri ruairi ruairidh ruan ruaraidh ruari ruben rubens rubin rudi rudiger rudolf rudolfo rudolph rudra rudy
    ruediger ruel rufino rufus ruggero rui rulon runar rune rupert rupesh rurik rushil ruslan russ russell rustam
    rusty rutger rutherford ruud ruvim ryan ryder ryo ryohei ryota ryotaro ryszard ryuichi ryuji saad saadiq saber
    sabin sabino sabir sabri sachin saddam sadegh sadio sadiq saed saeed safwan sagar sahib sahil sahin said saif
    saiful saikat sajid salah saleem saleh salif salih salim salman salomon salvador salvatore samad samarth samba
    sameer sameh sami samir sammy sampath sampson samson samu samuel samuli samy sanath sancho sandeep sander sandip
    sandor sandro sanel sanford sani sanjay sanjeev sanjiv sanjoy sanket santhosh santi santiago santino santo santos
    santosh santtu saran sarath sardar sargon sarim sarkis sartaj sarwar sasa satinder satish satoru satoshi satya
    satyajit satyam satyendra saul saulius saurabh saurav saurel sava savas saverio savio savo savvas saxon sayed
    sayeed sayid sayyid schalk schuyler scott scotty seaghan seamas seamus sean seanan searle seb sebastiaan sebastian
    sebastiano sebastiao sebastien sedat sefton segundo seif seiichi seiji sekou selby selcuk selim selwyn semih senan
    sener senthil sepp seppo septimus serafin serafino serban serdar serge sergei sergey sergi sergii sergio sergiu
    sergiy serhat serhii serhiy serkan seth severin severino severo sevket seweryn seyed seyit seymour shaan shabbir
    shabir shad shadab shadi shadrach shafiq shafqat shahbaz shaheer shahid shahram shahrukh shahzad shai shaikh
    shailendra shailesh shaka shakeel shakil shakir shakur shalom shamar shamik shamsher shamsul shamus shandor shane
    shanmugam shantanu shaquille sharad sharan sharif shariq shashank shaughn shaun shavkat shayan shayne sheamus
    shekhar sheldon shelton shem sherali sherif sherlock sherman sherwin sherwood shibu shigeo shigeru shilo shimon
    shingo shinichi shinji shinzo shiro shishir shiv shiva shivam shivraj shlomo shmuel shoaib shota shravan shreyas
    shubham shuja shukri shunsuke shyam sibusiso sid siddharth siddhartha siegbert siegfried siegmund sietse sifiso
    sigge siggi sigismund sigmund sigurd sigurdur sigvard sikandar silas silvan silvano silverio silvester silvestre
    silvio silviu simao simen simeon simo simon simos sinan sinclair sindre sinisa sion sipho siraj sirajuddin sisto
    siva sixten sixto siyabonga slade slava slavko slavoj slawomir slobodan sofian sofus sohail soham sohan soheil
    sohrab solal solly solomon sondre soren sorin sotiris souleymane soumitra soumyadip spas spencer spike spiridon
    spiro spyridon spyros sreekumar sreenivas sridhar srikanth srinivas srinivasan stale stamatis stan stanimir
    stanislas stanislaus stanislav stanislaw stanley stavros stefan stefano stefanos stefanus steffen stein steinar
    stelian stelios stellan sten stepan stephan stephane stephanos stephen stephon sterling stevan steve steven stevo
    stewart stian stig stijn stipe stojan stoyan stratos struan stuart sturla subash subhash subir subodh subrata
    sudarshan sudesh sudhakar sudheer sudhir sudip suhail suheil suhel sujan sujay sujit sukhdev sulaiman sulayman
    suleiman suleyman sumanth sumeet sumit sundar sundeep sunil sunjay suraj surender surendra suresh surinder
    suryakant sushant sushil svante svein sven svend sverre svetislav svetlozar swaroop swithin syed syl sylvain
    sylvan sylvester szabolcs szilard szymon taavi tabor taddeo tadek tadeo tadeusz tadhg taha tahir tahsin taichi
    taika taimur taito taj takahiro takanori takashi takayuki takeo takeru takeshi taku takuma takumi takuya talal
    talat talbot talha talib talon tamas tamati tamer tamim tamir tancredi tane tanguy tanmay tanner tanveer tanvir
    tapan tapio tarak taras tarek tarell tarik tariq tarlochan tarmo taro tarquin tarun tarvo tassilo tassos tate
    tatsuo tatsuya tauno tavi tavis tavish tawfiq taye tayyab tayyar tayyip teague ted teddie tedros teej teemu tegid
    teijo tejas temuera teo teodor teodoro teofil teoman terence terenzio teresio tero terrance terrell terrence teuvo
    tevita thabang thabo thad thaddaeus thaddeus thami thanasis thane thanos thapelo theis thelonious themba theo
    theobald theodoor theodor theodore theodoros theodorus theofilos theophile theophilus theron thiago thibaud
    thibault thibaut thierry thijs thilo thom thomas thomaz thor thorben thore thorfinn thornton thorsten thulani
    thure thurgood thurman thurstan thurston tiago tiarnan tiberius tibor tidiane tieme tiernan tierno tigran tiit
    tijjani tijmen til tilak tilman tim timo timofei timofey timoteo timothee timotheus timothy timur tino tinus
    tirath tirthankar titian tito titus tiziano tjeerd tobi tobiah tobias tobiasz tobie tobin todd todor tofik tohru
    toivo tokunbo tolga tom toma tomas tomaso tomasz tomaz tomer tomi tomislav tommaso tommy tomoki tomos tomoya
    tomoyuki tonino tony tor torben tord tore torfinn torgeir torin torkel tormod torquil torsten toru toshiaki
    toshihiko toshio toshiro toshiyuki toufik toussaint trahaearn traian travis travon trayvon tremaine tremayne trent
    trenton trevin trevon trevor trey trifon trigve tristam tristan tristen triston tristram troels trond troy truls
    truman trung trygve tsepo tsunehiro tsuyoshi tuan tudor tudur tugay tuomas tuomo turan turgut turhan turki
    turlough tushar tuukka ty tycho tyde tymon tymoteusz tymur tyree tyreek tyrell tyrese tyrion tyrique tyrone uche
    uday ueli ugo ugur uilleam ulas ulf uli ulick ulises ulisse ullrich ulric ulrich ultan ulvi ulysses umair umang
    umar umberto umed umer umesh umit unai unto upendra urban urho uri uriah uriel uros urs usama usman uthman utku
    uwe uzair vaclav vadim vadym vahan vahid vaibhav vaidotas valdas valdemar valdis valente valentijn valentin
    valentino valeri valerian valerio valeriy valter vance vardan varghese varun vasco vasil vasile vasileios vasilios
    vasilis vasily vasim vasisht vasudevan vasyl vaughan vaughn vedran veer veit veli velimir venkat venkata
    venkatesan venkatesh vergil verne vernon vernor vibert vic vicente vico victor vid vidal vidar vidkun viggo vihaan
    vijay vik vikas vikash vikram vikramjit vikrant viktor viktors vilhelm vilho viliam viljami viljo ville vilmos
    vimal vinay vinayak vincas vince vincent vincente vincenzo vineet vineeth vinh vinicius vinko vinnie vinny vinod
    vinoth vipin vipul viraj virat virender virendra virgil virgile virgilio virginijus vishal vishnu vishwanath vit
    vitali vitalie vitalii vitaliy vitaly vito vitor vittorio vitus vivaan vivek vivekanand vjekoslav vlad vladan
    vladas vladimir vladimiro vladislav vlado vladyslav vlastimil voislav vojislav vojtech volkan volker volodya
    volodymyr vsevolod vuk vukasin vusi vuyo vyacheslav vytautas wacek waclaw wade wael wafiq wahab waheed wahid wajid
    wakil waldemar waldo waleed wali walid wallace wallis wally walt walter walther walton waqar waqas ward warner
    warren warrick warwick waseem wasif wasim wassim wayland wayne webster weldon wendel wendell wenzel werner wes
    wesley westley weston whitfield wiebe wiktor wil wilbert wilberto wilbur wilburn wiley wilf wilfred wilfredo
    wilfrid wilfried wilhelm wilko will willam willard wille willem willi william willie willis willoughby willy
    wilmar wilmer wilmot wilson wilton wim winfield winfred winfried winston winthrop witold wladimir wladyslaw
    wojciech wolfgang wolfram woodrow wouter wyatt wyn wyndham wynton wystan xabi xabier xan xander xanti xaver xavi
    xavier xerxes xiaoming xoan yaakov yacine yacov yago yahya yair yakov yakub yamin yanick yanis yaniv yanko
    yannakis yannick yannik yannis yanto yaqub yardley yaroslav yaser yash yashwant yasin yasir yasser yassin yassine
    yasuhiro yasuo yaw yazan yazid yefim yehor yehuda yehudi yemi yerko yeshua yevgeni yevgeny yevhen yevhenii yiannis
    yigal yigit yilmaz yisrael yitzhak yngve ynyr yoav yochanan yogendra yogesh yohan yohannes yoichi yoji yonas
    yonatan yoni yorgos yorick yosef yoshi yoshiaki yoshihiro yoshihito yoshiki yoshinori yoshio yoshito yoshiyuki
    yossef yossi youcef youri yousaf youssef youssouf yousuf yuichi yuji yukio yul yunis yunus yurii yuriy yusaku
    yusef yusri yusuf yusuke yutaka yuto yuvraj yuya yvan yves yvon zac zacarias zacary zaccheus zach zachariah
    zacharias zacharie zachary zachery zack zackary zadok zafar zaheer zahid zahir zaid zain zak zakari zakaria
    zakariya zaki zander zane zayd zayn zayyan zbigniew zdenek zdravko zeb zebedee zebulon zed zeeshan zeferino zeke
    zeki zelimir zeljko zenas zenek zeno zenon zephaniah zephyr zev zevi ziad ziggy zijad zinedine ziv ziya ziyad
    zlatan zlatko zoltan zoran zoravar zorba zsolt zubair zuber zubin zuhair zulfikar zulfiqar zvi zvonimir zvonko
    zwelinzima zygmunt
    """
}

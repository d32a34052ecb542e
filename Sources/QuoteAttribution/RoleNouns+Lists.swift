/// The nouns themselves. Plurals of those for a person are made by rule.
extension RoleNouns {
  static let persons = """
    employee staffer cabbie trucker lad lass bloke pal
    secretary minister chancellor chair chairman chairwoman chairperson executive director president boss owner
    founder co-founder leader spokesperson spokesman spokeswoman commissioner constable officer superintendent
    inspector detective mp peer backbencher campaigner activist expert professor researcher academic analyst lawyer
    solicitor mother father parent mum dad grandmother grandfather victim survivor critic official source insider
    adviser editor author teacher headteacher ceo manager engineer ombudsman coroner bishop ambassador senator
    whistleblower lecturer scientist cryptographer economist barrister pm psychologist technologist resident
    constituent billionaire entrepreneur politician councillor mayor treasurer head counsel advocate developer speaker
    widow businessman businesswoman veteran columnist whip chief deputy judge prosecutor sheriff governor attorney
    doctor nurse psychiatrist surgeon historian philosopher novelist writer poet artist singer actor actress musician
    designer programmer trader farmer driver worker student pupil neighbour neighbor customer reader shopkeeper
    shopper user boy girl man woman wife husband son daughter brother sister aunt uncle mom friend colleague nominee
    candidate congressman congresswoman lawmaker legislator aide strategist investor consultant witness defendant
    claimant pensioner rabbi imam vicar priest landlord tenant publisher editor-in-chief librarian postman referee
    coach player captain person individual trustee organiser organizer coordinator co-ordinator correspondent
    presenter broadcaster reporter general colonel registrar curator warden principal provost holder member td msp mep
    mla premier taoiseach tánaiste barista barmaid cleaner cook chef plumber builder electrician carpenter mechanic
    sponsor co-sponsor rival successor predecessor counterpart ally supporter host guest caller listener volunteer
    passenger commuter cyclist motorist villager homeowner churchwarden jurist lady grandma grandpa saleswoman
    salesman girlfriend boyfriend councilwoman councilman fireman gentleman gran granddad grandad nan nana pastor rep
    representative commander lieutenant sergeant blogger vlogger influencer youtuber podcaster journalist commentator
    filmmaker statistician mathematician biologist physicist chemist ecologist archaeologist sociologist criminologist
    epidemiologist virologist geologist astronomer ferryman fisherman fisher skipper clerk receptionist carer
    caretaker gardener postmaster publican butcher baker grocer vet dentist pharmacist midwife paramedic firefighter
    soldier pilot sailor model dancer comedian comic producer operative assistant secretary-general founder-director
    vice-chair co-chair co-author co-leader opponent challenger archbishop duke duchess prince princess earl
    negotiator envoy diplomat auditor architect therapist psychotherapist counsellor counselor gp caregiver gamer
    technician courier rider tourist retiree refugee migrant juror magistrate dean rector fellow anthropologist
    linguist ethicist paediatrician pediatrician cardiologist oncologist grower rancher headmaster headmistress
    childminder nanny stepmother stepfather cousin grandson granddaughter partner roommate flatmate housemate
    classmate teammate freelancer seller buyer trainer instructor moderator contractor leaseholder renter patient
    arbitrator mediator administrator receiver liquidator auctioneer curate deacon monk nun taxpayer appellant
    respondent plaintiff complainant defender bystander onlooker eyewitness janitor porter guard gamekeeper forester
    hairdresser barber tailor statesman minister-president undersecretary postmistress sub-postmaster stationmaster
    conductor hauler haulier trucker docker admiral brigadier marshal archivist paralegal notary stylist illustrator
    animator photographer composer screenwriter playwright democrat republican assemblyman assemblywoman
    assemblymember councilmember councilperson alderman alderwoman selectman selectwoman freeholder supervisor trooper
    policewoman policeman chaplain comptroller controller banker financier accountant actuary underwriter realtor
    agent planner surveyor scholar investigator examiner medic physician clinician pathologist dermatologist
    neurologist radiologist toxicologist immunologist microbiologist geneticist biochemist zoologist botanist
    ornithologist meteorologist climatologist oceanographer hydrologist seismologist volcanologist astronaut
    conservationist environmentalist naturalist preservationist feminist lobbyist publicist specialist optometrist
    pianist violinist guitarist drummer rapper singer-songwriter cellist soprano sculptor painter showrunner anchorman
    anchorwoman newsreader cameraman documentarian impresario promoter restaurateur hotelier innkeeper bartender
    barman waiter waitress brewer winemaker beekeeper crofter logger miner steelworker welder machinist foreman
    custodian postie milkman bouncer doorman bodyguard lifeguard stewardess mariner fishmonger tradesman handyman
    roofer bricklayer plasterer decorator stonemason blacksmith farrier jockey breeder angler hiker climber
    mountaineer skier surfer swimmer sprinter runner rower boxer wrestler golfer footballer cricketer batsman striker
    midfielder goalkeeper winger fullback quarterback linebacker pitcher shortstop outfielder defenseman defenceman
    goalie goaltender rookie gaffer pundit umpire linesman physio physiotherapist chiropractor dietitian nutritionist
    theologian preacher reverend cleric clergyman missionary evangelist chorister organist teen teenager youngster
    octogenarian nonagenarian centenarian newlywed fiancé fiancée fiance fiancee stepson stepdaughter stepdad stepmum
    godmother godfather sibling confidant associate acquaintance accomplice fraudster conman burglar robber killer
    murderer gunman attacker assailant inmate prisoner detainee fugitive defector dissident militant insurgent warlord
    monarch emir ayatollah cardinal pontiff abbot tycoon magnate mogul oligarch heiress heir socialite philanthropist
    donor benefactor fundraiser recruiter headhunter trainee apprentice cadet alumnus postgraduate schoolteacher
    libertarian ranger steward concierge cio cfo coo cto cmo ciso vp svp evp forecaster
    facilitator consul attaché emissary interpreter translator futurist essayist biographer reviewer speechwriter
    pollster canvasser ombudswoman bureaucrat technocrat policymaker tsar czar paratrooper airman corporal bombardier
    gunner sniper reservist co-pilot aviator stallholder merchant wholesaler importer exporter traveller traveler
    holidaymaker visitor diner drinker bidder collector dealer whistle-blower congressperson alderperson bailiff usher
    stenographer foreperson executor beneficiary frontman vocalist bassist choreographer ballerina stuntman podiatrist
    radiographer anaesthetist anesthesiologist gynaecologist gynecologist obstetrician urologist nephrologist
    haematologist hematologist rheumatologist endocrinologist pulmonologist gastroenterologist veterinarian
    neuroscientist astrophysicist cosmologist metallurgist agronomist horticulturist entomologist palaeontologist
    paleontologist anatomist demographer geographer cartographer urbanist psephologist playmaker allrounder
    all-rounder employee staffer cabbie trucker lad lass bloke pal spinner seamer wicketkeeper chieftain subpostmaster sub-postmistress landlady proprietor proprietress
    shopworker bookseller florist jeweller jeweler seamstress cobbler locksmith glazier scaffolder cofounder co-owner
    co-chairman co-chairwoman co-director co-worker coworker workmate schoolmate bandmate soulmate co-defendant
    co-conspirator frontbencher backer cellmate informant informer signatory petitioner litigant caseworker
    """

  /// Those for a person whose plurals are more often something else, verbs mostly: `She hosts`, `The figures show`.
  static let withoutPlural: Set<String> = [
    "attorney", "captain", "ceo", "chair", "coach", "comic", "cook", "counsel", "curate", "dean", "duchess", "duke",
    "earl", "editor-in-chief", "father", "fellow", "general", "gp", "guard", "guest", "head", "host", "lady", "marshal",
    "mep", "minister-president", "mla", "model", "mp", "msp", "nan", "pm", "porter", "premier", "prince", "princess",
    "receiver", "referee", "secretary-general", "tailor", "taoiseach", "td", "tánaiste", "whip",
  ]

  static let organizations = """
    charity regulator watchdog company firm group organisation organization committee government department ministry
    union foundation trust institute association party agency coalition alliance platform body think-tank tank network
    app council force startup start-up commission campaign report inquiry letter tribunal court office service school
    hospital university bank retailer operator maker manufacturer airline bookmaker supermarket broadcaster newspaper
    lobby bureau board panel administration constabulary society federation guild cooperative giant titan conglomerate
    chain brand studio provider vendor supplier nonprofit non-profit study paper poll survey audit filing memo
    publisher carrier consultancy insurer lender coastguard navy army military embassy league club fund academy museum church authority consortium partnership laboratory diocese college legion militia cartel exchange
    carmaker automaker drugmaker chipmaker planemaker steelmaker shipbuilder housebuilder multinational infirmary
    """

  /// Those for several people that are no plural of one for a person, or an irregular one.
  static let peoples = """
    family couple cops utilities manufacturers retailers banks insurers airlines lenders suppliers carriers operators hospitals schools
    councils agencies ministries studios clubs governments providers vendors startups brands chains universities tanks mps police companies firms giants platforms charities regulators groups organisations families tories
    conservatives unions authorities dems heads staff locals fans voters relatives shareholders employers employees
    observers children gps grandchildren grandparents guards islanders protesters protestors demonstrators picketers
    backers proponents detractors skeptics sceptics rangers coders testers hackers delegates
    """
}

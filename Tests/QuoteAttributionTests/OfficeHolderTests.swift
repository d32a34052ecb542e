import QuoteAttribution
import Testing

/// Names behind offices without a comma, and what the bearers are called later.
struct OfficeHolderTests {
  @Test(arguments: [
    SpeakersCase(
      "At the home of Orbis CIO Shaygan Marlove, staff showed a screen. Marlove said the screen was "
        + "new.",
      ["Shaygan Marlove"]),
    SpeakersCase(
      "The choir of Ida Corrin and Jean-Luc Hobbert sang. Hobbert said the hall was cold.",
      ["Jean-Luc Hobbert"]),
    SpeakersCase(
      "Brewers Hector Pym and Lena Brook have called for a lower tax. Mr Pym says beer is dear.",
      ["Hector Pym and Lena Brook", "Hector Pym"]),
    SpeakersCase(
      "Senators Ann Marlowe and Piers Vale have left. Mr Vale said it was late.",
      ["Piers Vale"]),
    SpeakersCase(
      "Samuel Obi Baker runs the ferry in Hull. Mr Baker says it is full.",
      ["Samuel Obi Baker"]),
    SpeakersCase(
      "Gunther Karl Fisher runs the mill. \"It is shut,\" Mr Fisher said.",
      ["Gunther Karl Fisher"]),
    SpeakersCase(
      "Roe sailed under Brian Nogel, the captain of the Harbour Light. Nogel said the sea was calm.",
      ["Brian Nogel"]),
    SpeakersCase(
      "The mayor of the town, David Moralo, left. Moralo said he had been praised.",
      ["David Moralo"]),
    SpeakersCase(
      "David Moralo founded the firm in 2008. Moralo said he had been praised.",
      ["David Moralo"]),
    SpeakersCase(
      "The culture minister, Sheikh Abdul-Karim bin Hamad al-Noor, opened a museum. Sheikh Abdul-Karim "
        + "said it was free.",
      ["Abdul-Karim bin Hamad al-Noor"]),
    SpeakersCase(
      "Culture and Tourism Minister Sheikh Abdul-Karim bin Hamad al-Noor said it was free.",
      ["Abdul-Karim bin Hamad al-Noor"]),
    SpeakersCase(
      "Transport minister Sheikh Omar al-Zahir al-Qasim said the bridge was safe. Sheikh Omar said "
        + "tolls would end.",
      ["Omar al-Zahir al-Qasim", "Omar al-Zahir al-Qasim"]),
    SpeakersCase(
      "Crown Prince Faisal bin Hamad said talks would go on. Prince Faisal said he was hopeful.",
      ["Faisal bin Hamad", "Faisal bin Hamad"]),
    SpeakersCase(
      "Chief ranger with the Selby Parks Bureau Ian Rostron says the deer are shy. Mr Rostron says "
        + "they hide.",
      ["Ian Rostron", "Ian Rostron"]),
    SpeakersCase(
      "Manager of Selby's Abbey Road Library Tom Pickard says the roof leaks. \"It drips,\" he said.",
      ["Tom Pickard", "Tom Pickard"]),
    SpeakersCase(
      "But the Department of Fisheries' Nina Rickard says the herring are back. \"They came in May,\" "
        + "she said.",
      ["Nina Rickard", "Nina Rickard"]),
    SpeakersCase(
      "Former ambassador to Norway Karim Latif Zand said the deal was done.",
      ["Karim Latif Zand"]),
    SpeakersCase(
      "\"No,\" former Chilean ambassador to Peru Jorge Luis Prado told a radio station.",
      ["Jorge Luis Prado"]),
    SpeakersCase(
      "Professor Alan Merrow head of the Vale Institute of Music says the organ is tuned. \"It hums,\" "
        + "Professor Merrow said.",
      ["Alan Merrow", "Alan Merrow"]),
    SpeakersCase(
      "The Fisheries Minister, Dr Olsen, said the herring were back.",
      ["Dr Olsen"]),
    SpeakersCase(
      "Bill Reid of the Hull Cleaners Union (HCU) says the pay is low.",
      ["Bill Reid"]),
    SpeakersCase(
      "Una Reid of Selby in north Yorkshire, whose horse won the cup, said it was luck.",
      ["Una Reid"]),
    SpeakersCase(
      "The president of the Hull Chamber of Commerce Ann Marlowe said trade was down.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The head of research at Orbis Bank Piers Vale said trade was down.",
      ["Piers Vale"]),
    SpeakersCase(
      "Chief economist with Orbis Bank Piers Vale says trade is down.",
      ["Piers Vale"]),
    SpeakersCase(
      "Opposition spokesman on transport Piers Vale says trade is down.",
      ["Piers Vale"]),
    SpeakersCase(
      "Secretary of the Hull Trades Council Ann Marlowe says jobs will go.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The union's state secretary Ann Marlowe says jobs will go.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Manager of the Hull Raptor Centre, Ann Marlowe, says the owls are well.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Greenpeace campaigner Ann Marlowe says the plan is weak.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The Wilderness Society's Piers Vale says the plan is weak.",
      ["Piers Vale"]),
    SpeakersCase(
      "Queensland's Minister for Mines Ann Marlowe says the plan is weak.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Ann Marlowe from Hull University's School of Law says the plan is weak.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "State Treasurer Ann Marlowe says the plan is weak.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Coast guard spokesman Commander General Ron Kibbey said nobody was hurt.",
      ["Ron Kibbey"]),
    SpeakersCase(
      "Bishop of Hull the Right Reverend Piers Vale said it was sad.",
      ["Piers Vale"]),
    SpeakersCase(
      "Brian Tarrant, the lawyer, tried to pin him down. After a long speech, Tarrant asked Vale: "
        + "“Done?”",
      ["Brian Tarrant"]),
    SpeakersCase(
      "David Moralo founded the firm in 2008. Moralo said he had been praised.",
      ["David Moralo"]),
    SpeakersCase(
      "He worked under Brian Nogel, the director. A former director and cyber expert, Nogel was "
        + "commended. Nogel said he was glad.",
      ["Brian Nogel"]),
    SpeakersCase(
      "Verizon CIO Shaygan Marlove left. Marlove said the screen was new.",
      ["Shaygan Marlove"]),
    SpeakersCase(
      "At the home of chief executive Shaygan Marlove, staff showed a screen. Marlove said the screen "
        + "was new.",
      ["Shaygan Marlove"]),
    SpeakersCase(
      "At the home of minister Ann Marlove, staff showed a screen. Marlove said the screen was new.",
      ["Ann Marlove"]),
    SpeakersCase(
      "The home of Ann Marlove is in Hull. Marlove said the screen was new.",
      ["Ann Marlove"]),
    SpeakersCase(
      "Health and Social Care Secretary Ann Marlowe said it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Culture, Media and Sport Secretary Ann Marlowe said it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The Trade and Industry Secretary said it was late.",
      ["Trade and Industry Secretary"]),
    SpeakersCase(
      "Ann Hall said it was late.",
      ["Ann Hall"]),
    SpeakersCase(
      "Simon Ward said it was late.",
      ["Simon Ward"]),
    SpeakersCase(
      "Bill Law said it was late.",
      ["Bill Law"]),
    SpeakersCase(
      "Victoria Hall said it was full.",
      ["Victoria Hall"]),
    SpeakersCase(
      "Mark Church, who left, said it was late.",
      ["Mark Church"]),
  ])
  func holders(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}

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
      "The team of Ida Corrin and Jan-Michael Hobbert won. Hobbert said the win was good.",
      ["Jan-Michael Hobbert"]),
    SpeakersCase(
      "Businessmen Solomon Kew and Lindsay Brook have called on ministers to help. Mr Kew says he has "
        + "asked for nothing.",
      ["Solomon Kew and Lindsay Brook", "Solomon Kew"]),
    SpeakersCase(
      "Senators Ann Marlowe and Piers Vale have left. Mr Vale said it was late.",
      ["Piers Vale"]),
    SpeakersCase(
      "Abdul Hak Baker is the head of the mosque in Hull. Mr Baker says he has left.",
      ["Abdul Hak Baker"]),
    SpeakersCase(
      "Gunther Karl Fisher runs the mill. \"It is shut,\" Mr Fisher said.",
      ["Gunther Karl Fisher"]),
    SpeakersCase(
      "Lahav worked under Brian Nogel, the director of global security for Orbis Sands. Nogel said he "
        + "had been praised.",
      ["Brian Nogel"]),
    SpeakersCase(
      "The mayor of the town, David Moralo, left. Moralo said he had been praised.",
      ["David Moralo"]),
    SpeakersCase(
      "David Moralo founded the firm in 2008. Moralo said he had been praised.",
      ["David Moralo"]),
    SpeakersCase(
      "The oil minister, Sheikh Abdul-Karim bin Hamad al-Tani, gave figures. Sheikh Abdul-Karim said "
        + "income would fall.",
      ["Abdul-Karim bin Hamad al-Tani"]),
    SpeakersCase(
      "Finance and Petroleum Minister Sheikh Abdul-Karim bin Hamad al-Tani said income would fall.",
      ["Abdul-Karim bin Hamad al-Tani"]),
    SpeakersCase(
      "Kuwaiti oil minister Sheikh Omar al-Kalifa al-Sabin said prices were low. Sheikh Omar said the "
        + "glut would end.",
      ["Omar al-Kalifa al-Sabin", "Omar al-Kalifa al-Sabin"]),
    SpeakersCase(
      "Crown Prince Faisal bin Hamad said talks would go on. Prince Faisal said he was hopeful.",
      ["Faisal bin Hamad", "Faisal bin Hamad"]),
    SpeakersCase(
      "Senior forecaster with the Hull Weather Bureau Ian Robertson says the wind will turn. Mr "
        + "Robertson says it is dry.",
      ["Ian Robertson", "Ian Robertson"]),
    SpeakersCase(
      "Director of Hull's Logan International Airport Tom Kinnock says the crew acted fast. \"They "
        + "smelt smoke,\" he said.",
      ["Tom Kinnock", "Tom Kinnock"]),
    SpeakersCase(
      "But the Bureau of Meteorology's Claire Rickard says the rain did little. \"It fell inland,\" "
        + "she said.",
      ["Claire Rickard", "Claire Rickard"]),
    SpeakersCase(
      "Former ambassador to Norway Abdul Salam Zarif said the deal was done.",
      ["Abdul Salam Zarif"]),
    SpeakersCase(
      "\"No,\" former Taliban ambassador to Pakistan Abdul Salam Zarif told a radio station.",
      ["Abdul Salam Zarif"]),
    SpeakersCase(
      "Professor Alan Trunnion deputy director of the Vale Institute of Physics says it is ready. "
        + "\"There is no bar,\" Professor Trunnion said.",
      ["Alan Trunnion", "Alan Trunnion"]),
    SpeakersCase(
      "The Foreign Minister, Dr Hamdi, said an accord was near.",
      ["Dr Hamdi"]),
    SpeakersCase(
      "Bill Shorter of the Hull Workers Union (HWU) says the unions will fight.",
      ["Bill Shorter"]),
    SpeakersCase(
      "Bill Peal of Mackay in north Queensland, whose son Billy died in the gorge, said it was wrong.",
      ["Bill Peal"]),
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
      "Israeli army spokesman Brigadier General Ron Kibbey said nobody was hurt.",
      ["Ron Kibbey"]),
    SpeakersCase(
      "Bishop of Hull the Right Reverend Piers Vale said it was sad.",
      ["Piers Vale"]),
    SpeakersCase(
      "Brian Wallace, the lawyer, tried to pin him down. After a long speech, Wallace asked Vale: "
        + "“Done?”",
      ["Brian Wallace"]),
    SpeakersCase(
      "David Morales founded the firm in 2008. Morales said he had been praised.",
      ["David Morales"]),
    SpeakersCase(
      "He worked under Brian Nagel, the director. A former director and cyber expert, Nagel was "
        + "commended. Nagel said he was glad.",
      ["Brian Nagel"]),
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

import QuoteAttribution
import Testing

/// Offices whose holder comes next, shortened names, and verbs that looked like part of a name.
struct IntroductionTests {
  @Test(arguments: [
    SpeakersCase(
      "The Ontario Premier says he likes the bridge. Piet Hansen says he will open it.",
      ["Piet Hansen", "Piet Hansen"]),
    SpeakersCase(
      "The Premier said the rule would go. Mr Hansen said it was late.",
      ["Mr Hansen", "Mr Hansen"]),
    SpeakersCase(
      "The Premier said the rule would go. Critics were not impressed. Ann Marlowe, of the charity "
        + "Bramble, said it was late.",
      ["Premier", "Ann Marlowe"]),
    SpeakersCase(
      "The mayor said the rule would go. Councillor Ann Marlowe said it was late.",
      ["mayor", "Ann Marlowe"]),
    SpeakersCase(
      "Labor MP Carmen Pym says the train is slow. The Member for Westmere says it is late.",
      ["Carmen Pym", "Carmen Pym"]),
    SpeakersCase(
      "The Hull East Mercantile Exchange set new hours. HEMEX said it was ready.",
      ["Hull East Mercantile Exchange"]),
    SpeakersCase(
      "The pier is rotten, the Hull Harbour Board says in a new report. The report says it will sink.",
      ["Hull Harbour Board", "Hull Harbour Board"]),
    SpeakersCase(
      "But a survey released last week by Harbour Data Partners reported that herring would be "
        + "dear. HDP said cod would not.",
      ["Harbour Data Partners", "Harbour Data Partners"]),
    SpeakersCase(
      "A clerk with a window cleaning company said the rule was bad.",
      ["clerk with a window cleaning company"]),
    SpeakersCase(
      "Sam Pardo, who runs a stall, is a proud mother of twins. A federal judge has closed the market "
        + "so she can read the plan. \"I am tired,\" Pardo said. \"It is cold,\" she said.",
      ["Sam Pardo", "Sam Pardo"]),
  ])
  func introductions(_ example: SpeakersCase) { #expect(example.found == example.speakers) }

  @Test(arguments: [
    SpeakersCase(
      "Mayor Lucia Pardo Reyes left Hull. Ms Pardo Reyes said it was late.",
      ["Lucia Pardo Reyes"]),
    SpeakersCase(
      "Tariq Nadir Azmi said it was late. “It snowed,” Nadir Azmi said.",
      ["Tariq Nadir Azmi", "Tariq Nadir Azmi"]),
    SpeakersCase(
      "The Pym inquiry met in Hull. Gerald Pym was there. Mr Pym said it was late.",
      ["Gerald Pym"]),
    SpeakersCase(
      "Harbour Energy manager Robin Ward says the dam is full. Mr Ward says it is late.",
      ["Robin Ward", "Robin Ward"]),
    SpeakersCase(
      "The HMS' Nora Pickles says it is late. Ms Pickles says it rained.",
      ["Nora Pickles", "Nora Pickles"]),
    SpeakersCase(
      "Bill Reid spoke first. Mr Reid said it was late.",
      ["Bill Reid"]),
    SpeakersCase(
      "The client Moralo paid late. David Moralo was away. Moralo said it was late.",
      ["David Moralo"]),
    SpeakersCase(
      "The state sued the company behind Embert, an app with many users. Embert Inc. was fined. Embert "
        + "said it was late.",
      ["Embert Inc."]),
    SpeakersCase(
      "In a paper, she and two colleagues found that pupils sleep too little. Ann Marlowe is a doctor.",
      [nil]),
    SpeakersCase(
      "Ann Marlowe is a doctor. She and two colleagues said that pupils sleep too little.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Jo Reid of Selby just south of York, says the bells woke her.",
      ["Jo Reid"]),
    SpeakersCase(
      "Resistance has been growing in Hull. A spokeswoman said it was late.",
      ["spokeswoman"]),
    SpeakersCase(
      "The union and Orbis met. Both the union and Orbis said they would talk.",
      ["union and Orbis"]),
  ])
  func shortened(_ example: SpeakersCase) { #expect(example.found == example.speakers) }

  @Test(arguments: [
    SpeakersCase(
      "Unions representing Harbour maintenance workers have warned that jobs will go.",
      ["unions"]),
    SpeakersCase(
      "Lawyers acting for the Marlowe family said it was late.",
      ["lawyers"]),
    SpeakersCase(
      "Tenants blame landlords of empty flats and say the rent is too high.",
      ["tenants"]),
    SpeakersCase(
      "Plumbers fitted a set of taps early today and said the boiler had cooled.",
      ["plumbers"]),
    SpeakersCase(
      "The Hull Port Bureau today released its report on the storm, which sank eight boats at the pier "
        + "a year ago. The report has ruled out mistakes by the skippers. It says the wall was low.",
      ["Hull Port Bureau", "Hull Port Bureau"]),
    SpeakersCase(
      "It was loud as dozens of stewards confronted 300 pensioners, who said their seats had been sold.",
      ["300 pensioners"]),
    SpeakersCase(
      "Unfortunately for Marlowe, it went wrong. Ann Marlowe said it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "The firm plans to bring water from the Marl-Aske reservoir to Hull. The company said it was "
        + "proud.",
      ["firm"]),
    SpeakersCase(
      "Tenants union leader Ann Marlowe said it was late.",
      ["Ann Marlowe"]),
    SpeakersCase(
      "Residents living near the plant say the smell is worse.",
      ["residents"]),
    SpeakersCase(
      "Police investigating the shooting say two men fled.",
      ["police"]),
    SpeakersCase(
      "At a dinner aboard the frigate HMS Heron, harbour master Robert Gaines spoke of fees. He said "
        + "the quay was too short.",
      ["Robert Gaines"]),
  ])
  func verbs(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}

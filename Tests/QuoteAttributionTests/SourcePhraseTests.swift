import QuoteAttribution
import Testing

/// Phrases of many forms in front of a cue.
struct SourcePhraseTests {
  @Test(arguments: [
    SpeakersCase(
      "Joyce Pether, Head Teacher of Lower Ash Primary School, one of the first to come, said it was "
        + "late.",
      ["Joyce Pether"]),
    SpeakersCase(
      "Joyce Pether, a teacher at Lower Ash School, one of the first to come, said it was late.",
      ["Joyce Pether"]),
    SpeakersCase(
      "Chief executive of Orbis, Tom Vale, said it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "Chief executive of Orbis Tom Vale said it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "Orbis chief executive Tom Vale and chairman Jim Roe said it was late.",
      ["Tom Vale and Jim Roe"]),
    SpeakersCase(
      "Orbis’s chief executive, Tom Vale, and its chairman, Jim Roe, said it was late.",
      ["Tom Vale and Jim Roe"]),
    SpeakersCase(
      "Tom Vale, chief executive, and Jim Roe, chairman, said it was late.",
      ["Tom Vale and Jim Roe"]),
    SpeakersCase(
      "Neither Tom Vale nor Jim Roe has commented. Tom Vale’s lawyer said it was late.",
      ["Tom Vale’s lawyer"]),
    SpeakersCase(
      "A spokesman for Tom Vale, the chief executive, said it was late.",
      ["spokesman for Tom Vale"]),
    SpeakersCase(
      "A spokesman for the Home Office said it was late.",
      ["Home Office"]),
    SpeakersCase(
      "A Home Office source said it was late.",
      ["Home Office source"]),
    SpeakersCase(
      "Sources in Downing Street said it was late.",
      ["sources in Downing Street"]),
    SpeakersCase(
      "One of the ministers said it was late.",
      ["minister"]),
    SpeakersCase(
      "One minister said it was late. Another minister said it was early.",
      ["one minister", "another minister"]),
    SpeakersCase(
      "Several ministers said it was late. One said it was cold.",
      ["several ministers", "minister"]),
    SpeakersCase(
      "Friends of Tom Vale say it is late.",
      ["friends of Tom Vale"]),
    SpeakersCase(
      "Those who knew him say it is late.",
      ["those who knew him"]),
    SpeakersCase(
      "A neighbour, who gave her name only as Jo, said it was late.",
      ["neighbour"]),
    SpeakersCase(
      "A man in a red coat said it was late.",
      ["man in a red coat"]),
    SpeakersCase(
      "The 34-year-old, from Hull, said it was late.",
      ["34-year-old"]),
    SpeakersCase(
      "Tom Vale was born in Hull. The father-of-two said it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "Tom Vale won gold in Hull. The Hull-born swimmer said it was late.",
      ["Tom Vale"]),
    SpeakersCase(
      "Tom Vale runs a farm. The farmer said it was late. His wife, Ida, said it was early. She said "
        + "it was cold.",
      ["Tom Vale", "Ida", "Ida"]),
    SpeakersCase(
      "Ida Vale and her son Tom live in Hull. He said it was late.",
      ["Tom"]),
    SpeakersCase(
      "Orbis, owned by Bramble, said it was late.",
      ["Orbis"]),
    SpeakersCase(
      "Orbis, which is owned by Bramble, said it was late.",
      ["Orbis"]),
    SpeakersCase(
      "Orbis owner Bramble said it was late.",
      ["Bramble"]),
    SpeakersCase(
      "The Hull Herald reported on Monday that it was late. The newspaper said it was cold.",
      ["Hull Herald", "Hull Herald"]),
  ])
  func phrases(_ example: SpeakersCase) { #expect(example.found == example.speakers) }

  @Test(arguments: [
    SpeakersCase(
      "Mothers Against Litter said the park was full.",
      ["Mothers Against Litter"]),
    SpeakersCase(
      "The group People for the Quiet Use of Parks (PQUP) said the park was full. PQUP said it was "
        + "loud.",
      ["People for the Quiet Use of Parks", "People for the Quiet Use of Parks"]),
    SpeakersCase(
      "Students for Open Libraries said the park was full. The group said it was loud.",
      ["Students for Open Libraries", "Students for Open Libraries"]),
    SpeakersCase(
      "Lawyers for Harbour said the park was full.",
      ["lawyers for Harbour"]),
    SpeakersCase(
      "Doctors for the trust said the park was full.",
      ["doctors for the trust"]),
    SpeakersCase(
      "Moms for Shade president Jo Moor said the park was full.",
      ["Jo Moor"]),
    SpeakersCase(
      "Parents in Hull said the park was full.",
      ["parents in Hull"]),
    SpeakersCase(
      "Jo Moor, of Nurses Without Limits, said the park was full.",
      ["Jo Moor"]),
    SpeakersCase(
      "A spokesman for Farmers for Rain said the park was full.",
      ["Farmers for Rain"]),
    SpeakersCase(
      "Voters in Hull and York said the park was full.",
      ["voters in Hull and York"]),
    SpeakersCase(
      "A spokesman for one of the big Danish bakers said the park was full. He said it was loud.",
      ["spokesman for one of the big Danish bakers", "spokesman for one of the big Danish bakers"]),
    SpeakersCase(
      "Orbis opened a shop in North Harbour. The company said the park was full.",
      ["company"]),
    SpeakersCase(
      "The mayor praised the Hull Roads Department. The union said the park was full.",
      ["union"]),
    SpeakersCase(
      "The firm’s Wide-Screen offer ended. Tom Vale said the park was full.",
      ["Tom Vale"]),
    SpeakersCase("But reports from Hull say skippers have left.", ["reports from Hull"]),
    SpeakersCase("Ida Corrin met Tom Vale and said the park was full.", ["Ida Corrin"]),
    SpeakersCase(
      "Sen. Ida Corrin and Rep. Tom Vale, both Democrats, said the park was full.", ["Ida Corrin and Tom Vale"]),
  ])
  func causes(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}

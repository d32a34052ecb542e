import QuoteAttribution
import Testing

/// Forms of the popular press, and words between marks that nobody says.
struct PopularFormTests {
  @Test(arguments: [
    SpeakersCase("Ann Vale, who said it was late, left early.", ["Ann Vale"]),
    SpeakersCase(
      "“It is late,” said Ann Vale. “It is very late,” added her deputy, Bo Lind.",
      ["Ann Vale", "Bo Lind"]),
    SpeakersCase("Ann Vale said it was late; Bo Lind said it was early.", ["Ann Vale", "Bo Lind"]),
    SpeakersCase("Ann Vale said it was late, while Bo Lind said it was early.", ["Ann Vale", "Bo Lind"]),
    SpeakersCase("While Ann Vale said it was late, Bo Lind said it was early.", ["Ann Vale", "Bo Lind"]),
    SpeakersCase("Ann Vale, the mayor, told Bo Lind, the sheriff, that it was late.", ["Ann Vale"]),
    SpeakersCase("Ann Vale has repeatedly said it was late.", ["Ann Vale"]),
    SpeakersCase("Ann Vale has previously described it as “late”.", ["Ann Vale"]),
    SpeakersCase("Ann Vale is expected to say it is late.", ["Ann Vale"]),
    SpeakersCase("Ann Vale will tell MPs that it is late.", ["Ann Vale"]),
    SpeakersCase("Ann Vale, 61, from Hull, who lost £4,000, said: “It was late.”", ["Ann Vale"]),
    SpeakersCase("Mum-of-three Ann Vale said: “It was late.”", ["Ann Vale"]),
    SpeakersCase("Grieving dad Bo Lind said: “It was late.”", ["Bo Lind"]),
    SpeakersCase("Devastated Bo Lind told The Sun: “It was late.”", ["Bo Lind"]),
    SpeakersCase("Bo told The Sun: “It was late.”", ["Bo"]),
    SpeakersCase("The dad-of-two told The Sun: “It was late.”", ["dad-of-two"]),
    SpeakersCase("Bo Lind, 40, cried. The dad-of-two told The Sun: “It was late.”", ["Bo Lind"]),
    SpeakersCase("A neighbour, who did not want to be named, said: “It was late.”", ["neighbour"]),
    SpeakersCase(
      "One neighbour said: “It was late.” Another said: “It was early.”", ["one neighbour", "another neighbour"]),
    SpeakersCase("A source close to the star said: “It was late.”", ["source close to the star"]),
    SpeakersCase("A source told The Sun: “It was late.”", ["source"]),
    SpeakersCase("A friend of the couple said: “It was late.”", ["friend of the couple"]),
    SpeakersCase("A rep for Vale said: “It was late.”", ["Vale"]),
    SpeakersCase("Vale and Lind said in a joint statement: “It was late.”", ["Vale and Lind"]),
    SpeakersCase("In a joint statement, Ann Vale and Bo Lind said: “It was late.”", ["Ann Vale and Bo Lind"]),
    SpeakersCase("“It was late,” read the sign.", ["sign"]),
    SpeakersCase("The sign read: “It was late.”", []),
    SpeakersCase("A sign on the door says “closed until further notice”.", ["sign on the door"]),
    SpeakersCase("He used the phrase “late and unloved” twice.", []),
    SpeakersCase("The so-called “late shift” ended.", []),
    SpeakersCase("The book, “Late and Unloved”, is out in May.", []),
    SpeakersCase("It was, in her words, “late and unloved by all”.", [nil]),
    SpeakersCase("Ann Vale’s speech was short. “It is late,” she told delegates.", ["Ann Vale"]),
    SpeakersCase("The inquest heard that it was late. Ann Vale, the coroner, said it was sad.", [nil, "Ann Vale"]),
    SpeakersCase("The tribunal found that it was late.", ["tribunal"]),
    SpeakersCase("Jurors were told that it was late.", [nil]),
    SpeakersCase("The firm’s website says it is late.", ["firm"]),
    SpeakersCase("Its website says it is late.", ["its website"]),
  ])
  func names(_ example: SpeakersCase) { #expect(example.found == example.speakers) }
}

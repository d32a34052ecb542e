/// The cues known without a caller's additions, by how they are read.
extension CueTable {
  static let defaultVerbs: [WordKey: Manner] = {
    var verbs: [WordKey: Manner] = [:]
    for (manner, words) in verbsByManner {
      for word in words.split(separator: " ") { verbs[WordKey(word)] = manner }
    }
    for (manner, bases) in regularVerbsByManner {
      for base in bases.split(separator: " ") {
        for form in Self.forms(of: String(base)) where verbs[WordKey(form)] == nil { verbs[WordKey(form)] = manner }
      }
    }
    return verbs
  }()

  static let defaultPhrases: [WordKey: [Phrase]] = {
    var phrases: [WordKey: [Phrase]] = [:]
    for (manner, list) in phrasesByManner {
      for phrase in list.split(separator: ",") {
        let words = phrase.split(separator: " ").map { WordKey($0) }
        insert(Phrase(words: Array(words.dropFirst()), manner: manner), startingWith: words[0], in: &phrases)
      }
    }
    return phrases
  }()

  private static let verbsByManner: [(Manner, String)] = [
    (.says, "said say says saying added adds add adding claimed claims claim claiming insisted insists insist"),
    (.says, "insisting argued argues argue arguing declared declares declaring declare replied replies replying reply"),
    (.says, "tweeted thundered joked jokes joking remarked remarks remarking quipped quips concluded concludes"),
    (.says, "concluding observed observes mused muses sighed posted interjected"),
    (.says, "wrote writes writing tweets commented responded responds responding retorted intervened"),
    (.says, "fumed countered counters raged stormed ranted chirped opined opines rejoined"),
    (.says, "reasoned ventured offered recounts recounted clarified clarifies reckons reckon reckoned volunteered"),
    (.says, "blogged exclaimed joshed"),
    (.judges, "snapped barked shouted yelled cried whispered muttered grumbled sniffed smiled laughed intoned scoffed"),
    (
      .judges, "gushed enthused beamed shrugged boomed bellowed deadpanned teased pleaded begged sobbed murmured hissed"
    ),
    (
      .judges,
      "interrupted growled roared screamed gasped chuckled grinned winced purred drawled chanted summed stammered sneered"
    ),
    (.states, "revealed reveals revealing reveal admitted admits admit admitting warns warn warning warned stressed"),
    (.states, "stresses stressing emphasised emphasises emphasising emphasized emphasizing highlighted highlights"),
    (.states, "highlighting noted notes noting explained explains explaining explain confirmed confirms confirming"),
    (.states, "suggested suggests suggesting suggest believes believe believed acknowledged confirm stress"),
    (.states, "acknowledges acknowledging acknowledge conceded concedes conceding alleged alleges alleging allege"),
    (.states, "estimates estimated estimate agreed agrees complained complains complaining accepted accepts accepting"),
    (.states, "disclosed recalled recalls reiterated reiterating reiterates signalled signaled hinted hints indicated"),
    (
      .states,
      "indicates cautioned cautions cautioning regretted lamented laments confessed confesses protested objected"
    ),
    (
      .states,
      "asserted asserts asserting repeated repeating stated states stating testified reported reporting reports"
    ),
    (.states, "underlined underlining underscored underscores understands fears hopes thinks hoped feared think doubt"),
    (.states, "doubts doubted hope fear thought testifies contends contended contending found finds implied implies"),
    (.states, "ruled determined speculated guessed advised advises advising boasted boasts swore swears"),
    (
      .states,
      "counselled posited theorised theorized affirmed affirms relayed relays reaffirmed flagged attested echoed"
    ),
    (.states, "worried worries worry ruling caution contend predict estimate concede acknowledge complain object "),
    (.states, "recall lament submitted submits attests averred posits note"),
    (.states, "show shows showed showing expected"),
    (.judges, "sees see regards regard regarded views view viewed"),
    (.states, "maintain maintains maintained maintaining"),
    (.states, "reiterate underline emphasise emphasize highlight disclose"),
    (.announces, "forecast forecasts expects expect foresees recommend propose envisages"),
    (.announces, "announced announces announcing announce promised promises promising pledged pledges pledging pledge"),
    (.announces, "promise vowed vows vow vowing proposed proposes proposing predicted predicts predicting recommended"),
    (.announces, "vowed vows vow vowing recommends recommending outlined outlines outlining"),
    (.tells, "told tells tell telling reminded reminding reminds assured assures assuring informed informs reassured"),
    (.announces, "threatened threatening threatens"),
    (.tells, "emailed texted messaged notified instructed instructs instructing counseled"),
    (.demands, "demanded demands demanding demand urged urges urge urging wants challenged challenges"),
    (.asks, "asked asks asking ask questioned questions questioning wondered wonders wondering inquired enquired"),
    (.asks, "invited invites inviting"),
    (.blames, "criticised criticises criticising criticized criticizes criticizing condemned condemns condemning"),
    (
      .blames, "accused accuses accusing attacked attacking slammed slams slamming blasted blasts blamed blames blaming"
    ),
    (.blames, "lambasted lambasting denounced denounces denouncing rebuked savaged savages faulted faults castigated"),
    (
      .judges, "begins began begin reads read runs ran rubbished ridiculed hails denied denies denying rejected rejects"
    ),
    (.judges, "rejecting branded brands branding brand dismissed dismisses dismissing described describes describing"),
    (
      .judges,
      "describe hailed hailing touted touting touts characterized characterizes characterised portrayed portrays welcomed welcomes welcoming labelled labeled labelling dubbed called calls calling"
    ),
    (.judges, "praised praises praising mocked mocking likened compared defended defends defending derided disputed"),
    (.judges, "thanked thanks thanking congratulated applauded applauds saluted ridiculing"),
    (.judges, "disputes insulted apologised apologized termed deemed"),
    (.says, "observing commenting quipping tweeting posting musing retorting countering reasoning clarifying"),
    (.says, "thundering fuming exclaiming interjecting"),
    (.states, "recalling testifying estimating believing hoping fearing thinking regretting lamenting"),
    (.states, "confessing protesting objecting boasting affirming disclosing signalling signaling hinting"),
    (.states, "indicating speculating determining implying reaffirming attesting submitting guessing echoing"),
    (.states, "regrets discloses speculates reaffirms swearing finding averring"),
    (.blames, "rebuking castigating savaging faulting"),
    (.judges, "counter respond retort caution assert attest protest testify recommend confirm reiterate repeat"),
    (.judges, "held accept answered answering guaranteed guaranteeing mumble moan put puts"),
    (.states, "calculated calculates felt feels"),
    (.judges, "cited cites citing continued continues reflected reflecting"),
    (.announces, "expressed expresses expressing voiced voices voicing projected"),
    (.blames, "attributed attributes attributing credited credits crediting"),
    (.asks, "queried querying"),
    (.demands, "want sought seeks expecting ordered ordering directed directing requested requesting petitioned"),
    (.demands, "petitioning encouraged encourages encouraging pressed pressing lobbied"),
    (.hears, "heard understood"),
  ]

  private static let phrasesByManner: [(Manner, String)] = [
    (
      .names,
      "according to,as per,in the words of,in the telling of,in the view of,in the opinion of,in the judgment of"
    ),
    (.demands, "claims to,claimed to,claim to,claiming to"),
    (.demands, "called for,called on,call for,call on,calling for,calling on,calls for,calls on,called upon"),
    (.demands, "vowed to,vowing to,vows to,pledged to,pledging to,pledges to,promised to,promising to,promises to"),
    (.demands, "threatened to,threatening to,threatens to,undertook to,offered to,offering to,offers to"),
    (.demands, "warned of,warned against,warns of,warns against,warning of,warning against,cautioned against"),
    (.demands, "pressed for,pressing for,pushed for,pushing for,argued for,argued against,argues for,argues against"),
    (.demands, "appealed for,appealing for,asked for,asks for,asking for,lobbied for,campaigned for"),
    (.demands, "pointed to,pointing to,points to,point to,raised the prospect of,raising the prospect of"),
    (.demands, "renewed … call for,repeated … call for,issued … call for,reiterated … call for,renewed … calls for"),
    (
      .demands,
      "renewed … demand for,repeated … demand for,reiterated … demand for,renewed … appeal for,renewed … plea for"
    ),
    (.demands, "made … plea for,issued … plea for,issued … appeal for,made … appeal for,repeated … offer of"),
    (.demands, "repeated … calls for,ruled out,rules out,ruling out,expects to,expect to,spoke out against"),
    (
      .says, "vowed that,threatened that,pointed out,pointing out,points out,point out,shot back,shoots back,fired back"
    ),
    (
      .says,
      "chimed in,chipped in,put on notice,put … on notice,puts … on notice,made it clear,makes it clear,put it,puts it"
    ),
    (
      .states,
      "gave warning,gives warning,giving warning,spelled out,spelt out,made clear,makes clear,make clear,making clear,let it be known"
    ),
    (.tells, "put it to,puts it to,putting it to,quoted as telling,quoted … as telling,reported as telling"),
    (.asks, "wanted to know,wants to know,demanded to know,demands to know"),
    (
      .judges,
      "paid tribute to,pays tribute to,paying tribute to,hit back,hit out,hits back,hits out,hitting back,hitting out,went on,goes on,lashed out,spoke of,speaks of,spoken of"
    ),
    (.judges, "speaking of,referred to,refers to,referring to,refused to,railed against,rails against,railing against"),
    (
      .says,
      "quoted as saying,quoted … as saying,reported as saying,reported … as saying,blurted out,piped up,made the point that"
    ),
    (
      .says,
      "reports that,makes the point that,made the case that,makes the case that,making the case that,took the view that"
    ),
    (.says, "takes the view that,taking the view that,expressed … that,expresses … that,expressing … that"),
    (.says, "voiced … that,voices … that,voicing … that,raised concerns that,raising concerns that,raised fears that"),
    (.says, "raised the possibility that,issued a warning that,gave assurances that,given assurances that"),
    (
      .says,
      "came to the conclusion that,comes to the conclusion that,reached the conclusion that,drew the conclusion that"
    ),
    (.demands, "advised against,advises against,advising against,wants to,hopes to,told of,tells of,telling of"),
    (.demands, "warned about,warns about,warning about,warn about,complained of,complains of,complaining of"),
    (.demands, "complained about,complains about,complaining about,boasted of,boasts of,boasting of,appealed to"),
    (
      .demands,
      "ask for,appeals to,appealing to,pleaded with,pleads with,pleading with,pleaded for,pleads for,pleading for"
    ),
    (
      .demands,
      "advocated for,advocating for,hopes for,hoped for,argued in favour of,argued in favor of,lobbying for,petitioned for,petitioning for,campaigning for,petitioned to,petitioning to,prayed for"
    ),
  ]
}

import Engine
import Testing

@Test func anErrorAboutAModelSaysWhatToDo() {
  let days = (Day(number: 19_753), Day(number: 19_700))

  #expect(ModelError.unknown(7).description == "no model 7; list them with `quarterdeck models`")
  #expect(
    ModelError.trainedLater(7, on: days.0, asOf: days.1).description
      == "model 7 was trained on 2024-01-31, after 2023-12-09: choose a later day with --as-of")
}

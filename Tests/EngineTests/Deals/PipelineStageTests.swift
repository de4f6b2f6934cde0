import Testing

@testable import Engine

@Suite struct PipelineStageTests {
  private func stage(_ pipeline: String, _ stage: String) -> PipelineStage {
    PipelineStage(pipeline: pipeline, stage: stage)
  }

  @Test(arguments: [("Sales", "Demo"), ("", "Demo"), ("Sales: EU", "A: B"), ("Sales", "")])
  func oneValueIsTakenApartAgain(pipeline: String, stage: String) {
    let whole = PipelineStage(pipeline: pipeline, stage: stage)

    #expect(PipelineStage(whole.value) == whole)
    #expect(PipelineStage("Demo") == self.stage("", "Demo"))
  }

  @Test func aStageBearsItsPipelineOnlyWhereAnotherHasItsName() {
    let stages = [stage("Sales", "Demo"), stage("", "Demo"), stage("Sales", "Offer")]

    #expect(PipelineStage.names(of: stages) == ["Sales: Demo", "Demo", "Offer"])
  }

  @Test func twoStagesNeverHaveOneName() {
    let stages = [
      stage("A: B", "C"), stage("X", "C"), stage("A", "B: C"), stage("Y", "B: C"),
    ]

    #expect(PipelineStage.names(of: stages) == ["A: B / C", "X / C", "A / B: C", "Y / B: C"])
  }
}
